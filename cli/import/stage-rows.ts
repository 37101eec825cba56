import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyField, copyLine } from './copy-line.ts';
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
  /** Called when some rows more are staged, before the next are. */
  readonly afterPart?: (part: StagedPart) => Promise<void>;
  readonly skipped: SkippedRecords;
}

/** Rows that were staged together. */
export interface StagedPart {
  readonly rows: number;
  /** Whether one of them may have the key of another of its file. */
  readonly repeats: boolean;
}

interface StagedCounts {
  read: number;
  /** How many of them have become rows. */
  staged: number;
}

/** About how many letters are handed to the connection at once. */
const blockLength = 64 * 1024;

/** How many rows the database is given at first, so that it has work soon. */
const firstPart = 1200;

/** How many rows it is given at a time in the end: it works on them while the next are read. */
const largestPart = 3000;

/** How many parts wait for the database or are in its hands: now it is slower than the reading, and now faster. */
const mostUnderWay = 4;

/** No part has fewer rows than this but where the file has: for few rows, what can be done later is done at once. */
const leastPart = 1100;

/**
 * Writes a file's records into the temporary table `import_staging`, part by part, and counts them. The database sets
 * the pace: no more parts are in memory than `mostUnderWay` and two that are read. COPY cannot write to tables under
 * row-level security, so rows are staged even where nothing has to be compared.
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
  const underWay: Promise<void>[] = [];
  try {
    for await (const part of partsOf(staging, counted)) {
      if (underWay.length === mostUnderWay) await underWay.shift();
      const before = underWay.at(-1) ?? Promise.resolve();
      const written = before.then(() => writePart(staging, part));
      // Whoever waits for it is told; until then it is nobody's unhandled failure.
      written.catch(() => undefined);
      underWay.push(written);
    }
  } finally {
    // Also where reading fails: the connection is free again.
    await underWay.at(-1);
  }
  return counted;
}

async function writePart({ client, afterPart }: Staging, part: Part): Promise<void> {
  await pipeline(Readable.from(part.blocks), client.query(copyFrom('COPY import_staging FROM STDIN')));
  await afterPart?.(part);
}

async function* partsOf(staging: Staging, counted: StagedCounts): AsyncIterable<Part> {
  let ready: Part | null = null;
  let part = createPart();
  let length = firstPart;
  for await (const records of staging.records) {
    counted.read += records.length;
    for (const record of records) stageRecord(record, staging, part);
    if (part.rows < leastPart) continue;
    if (ready) yield ready;
    ready = null;
    if (part.rows < length) continue;
    ready = part;
    counted.staged += part.rows;
    part = createPart();
    length = Math.min(2 * length, largestPart);
  }
  counted.staged += part.rows;
  yield ready ? joined(ready, part) : part;
}

/** The COPY lines of some rows, as they are put together. */
interface Part extends StagedPart {
  /** The last of them is still written to. */
  readonly blocks: string[];
  rows: number;
  repeats: boolean;
}

function createPart(): Part {
  return { blocks: [''], rows: 0, repeats: false };
}

function joined(one: Part, other: Part): Part {
  return {
    blocks: [...one.blocks, ...other.blocks],
    rows: one.rows + other.rows,
    repeats: one.repeats || other.repeats,
  };
}

/** Writes the COPY line of a record; nothing where the record is skipped. */
function stageRecord(record: SourceRecord, { kind, setting, keys, skipped }: Staging, part: Part): void {
  const row = record.ok ? kind.toRow(record.fields, setting) : record;
  if (!row.ok) {
    skipped.add(record.position, row.reason);
    return;
  }
  const values = copyLine(row.values);
  const idOf = kind.idOf ?? ((key: string) => recordId(setting.organisation, kind.name, key));
  const digest = hash('sha256', values, 'base64url');
  const id = copyField(idOf(row.key, setting));
  const line = `${record.position}\t${id}\t${copyField(row.key)}\t${digest}\t${values}`;
  if (line.includes('\0')) {
    skipped.add(record.position, 'it holds a NUL character, which a text cannot');
    return;
  }
  if (keys?.add(row.key)) part.repeats = true;
  addLine(part, line);
}

function addLine(part: Part, line: string): void {
  const { blocks } = part;
  const last = blocks.length - 1;
  const block = (blocks[last] ?? '') + line;
  blocks[last] = block;
  part.rows += 1;
  if (block.length >= blockLength) blocks.push('');
}
