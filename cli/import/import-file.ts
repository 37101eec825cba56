import type { Client } from 'pg';
import type { ImportKind, ImportSetting, Recognised } from './import-kind.ts';
import { createSkippedRecords, type ImportReport } from './import-report.ts';
import { mergeRows } from './merge-rows.ts';
import { stageRows } from './stage-rows.ts';

export interface FileImport {
  readonly client: Client;
  readonly kind: ImportKind;
  readonly setting: ImportSetting;
  readonly source: Extract<Recognised, { ok: true }>;
}

/** Imports one recognised file in one transaction: all of it that can be imported, or, where this throws, nothing. */
export async function importFile(work: FileImport): Promise<ImportReport> {
  const { client, setting } = work;
  await client.query('BEGIN');
  try {
    await client.query(`SELECT set_config('rapporteur.organisation', $1, true)`, [setting.organisation]);
    await awaitTurn(work);
    const report = await importRecords(work);
    await client.query('COMMIT');
    return report;
  } catch (error) {
    // Where the connection itself is lost the server rolls back by itself, and the first error is the one to tell.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Imports of one kind into one organisation follow each other, so that both see what the other added. */
async function awaitTurn({ client, kind, setting }: FileImport): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `import ${kind.name} ${setting.organisation}`,
  ]);
}

async function importRecords({ client, kind, setting, source }: FileImport): Promise<ImportReport> {
  const skipped = createSkippedRecords();
  const read = await stageRows({ client, kind, setting, records: source.records(), skipped });
  const counts = await mergeRows({ client, kind, setting, unit: source.unit, skipped });
  return {
    file: setting.file,
    kind: kind.name,
    read,
    ...counts,
    skipped: skipped.count(),
    unit: source.unit,
    reasons: skipped.reasons(),
  };
}
