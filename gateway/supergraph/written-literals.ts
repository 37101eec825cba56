// From the private use area of Unicode: no schema has it in its defaults.
const mark = '\uE000literal\uE000';

/**
 * What stands for a value of a custom scalar while introspection writes defaults: it knows no literal for objects and
 * lists, nor for numbers that were kept with all their digits, and would tell of no default at all.
 */
export function markedLiteral(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? mark + literalText(value) : value;
}

function literalText(value: unknown): string {
  if (JSON.isRawJSON(value)) return value.rawJSON;
  if (Array.isArray(value)) return `[${value.map(literalText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, inner]) => `${name}: ${literalText(inner)}`);
  return `{${fields.join(', ')}}`;
}

const string = /"(?:[^"\\]|\\.)*"/g;

/** What introspection says of a default, with the literals that strings stood for. */
export function withLiterals(text: string): string {
  return text.includes(mark) ? text.replaceAll(string, unmarked) : text;
}

function unmarked(literal: string): string {
  const text: unknown = JSON.parse(literal);
  return typeof text === 'string' && text.startsWith(mark) ? text.slice(mark.length) : literal;
}
