import { isUtf8 } from 'node:buffer';
import type { Fields, Recognised, SourceRecord, SourceRecords } from './import-kind.ts';
import { linesOf } from './lines-of.ts';
import type { SourceFile } from './source-file.ts';

/** What an object of one kind holds. */
export interface NdjsonShape {
  /** What its first line must name. */
  readonly needed: readonly string[];
  /** Which of its values are texts or numbers, and nothing that is made of others. */
  readonly plain: readonly string[];
}

/** A line beyond so many bytes is no record that any kind has. */
const longestLine = 4 * 1024 * 1024;

/** How many lines are handed on together. */
const atOnce = 200;

/**
 * Recognises a text of one JSON object a line (NDJSON) by its first line. Values that are no text become their JSON, so
 * that a list stays one.
 */
export async function recogniseNdjson(file: SourceFile, shape: NdjsonShape): Promise<Recognised> {
  const head = await file.readHead(longestLine);
  const end = head.indexOf('\n');
  const first = readLine(end < 0 ? head : head.subarray(0, end), {
    position: 1,
    shape: { ...shape, plain: [] },
  });
  if (!first.ok) return { ok: false, reason: `its first line cannot be read: ${first.reason}` };
  const missing = shape.needed.filter((name) => !Object.hasOwn(first.fields, name));
  if (missing.length > 0)
    return { ok: false, reason: `its first line lacks ${missing.map((name) => `"${name}"`).join(', ')}` };
  return { ok: true, unit: 'line', records: () => readLines(file, shape) };
}

async function* readLines(file: SourceFile, shape: NdjsonShape): SourceRecords {
  let records: SourceRecord[] = [];
  let position = 0;
  for await (const line of linesOf(file.open() as AsyncIterable<Buffer>, longestLine)) {
    position += 1;
    if (line === null)
      records.push({ ok: false, position, reason: `it is longer than ${longestLine} bytes` });
    else if (!isBlank(line)) records.push(readLine(line, { position, shape }));
    if (records.length < atOnce) continue;
    yield records;
    records = [];
  }
  yield records;
}

function isBlank(line: Buffer): boolean {
  return line.length < 100 && line.toString('latin1').trim() === '';
}

function readLine(
  line: Buffer,
  { position, shape }: { readonly position: number; readonly shape: NdjsonShape },
): SourceRecord {
  if (!isUtf8(line)) return { ok: false, position, reason: 'it is not in UTF-8' };
  const value = parse(line.toString('utf8').replace(/^\uFEFF/, ''));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: false, position, reason: 'it is no JSON object' };
  const fields = new Map(Object.entries(value));
  const made = shape.plain.find((name) => !isPlain(fields.get(name)));
  if (made !== undefined) return { ok: false, position, reason: `"${made}" is neither a text nor a number` };
  return { ok: true, position, fields: textFields(fields) };
}

function isPlain(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string' || typeof value === 'number';
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function textFields(fields: ReadonlyMap<string, unknown>): Fields {
  return Object.fromEntries([...fields].map(([name, field]) => [name, textOf(field)]));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
