/** How the value of a parameter of an address is read. */
export type ParameterKind = 'codes' | 'texts' | 'numbers' | 'text' | 'number' | 'boolean';

/** The parameters as they were given, or what is wrong with them. */
export type Parameters =
  | { readonly ok: true; readonly values: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly message: string };

/**
 * Reads the parameters of an address. One that is not known is refused: a filter that is misspelt would otherwise give
 * more than was asked for. Codes may stand in one parameter with commas between them.
 */
export function readParameters(
  search: URLSearchParams,
  known: Readonly<Record<string, ParameterKind>>,
): Parameters {
  const values: Record<string, unknown> = {};
  for (const name of new Set(search.keys())) {
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined)
      return {
        ok: false,
        message: `There is no parameter "${name}"; there are ${Object.keys(known).join(', ')}.`,
      };
    const value = readValue(kind, search.getAll(name));
    if (value === undefined) return { ok: false, message: `The parameter "${name}" is not ${forms[kind]}.` };
    values[name] = value;
  }
  return { ok: true, values };
}

const forms: Readonly<Record<ParameterKind, string>> = {
  codes: 'a list of codes with commas between them',
  texts: 'text',
  numbers: 'a list of whole numbers with commas between them',
  text: 'one text',
  number: 'one whole number',
  boolean: '"true" or "false"',
};

function readValue(kind: ParameterKind, given: readonly string[]): unknown {
  const parts = given.flatMap((text) => text.split(',')).filter((part) => part !== '');
  const [only, another] = given;
  switch (kind) {
    case 'texts':
      return given;
    case 'codes':
      return parts.length === 0 ? undefined : parts;
    case 'numbers':
      return parts.length > 0 && parts.every(isWhole) ? parts.map(Number) : undefined;
    case 'text':
      return another === undefined ? only : undefined;
    case 'number':
      return another === undefined && only !== undefined && isWhole(only) ? Number(only) : undefined;
    case 'boolean':
      return another === undefined && (only === 'true' || only === 'false') ? only === 'true' : undefined;
  }
}

function isWhole(text: string): boolean {
  return /^\d{1,9}$/.test(text);
}
