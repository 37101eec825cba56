import type { Client } from 'pg';
import type { ImportKind, ImportSetting, Recognised } from './import-kind.ts';
import { createSkippedRecords, type ImportReport } from './import-report.ts';
import { createEarlyMerge, type FileTurn } from './merge-early.ts';
import { mergeRows } from './merge-rows.ts';
import { createPassedOver } from './passed-over.ts';
import { stageRows } from './stage-rows.ts';

export interface FileImport {
  readonly client: Client;
  readonly kind: ImportKind;
  readonly setting: ImportSetting;
  readonly source: Extract<Recognised, { ok: true }>;
  /** Set where its rows are added as they are read. */
  readonly turn: FileTurn | null;
}

/** A file whose records lie in the database, in a transaction that is still open. */
export interface StagedFile {
  /** Writes what is new or changed and ends the transaction; where this throws, nothing of the file was written. */
  readonly merge: () => Promise<ImportReport>;
}

/**
 * Reads one recognised file into a transaction of its own, which all of it that can be imported becomes. Staging needs
 * nobody's turn, so that a file can be read while another is merged.
 */
export async function stageFile(work: FileImport): Promise<StagedFile> {
  const { client, kind, setting, source, turn } = work;
  const skipped = createSkippedRecords();
  const passedOver = kind.fields ? createPassedOver(kind.fields) : null;
  const { read, staged, early } = await orRollBack(client, async () => {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('rapporteur.organisation', $1, true)`, [setting.organisation]);
    const add = kind.addInAnyOrder?.(setting);
    const early = turn && add ? await createEarlyMerge({ client, kind, add }, turn) : null;
    const records = passedOver?.watch(source.records()) ?? source.records();
    const counts = await stageRows({
      ...{ client, kind, setting, keys: turn?.keys ?? null, records, skipped },
      ...(early ? { afterPart: early.mergeStaged } : {}),
    });
    return { ...counts, early: early?.added() ?? 0 };
  });
  return {
    merge: () =>
      orRollBack(client, async () => {
        const counts = await mergeRows({ client, kind, setting, unit: source.unit, staged, early, skipped });
        const heldBack =
          setting.holdBack === 'ALWAYS' || (setting.holdBack === 'UNLESS_WHOLE' && skipped.count() > 0);
        await client.query(heldBack ? 'ROLLBACK' : 'COMMIT');
        const { file } = setting;
        const told = { skipped: skipped.count(), unit: source.unit, reasons: skipped.reasons() };
        const names = passedOver ? { passedOver: passedOver.names() } : {};
        return { file, kind: kind.name, read, ...counts, heldBack, ...told, ...names };
      }),
  };
}

async function orRollBack<T>(client: Client, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // Where the connection itself is lost the server rolls back by itself, and the first error is the one to tell.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
