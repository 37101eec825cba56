import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyLine } from './copy-line.ts';
import type { ImportKind, ImportSetting, SourceRecord, SourceRecords } from './import-kind.ts';
import type { KeysOfFile } from './met-keys.ts';
import type { SkippedRecords } from './import-report.ts';
import { recordId } from '../../subgraphs/kit/record-id.ts';

export interface Staging {
  readonly client: Client;
  readonly kind: ImportKind;
  readonly setting: ImportSetting;
  readonly records: SourceRecords;
  readonly keys: KeysOfFile | null;
  readonly skipped: SkippedRecords;
}

interface StagedCounts {
  read: number;
  /** How many of them have become rows. */
  staged: number;
}

/** About how many letters are handed to the connection at once. */
const blockLength = 64 * 1024;

/**
 * Streams a file's records into the temporary table `import_staging` and counts them. COPY sets
 * the pace: no more is read than the database takes. COPY cannot write to tables under row-level security, so rows
 * are staged even where nothing has to be compared.
 */
export async function stageRows(staging: Staging): Promise<StagedCounts> {
  const { client, kind } = staging;
  const columns = kind.columns.map(({ name, type }) => `${name} ${type}`);
  await client.query(`
    CREATE TEMP TABLE import_staging (
      position int NOT NULL, id text COLLATE "C" NOT NULL, external_key text NOT NULL, digest text NOT NULL,
      ${columns.join(', ')}
    ) ON COMMIT DROP`);
  const counted = { read: 0, staged: 0 };
  await pipeline(
    Readable.from(copyBlocks(staging, counted)),
    client.query(copyFrom('COPY import_staging FROM STDIN')),
  );
  return counted;
}

async function* copyBlocks(staging: Staging, counted: StagedCounts): AsyncIterable<string> {
  let block = '';
  for await (const records of staging.records) {
    counted.read += records.length;
    for (const record of records) {
      const line = stagedLine(record, staging);
      block += line;
      if (line !== '') counted.staged += 1;
    }
    if (block.length < blockLength) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}

/** The COPY line of a record; nothing where the record is skipped. */
function stagedLine(record: SourceRecord, { kind, setting, keys, skipped }: Staging): string {
  const row = record.ok ? kind.toRow(record.fields, setting) : record;
  if (!row.ok) {
    skipped.add(record.position, row.reason);
    return '';
  }
  const values = copyLine(row.values);
  const idOf = kind.idOf ?? ((key: string) => recordId(setting.organisation, kind.name, key));
  const digest = hash('sha256', values, 'base64url');
  const line = `${copyLine([record.position, idOf(row.key, setting), row.key, digest]).slice(0, -1)}\t${values}`;
  if (line.includes('\0')) {
    skipped.add(record.position, 'it holds a NUL character, which a text cannot');
    return '';
  }
  keys?.add(row.key);
  return line;
}
