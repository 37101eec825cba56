import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sql, { type Sql } from 'sql-template-tag';
import { ratificationId } from '../../../subgraphs/review/rules/ratification-id.ts';
import { recogniseDelimited } from '../delimited-source.ts';
import type { ImportKind, ImportSetting } from '../import-kind.ts';
import { instrumentOfFile, isStatusFile } from './instrument-of-file.ts';
import { ratificationColumns, statusColumns, toRatification } from './row-to-ratification.ts';

/**
 * Where United Nations members stand towards human-rights treaties, from a folder with one file a treaty. The data set
 * gives years, so the ratifications do as well.
 */
export const ratifications: ImportKind = {
  name: 'ratifications',
  database: 'review',
  labels: null,
  filesOf,
  recognise: async (file) =>
    instrumentOfFile(file.path) === null
      ? { ok: false, reason: `the name "${basename(file.path)}" tells no treaty; "hr_status_cat.csv" would` }
      : recogniseDelimited(file, { columns: statusColumns }),
  toRow: toRatification,
  columns: ratificationColumns,
  target: { table: 'ratification', id: 'id', digest: 'import_digest' },
  idOf: (key, { organisation }) => idOf(key, organisation),
  merge: mergeRatifications,
};

/** A folder stands for its status files; a folder without any stands for itself and is refused as no file. */
async function filesOf(operand: string): Promise<readonly string[]> {
  const found = await stat(operand).catch(() => null);
  if (!found?.isDirectory()) return [operand];
  const names = (await readdir(operand)).filter(isStatusFile).sort();
  return names.length === 0 ? [operand] : names.map((name) => join(operand, name));
}

function idOf(key: string, owner: string): string {
  const [country = '', instrument = ''] = key.split('.');
  return ratificationId({ owner, country, instrument });
}

function mergeRatifications({ organisation }: ImportSetting): readonly Sql[] {
  return [
    sql`
      INSERT INTO ratification (
        id, owner_id, import_digest, country_code, instrument_code, status, ratified_on, note)
      SELECT id, ${organisation}, digest, country_code, instrument_code, status, ratified_on, note FROM import_row
      ON CONFLICT (id) DO UPDATE SET
        import_digest = EXCLUDED.import_digest, status = EXCLUDED.status, ratified_on = EXCLUDED.ratified_on,
        note = EXCLUDED.note, updated_at = now()`,
  ];
}
