import type { CopyValue } from './import-kind.ts';

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

// eslint-disable-next-line no-control-regex -- COPY gives these letters a meaning
const special = /[\\\u0008-\u000d]/;
const everySpecial = new RegExp(special, 'g');

/** One line of PostgreSQL's COPY text format, with its line end (postgresql.org/docs/current/sql-copy.html). */
export function copyLine(values: readonly CopyValue[]): string {
  return `${values.map(copyField).join('\t')}\n`;
}

function copyField(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  const text = typeof value === 'string' ? value : arrayLiteral(value);
  return special.test(text) ? text.replaceAll(everySpecial, (letter) => escapes[letter] ?? letter) : text;
}

function arrayLiteral(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`;
}
