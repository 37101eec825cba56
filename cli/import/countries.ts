import sql from 'sql-template-tag';
import { recogniseDelimited } from './delimited-source.ts';
import type { Fields, ImportKind, MappedRow } from './import-kind.ts';

/** The columns that are read; the file has many more, and their order differs between its editions. */
const columns = {
  code: 'ISO3166-1-Alpha-3',
  alpha2: 'ISO3166-1-Alpha-2',
  numericCode: 'ISO3166-1-numeric',
  name: 'official_name_en',
  officialName: 'UNTERM English Formal',
  regionCode: 'Region Code',
  regionName: 'Region Name',
  subregionCode: 'Sub-region Code',
  subregionName: 'Sub-region Name',
  intermediateRegionCode: 'Intermediate Region Code',
  intermediateRegionName: 'Intermediate Region Name',
  leastDeveloped: 'Least Developed Countries (LDC)',
  landlocked: 'Land Locked Developing Countries (LLDC)',
  smallIsland: 'Small Island Developing States (SIDS)',
} as const;

/** Countries as datasets/country-codes publishes them: ISO 3166-1 beside M49 and the United Nations' formal names. */
export const countries: ImportKind = {
  name: 'countries',
  database: 'hub',
  labels: null,
  recognise: (file) => recogniseDelimited(file, { columns: Object.values(columns) }),
  toRow,
  columns: [
    { name: 'alpha2', type: 'text' },
    { name: 'numeric_code', type: 'text' },
    { name: 'name', type: 'text' },
    { name: 'official_name', type: 'text' },
    { name: 'region_code', type: 'text' },
    { name: 'region_name', type: 'text' },
    { name: 'subregion_code', type: 'text' },
    { name: 'subregion_name', type: 'text' },
    { name: 'intermediate_region_code', type: 'text' },
    { name: 'intermediate_region_name', type: 'text' },
    { name: 'is_least_developed', type: 'boolean' },
    { name: 'is_landlocked_developing', type: 'boolean' },
    { name: 'is_small_island_developing', type: 'boolean' },
  ],
  target: { table: 'country', id: 'code', digest: 'import_digest' },
  idOf: (key) => key,
  merge: () => [stewardsOnly, writeCountries],
};

function toRow(fields: Fields): MappedRow {
  const code = read(fields, 'code');
  const alpha2 = read(fields, 'alpha2');
  const numericCode = numeric(fields, 'numericCode');
  if (!/^[A-Z]{3}$/u.test(code)) return refuse('code', code);
  // Namibia's is the text NA, which many a reader takes for a missing value.
  if (!/^[A-Z]{2}$/u.test(alpha2)) return refuse('alpha2', alpha2);
  if (numericCode === null || !/^\d{3}$/u.test(numericCode)) return refuse('numericCode', numericCode ?? '');
  return {
    ok: true,
    key: code,
    values: [
      alpha2,
      numericCode,
      read(fields, 'name') || code,
      withoutArticle(read(fields, 'officialName')) || null,
      numeric(fields, 'regionCode'),
      read(fields, 'regionName') || null,
      numeric(fields, 'subregionCode'),
      read(fields, 'subregionName') || null,
      numeric(fields, 'intermediateRegionCode'),
      read(fields, 'intermediateRegionName') || null,
      read(fields, 'leastDeveloped') !== '',
      read(fields, 'landlocked') !== '',
      read(fields, 'smallIsland') !== '',
    ],
  };
}

type Column = keyof typeof columns;

function refuse(column: Column, value: string): MappedRow {
  return { ok: false, reason: `its ${columns[column]} "${value}" is not one of ISO 3166-1` };
}

/** Some cells hold a space or a no-break space for nothing. */
function read(fields: Fields, column: Column): string {
  return (fields[columns[column]] ?? '').replaceAll(/\s+/gu, ' ').trim();
}

/** Codes lose their leading zeros on the way through a spreadsheet. */
function numeric(fields: Fields, column: Column): string | null {
  const code = read(fields, column);
  return code === '' ? null : code.padStart(3, '0');
}

/** "the Republic of Namibia" is how a sentence goes on, not how a list writes it. */
function withoutArticle(name: string): string {
  return name.replace(/^the /u, '');
}

/** Without it, row-level security would leave the countries of others as they are and say nothing. */
const stewardsOnly = sql`
  DO $$ BEGIN
    IF NOT is_steward() THEN RAISE EXCEPTION 'only an organisation of kind STEWARD changes countries'; END IF;
  END $$`;

/** The short name of a country that is known already stays: it is the one that the hub's users see. */
const writeCountries = sql`
  INSERT INTO country (code, alpha2, numeric_code, name, official_name, region_code, region_name, subregion_code,
    subregion_name, intermediate_region_code, intermediate_region_name, is_least_developed, is_landlocked_developing,
    is_small_island_developing, import_digest)
  SELECT id, alpha2, numeric_code, name, official_name, region_code, region_name, subregion_code,
    subregion_name, intermediate_region_code, intermediate_region_name, is_least_developed, is_landlocked_developing,
    is_small_island_developing, digest
  FROM import_row
  ON CONFLICT (code) DO UPDATE SET
    alpha2 = excluded.alpha2, numeric_code = excluded.numeric_code, official_name = excluded.official_name,
    region_code = excluded.region_code, region_name = excluded.region_name,
    subregion_code = excluded.subregion_code, subregion_name = excluded.subregion_name,
    intermediate_region_code = excluded.intermediate_region_code,
    intermediate_region_name = excluded.intermediate_region_name,
    is_least_developed = excluded.is_least_developed, is_landlocked_developing = excluded.is_landlocked_developing,
    is_small_island_developing = excluded.is_small_island_developing, import_digest = excluded.import_digest`;
