import { createInterface } from 'node:readline';
import type { Fields, Recognised, SourceRecord, SourceRecords } from './import-kind.ts';
import type { SourceFile } from './source-file.ts';

/** Long enough for the first line of any record. */
const headLength = 64 * 1024;

/** How many lines are handed on together. */
const atOnce = 200;

/**
 * Recognises a text of one JSON object a line (NDJSON) by its first line. Values that are no text become their JSON, so
 * that a list stays one.
 */
export async function recogniseNdjson(file: SourceFile, properties: readonly string[]): Promise<Recognised> {
  const [first = ''] = (await file.readHead(headLength))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  const record = readLine(first, 1);
  if (!record.ok) return { ok: false, reason: 'its first line is no JSON object' };
  const missing = properties.filter((name) => !Object.hasOwn(record.fields, name));
  if (missing.length > 0)
    return { ok: false, reason: `its first line lacks ${missing.map((name) => `"${name}"`).join(', ')}` };
  return { ok: true, unit: 'line', records: () => readLines(file) };
}

async function* readLines(file: SourceFile): SourceRecords {
  let records: SourceRecord[] = [];
  let position = 0;
  for await (const line of createInterface({ input: file.open(), crlfDelay: Infinity })) {
    position += 1;
    if (line.trim() === '') continue;
    records.push(readLine(position === 1 ? line.replace(/^\uFEFF/, '') : line, position));
    if (records.length < atOnce) continue;
    yield records;
    records = [];
  }
  yield records;
}

function readLine(line: string, position: number): SourceRecord {
  const value = parse(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: false, position, reason: 'it is no JSON object' };
  return { ok: true, position, fields: textFields(value) };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function textFields(value: object): Fields {
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, textOf(field)]));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
