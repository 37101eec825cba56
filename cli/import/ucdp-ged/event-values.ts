import type { Fields } from '../import-kind.ts';

/** A calendar day, from a date or a moment without a zone; throws RangeError where it is none. */
export function day(fields: Fields, column: string): string {
  const text = fields[column]?.trim() ?? '';
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+)?$/.exec(text)?.[1];
  const moment = found === undefined ? null : new Date(`${found}T00:00:00Z`);
  if (
    found !== undefined &&
    moment !== null &&
    !Number.isNaN(moment.getTime()) &&
    moment.toISOString().startsWith(found)
  )
    return found;
  throw new RangeError(`"${column}" is not a date: "${text}"`);
}

/** A whole number within bounds that PostgreSQL's integer holds; throws RangeError where it is none. */
export function wholeNumber(
  fields: Fields,
  column: string,
  { from, to = 2_147_483_647 }: { from: number; to?: number },
): number {
  const text = fields[column]?.trim() ?? '';
  const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= from && value <= to) return value;
  throw new RangeError(`"${column}" is not a whole number from ${from} to ${to}: "${text}"`);
}

/** As `wholeNumber` from 0; null where the field is empty. */
export function wholeNumberOrNull(fields: Fields, column: string): number | null {
  return (fields[column]?.trim() ?? '') === '' ? null : wholeNumber(fields, column, { from: 0 });
}

/** Degrees within a limit, or null where the field is empty; throws RangeError where it is no such number. */
export function coordinate(fields: Fields, column: string, limit: number): number | null {
  const text = fields[column]?.trim() ?? '';
  if (text === '') return null;
  const value = Number(text);
  if (Math.abs(value) <= limit) return value;
  throw new RangeError(`"${column}" is not a coordinate from -${limit} to ${limit}: "${text}"`);
}
