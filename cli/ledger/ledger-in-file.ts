import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { LedgerRow } from '../../gateway/ledger/verify-ledger.ts';
import { readVerifierKey, writeVerifierKey } from '../../gateway/ledger/verifier-key.ts';
import type { LedgerContents, WitnessedCheckpoint } from './ledger-in-database.ts';

/** Writes a ledger into a file: a JSON object a line, checkpoints before entries. */
export async function writeLedgerFile(file: string, ledger: LedgerContents): Promise<number> {
  let entries = 0;
  async function* lines(): AsyncGenerator<string> {
    for (const checkpoint of ledger.checkpoints) yield `${JSON.stringify({ checkpoint })}\n`;
    for (const { note, key } of ledger.witnessed) {
      yield `${JSON.stringify({ checkpoint: note, witness: writeVerifierKey(key) })}\n`;
    }
    for await (const { index, text, salt, leaf } of ledger.rows) {
      entries += 1;
      yield `${JSON.stringify({ index, entry: text, salt: inBase64(salt), leaf: inBase64(leaf) })}\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file, { mode: 0o600 }));
  return entries;
}

/** Reads such a file. Throws where a line is not one of a ledger. */
export async function readLedgerFile(file: string): Promise<LedgerContents> {
  const checkpoints: string[] = [];
  const witnessed: WitnessedCheckpoint[] = [];
  for await (const line of linesOf(file)) {
    if ('index' in line) break;
    if (typeof line.checkpoint !== 'string') throw notOfLedger(file);
    const key = typeof line.witness === 'string' ? readVerifierKey(line.witness) : null;
    if (key) witnessed.push({ note: line.checkpoint, key });
    else checkpoints.push(line.checkpoint);
  }
  return { rows: rowsOf(file), checkpoints, witnessed };
}

async function* rowsOf(file: string): AsyncGenerator<LedgerRow> {
  for await (const { index, entry, salt, leaf, checkpoint } of linesOf(file)) {
    if (checkpoint !== undefined) continue;
    if (
      typeof index !== 'number' ||
      typeof entry !== 'string' ||
      typeof salt !== 'string' ||
      typeof leaf !== 'string'
    )
      throw notOfLedger(file);
    yield { index, text: entry, salt: Buffer.from(salt, 'base64'), leaf: Buffer.from(leaf, 'base64') };
  }
}

async function* linesOf(file: string): AsyncGenerator<Readonly<Record<string, unknown>>> {
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    if (line !== '') yield JSON.parse(line) as Readonly<Record<string, unknown>>;
  }
}

function inBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function notOfLedger(file: string): Error {
  return new Error(`${file} is not an export of a ledger.`);
}
