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

const quoted = /["\\]/;

/** One line of PostgreSQL's COPY text format, with its line end (postgresql.org/docs/current/sql-copy.html). */
export function copyLine(values: readonly CopyValue[]): string {
  let line = '';
  let separator = '';
  for (const value of values) {
    line += separator + copyField(value);
    separator = '\t';
  }
  return `${line}\n`;
}

/** One value of such a line. */
export function copyField(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  const text = typeof value === 'string' ? value : arrayLiteral(value);
  return special.test(text) ? text.replaceAll(everySpecial, (letter) => escapes[letter] ?? letter) : text;
}

function arrayLiteral(items: readonly string[]): string {
  let list = '';
  for (const item of items) list += `${list === '' ? '' : ','}"${quoted.test(item) ? escaped(item) : item}"`;
  return `{${list}}`;
}

function escaped(item: string): string {
  return item.replaceAll(/["\\]/g, String.raw`\$&`);
}
