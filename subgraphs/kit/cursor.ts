import { createHash } from 'node:crypto';
import { badInput } from './errors.ts';
import { isValueOf } from './is-value-of.ts';

/** Where a page ended: the values its last record is ordered by, and what the list was asked for. */
export interface CursorScope {
  /** The list: its field and the record it hangs on. */
  readonly list: string;
  readonly organisation: string;
  readonly filter: unknown;
  /** What the cursor is given as; `after` unless told. */
  readonly argument?: string;
}

/** Makes a list's cursors: opaque to clients and only good for the list, filter and organisation they were given for. */
export function cursorsOf(scope: CursorScope): (values: readonly string[]) => string {
  const list = fingerprint(scope);
  return (values) => Buffer.from(JSON.stringify([list, ...values])).toString('base64url');
}

/**
 * The values a page starts behind, of these types. Throws BAD_USER_INPUT for a cursor of another list, filter or
 * organisation. A client may make up one with other values: they say where to go on, and decide nothing else.
 */
export function decodeCursor(
  scope: CursorScope,
  cursor: string,
  types: readonly string[],
): readonly string[] {
  const [list, ...values] = parse(cursor) ?? [];
  const areRight =
    values.length === types.length && types.every((type, at) => isValueOf(type, values[at] ?? ''));
  if (areRight && list === fingerprint(scope)) return values;
  throw badInput(
    `The cursor "${scope.argument ?? 'after'}" is not one that this list gave for the same filter; start again without it.`,
  );
}

function parse(cursor: string): string[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value : null;
  } catch {
    return null;
  }
}

function fingerprint(scope: CursorScope): string {
  const text = JSON.stringify([scope.list, scope.organisation, canonical(scope.filter)]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

/** The same text for the same value, whatever the order its keys were written in. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined && part !== null);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, canonical(part)]);
}
