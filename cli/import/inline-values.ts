import { escapeLiteral } from 'pg';
import type { Sql } from 'sql-template-tag';

/** A statement's text with its values written into it: several statements go in one message only without parameters. */
export function inlineValues({ strings, values }: Sql): string {
  return strings.map((text, at) => (at === 0 ? text : literal(values[at - 1]) + text)).join('');
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return escapeLiteral(value);
  throw new TypeError(
    `A statement of an import holds a value that is no text, number or truth: ${typeof value}`,
  );
}
