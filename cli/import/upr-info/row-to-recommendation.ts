import { hash } from 'node:crypto';
import { countryCode } from '../country-codes.ts';
import type { CopyValue, Fields, MappedRow, StagedColumn } from '../import-kind.ts';

/** The columns of the export; all of them make a row what it is. */
export const exportColumns = [
  'To',
  'To-Rgrp',
  'To-Org',
  'Text',
  'From',
  'From-Rgrp',
  'From-Org',
  'Response',
  'Action',
  'Issue',
  'Session',
] as const;

/** The columns of a staged recommendation, in the order of its values. */
export const recommendationColumns: readonly StagedColumn[] = [
  { name: 'country_code', type: 'text' },
  { name: 'recommending_state', type: 'text' },
  { name: 'text', type: 'text' },
  { name: 'cycle', type: 'int' },
  { name: 'session', type: 'int' },
  { name: 'themes', type: 'text[]' },
  { name: 'action_category', type: 'int' },
  { name: 'response_status', type: 'text' },
  { name: 'verbatim', type: 'text' },
];

/** A review knows two answers; the export writes the first as "Accepted". */
const responseStatuses: ReadonlyMap<string, string> = new Map([
  ['Accepted', 'SUPPORTED'],
  ['Supported', 'SUPPORTED'],
  ['Noted', 'NOTED'],
]);

/** How the export writes that it does not know who recommended. */
const unknownState = '(Unknown)';

/**
 * A row as a recommendation and the state's answer, or which of its values is wrong. Rows have no number, so the key is
 * a digest of everything the row says: exact repetitions merge, and a row that says anything else is another one.
 */
export function toRecommendation(fields: Fields): MappedRow {
  try {
    const texts = exportColumns.map((column) => plain(fields[column] ?? ''));
    const key = hash('sha256', JSON.stringify(texts), 'base64url');
    return { ok: true, key, values: recommendationValues(texts) };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, reason: error.message };
    throw error;
  }
}

/** Of the plain texts of a row, in the order of the export's columns. */
function recommendationValues(texts: readonly string[]): readonly CopyValue[] {
  const [to = '', , , text = '', from = '', , , verbatim = '', action = '', issues = '', number = ''] = texts;
  const session = wholeNumber('Session', number, 1000);
  const status = responseStatuses.get(verbatim);
  if (status === undefined) throw new RangeError(`"Response" is not Accepted or Noted: "${verbatim}"`);
  return [
    country('To', to),
    from === unknownState ? null : country('From', from),
    required('Text', text),
    cycleOf(session),
    session,
    themesOf(issues),
    wholeNumber('Action', action, 5),
    status,
    verbatim,
  ];
}

/** The first cycle had 12 sessions and the second those to 26; of later ones the export says nothing. */
function cycleOf(session: number): number | null {
  if (session <= 12) return 1;
  return session <= 26 ? 2 : null;
}

/** Issues are joined by commas, and none of their names holds one. */
function themesOf(issues: string): readonly string[] {
  if (issues !== '' && !issues.includes(',')) return [issues];
  const names = issues.split(',').map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

function country(column: string, name: string): string {
  const code = countryCode(name);
  if (code === null) throw new RangeError(`"${column}" is not a country that is known: "${name}"`);
  return code;
}

function required(column: string, text: string): string {
  if (text === '') throw new RangeError(`"${column}" is empty`);
  return text;
}

function wholeNumber(column: string, text: string, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 1 && value <= most) return value;
  throw new RangeError(`"${column}" is not a whole number from 1 to ${most}: "${text}"`);
}

/** Text without the blanks around it and with the characters that the export writes as HTML references. */
function plain(text: string): string {
  const decoded = text.includes('&#')
    ? text.replaceAll(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    : text;
  return decoded.trim();
}
