import { countryCode, countryCodeOfCode } from '../country-codes.ts';
import type { Fields, ImportSetting, MappedRow, StagedColumn } from '../import-kind.ts';
import { instrumentOfFile } from './instrument-of-file.ts';

/** The columns every file has; a note is in most of them. */
export const statusColumns = ['iso2', 'member', 'year ratification or accession', 'status'] as const;

/** The columns of a staged ratification, in the order of its values. */
export const ratificationColumns: readonly StagedColumn[] = [
  { name: 'country_code', type: 'text' },
  { name: 'instrument_code', type: 'text' },
  { name: 'status', type: 'text' },
  { name: 'ratified_on', type: 'text' },
  { name: 'note', type: 'text' },
];

/** The column "status" decides: the three columns of ones and zeros beside it contradict it in some rows. */
const statuses: ReadonlyMap<string, string> = new Map([
  ['state party', 'STATE_PARTY'],
  ['signatory state', 'SIGNATORY'],
  ['no action', 'NO_ACTION'],
]);

/** A row as a ratification, or which of its values is wrong. The key is the state and the treaty. */
export function toRatification(fields: Fields, { file }: ImportSetting): MappedRow {
  const instrument = instrumentOfFile(file) ?? '';
  const country = countryOf(fields);
  if (country === null)
    return {
      ok: false,
      reason: `neither "iso2" nor "member" is a country that is known: "${fields.iso2 ?? ''}", "${fields.member ?? ''}"`,
    };
  const status = statuses.get(fields.status?.trim() ?? '');
  if (status === undefined)
    return { ok: false, reason: `"status" is not one of its words: "${fields.status ?? ''}"` };
  const year = fields['year ratification or accession']?.trim() ?? '';
  if (!/^(\d{4})?$/.test(year)) return { ok: false, reason: `the year is not a year: "${year}"` };
  const note = fields.note?.trim() ?? '';
  const ratifiedOn = status === 'STATE_PARTY' && year !== '' ? year : null;
  const values = [country, instrument, status, ratifiedOn, note === '' ? null : note];
  return { ok: true, key: `${country}.${instrument}`, values };
}

/** The code tells the state; where it is not one (a row has "S" for South Sudan) the name does. */
function countryOf(fields: Fields): string | null {
  return countryCodeOfCode(fields.iso2 ?? '') ?? countryCode(fields.member ?? '');
}
