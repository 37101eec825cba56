import { countryCode } from '../country-codes.ts';
import type { CopyValue, Fields, MappedRow, StagedColumn } from '../import-kind.ts';
import { coordinate, day, wholeNumber, wholeNumberOrNull } from './event-values.ts';
import { involvementsOf, partiesOf, sourcesOf, victimGroupsOf } from './event-parts.ts';

/** The columns of a staged incident, in the order of its values. */
export const incidentColumns: readonly StagedColumn[] = [
  { name: 'title', type: 'text' },
  { name: 'summary', type: 'text' },
  { name: 'occurred_on', type: 'date' },
  { name: 'occurred_until', type: 'date' },
  { name: 'date_precision', type: 'text' },
  { name: 'country_code', type: 'text' },
  { name: 'adm1', type: 'text' },
  { name: 'adm2', type: 'text' },
  { name: 'place_name', type: 'text' },
  { name: 'latitude', type: 'float8' },
  { name: 'longitude', type: 'float8' },
  { name: 'place_precision', type: 'int' },
  { name: 'deaths_low', type: 'int' },
  { name: 'deaths_best', type: 'int' },
  { name: 'deaths_high', type: 'int' },
  { name: 'categories', type: 'text[]' },
  { name: 'parties', type: 'text[]' },
  { name: 'acts', type: 'jsonb' },
  { name: 'victim_groups', type: 'jsonb' },
  { name: 'alleged_involvements', type: 'jsonb' },
  { name: 'sources', type: 'jsonb' },
];

/**
 * UCDP's date precision: 1 the day is known; 2 and 3 within 2 to 6 days, or a week, so the day is an estimate between
 * the first and the last; 4 within a month; 5 within a year.
 */
const datePrecisions: ReadonlyMap<number, string> = new Map([
  [1, 'DAY'],
  [2, 'ESTIMATE'],
  [3, 'ESTIMATE'],
  [4, 'MONTH'],
  [5, 'YEAR'],
]);

/** UCDP's types of organised violence, by its own words. */
const methods: ReadonlyMap<number, string> = new Map([
  [1, 'state-based conflict'],
  [2, 'non-state conflict'],
  [3, 'one-sided violence'],
]);

/**
 * An event as an incident, or which of its values is wrong. Its verification is REPORTED whatever its clarity: UCDP's
 * clarity says how well the event stands out in its reports, not that this organisation has assessed anything.
 */
export function toIncident(fields: Fields): MappedRow {
  try {
    const key = fields.id?.trim() ?? '';
    if (key === '') throw new RangeError('"id" is empty');
    return { ok: true, key, values: incidentValues(fields) };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, reason: error.message };
    throw error;
  }
}

function incidentValues(fields: Fields): readonly CopyValue[] {
  const method = known(methods, fields, 'type_of_violence');
  const categories = categoriesOf(fields);
  const first = day(fields, 'date_start');
  const last = day(fields, 'date_end');
  if (last < first) throw new RangeError(`"date_end" ${last} is before "date_start" ${first}`);
  const involvements = involvementsOf(fields);
  return [
    titleOf(fields),
    summaryOf(fields),
    first,
    last === first ? null : last,
    known(datePrecisions, fields, 'date_prec'),
    countryOf(fields),
    textOrNull(fields.adm_1),
    textOrNull(fields.adm_2),
    textOrNull(fields.where_coordinates),
    coordinate(fields, 'latitude', 90),
    coordinate(fields, 'longitude', 180),
    wholeNumber(fields, 'where_prec', { from: 1, to: 7 }),
    wholeNumberOrNull(fields, 'low'),
    wholeNumberOrNull(fields, 'best'),
    wholeNumberOrNull(fields, 'high'),
    categories,
    partiesOf(involvements),
    JSON.stringify(categories.map((category) => ({ category, method }))),
    JSON.stringify(victimGroupsOf(fields)),
    JSON.stringify(involvements),
    JSON.stringify(sourcesOf(fields)),
  ];
}

/** Fighting is no violation by itself; the killing of civilians touches the right to life, in fighting or apart. */
function categoriesOf(fields: Fields): readonly string[] {
  const oneSided = wholeNumber(fields, 'type_of_violence', { from: 1, to: 3 }) === 3;
  const civiliansDied = wholeNumber(fields, 'deaths_civilians', { from: 0 }) > 0;
  if (oneSided) return ['LIFE'];
  return civiliansDied ? ['CONDUCT_OF_HOSTILITIES', 'LIFE'] : ['CONDUCT_OF_HOSTILITIES'];
}

function titleOf(fields: Fields): string {
  const place = fields.where_coordinates?.trim() ?? '';
  const sides = `${fields.side_a ?? ''} - ${fields.side_b ?? ''}`;
  return (place === '' ? sides : `${sides}, ${place}`).slice(0, 300);
}

function summaryOf(fields: Fields): string | null {
  const lowerClarity = wholeNumber(fields, 'event_clarity', { from: 1, to: 2 }) === 2;
  const parts = [
    textOrNull(fields.conflict_name),
    textOrNull(fields.where_description),
    lowerClarity
      ? 'The data set marks the event as less clear: its reports may sum up several events.'
      : null,
  ];
  return textOrNull(parts.filter((part) => part !== null).join('\n'));
}

function countryOf(fields: Fields): string {
  const name = fields.country ?? '';
  const code = countryCode(name);
  if (code === null) throw new RangeError(`"country" is not known: "${name}"`);
  return code;
}

function known(values: ReadonlyMap<number, string>, fields: Fields, column: string): string {
  const value = values.get(Number(fields[column]));
  if (value === undefined)
    throw new RangeError(`"${column}" is not one of its codes: "${fields[column] ?? ''}"`);
  return value;
}

function textOrNull(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
