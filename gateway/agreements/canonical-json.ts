/** What can be written as JSON. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/**
 * The one text of a JSON value (RFC 8785): names in the order of their UTF-16 code units, no white space, numbers and
 * strings as ECMAScript writes them. Throws for what has no such text: numbers that are not finite, lone surrogates.
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is not JSON.`);
  if (typeof value === 'string' && !value.isWellFormed()) throw new TypeError('A text is not Unicode.');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => `${canonicalJson(name)}:${canonicalJson(part)}`);
  return `{${members.join(',')}}`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
