import { pipeline } from 'node:stream';
import { CsvError, parse, type Options, type Parser } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type { Fields, Recognised, SourceRecord, SourceRecords } from './import-kind.ts';
import type { SourceFile } from './source-file.ts';

/** What tells a delimited text of one kind from others. */
export interface DelimitedShape {
  /** The columns its first line must name; others may stand between them. */
  readonly columns: readonly string[];
  /** As iconv-lite names it; UTF-8 unless told. */
  readonly encoding?: string;
  readonly delimiter?: string;
}

/** Long enough for the first line of any table. */
const headLength = 64 * 1024;

/** A record beyond so many letters is none that any kind has. */
const longestRecord = 1024 * 1024;

/** Behind so many bytes of one record it is not looked for its end any further. */
const longestQuote = 4 * longestRecord;

/** Recognises a CSV by its first line; line ends may be LF, CR LF or CR, a byte order mark is passed over. */
export async function recogniseDelimited(file: SourceFile, shape: DelimitedShape): Promise<Recognised> {
  const head = await file.readHead(headLength);
  const header = readHeader(head, shape);
  const missing = shape.columns.filter((column) => !header.includes(column));
  const twice = shape.columns.filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
  if (missing.length > 0)
    return {
      ok: false,
      reason: `its first line does not name the ${listed(missing)}${hintOf(head, header)}`,
    };
  if (twice.length > 0) return { ok: false, reason: `its first line names the ${listed(twice)} twice` };
  return { ok: true, unit: 'line', records: () => readRecords(file, shape, header) };
}

function listed(columns: readonly string[]): string {
  return `column${columns.length > 1 ? 's' : ''} ${columns.map((column) => `"${column}"`).join(', ')}`;
}

/** What a file may be instead, for whoever has to make it right. */
function hintOf(head: Buffer, header: readonly string[]): string {
  if (head.length === 0) return ': the file is empty';
  const start = Number.parseInt(head.toString('hex', 0, 2), 16);
  if (start === 0x1f8b) return ': it is compressed (gzip); unpack it first';
  if ([0xfffe, 0xfeff].includes(start)) return ': it is written in UTF-16; save it as UTF-8';
  const other = [';', '\t', '|'].find((sign) => header.length === 1 && header[0]?.includes(sign));
  if (other === undefined) return '';
  return `: its fields are separated by ${other === '\t' ? 'tabs' : `"${other}"`} and not by commas`;
}

function optionsOf(shape: DelimitedShape): Options {
  return {
    bom: true,
    delimiter: shape.delimiter ?? ',',
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestQuote,
    // All of them, since files that were put together from others mix them.
    record_delimiter: ['\r\n', '\n', '\r'],
  };
}

function readHeader(head: Buffer, shape: DelimitedShape): readonly string[] {
  try {
    const text = iconv.decode(head, shape.encoding ?? 'utf8');
    const records: string[][] = parseAtOnce(text, { ...optionsOf(shape), to: 1 });
    return (records[0] ?? []).map((name) => name.trim());
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}

async function* readRecords(
  file: SourceFile,
  shape: DelimitedShape,
  header: readonly string[],
): SourceRecords {
  const read: Reading = { records: [], endedOn: 1, counted: 1, isLost: false };
  const parser = parseInto(read, shape, header);
  const text = pipeline(file.open(), iconv.decodeStream(shape.encoding ?? 'utf8'), () => undefined);
  for await (const chunk of text as AsyncIterable<string>) {
    await settled((done) => parser.write(chunk, done));
    yield read.records.splice(0);
    if (read.isLost) return;
  }
  await settled((done) => parser.end(done));
  yield read.records;
}

interface Reading {
  readonly records: SourceRecord[];
  /** The line that the last record ended on. */
  endedOn: number;
  /** What the parser counted until then: it takes a CR LF inside of quotes for two line ends. */
  counted: number;
  /** Whether a record goes on for so long that where it ends is not known. */
  isLost: boolean;
}

/** A parser that adds what it reads to a list: handing each record through a stream would take as long as parsing it. */
function parseInto(read: Reading, shape: DelimitedShape, header: readonly string[]): Parser {
  const parser = parse({
    ...optionsOf(shape),
    from: 2,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) readBroken(read, error);
      return undefined;
    },
    on_record: (record: readonly string[], { lines }) => {
      if (read.isLost) return null;
      // Most records are one line further than the one before, which spares looking into their fields.
      const within = lines === read.counted + 1 ? noLineEnds : lineEndsWithin(record);
      read.endedOn += lines - read.counted - within.pairs;
      read.counted = lines;
      read.records.push(readRecord(record, header, read.endedOn - within.all));
      return null;
    },
  });
  // Nothing comes out, but only a stream that flows comes to its end.
  return parser.resume();
}

/** Waits for a call that tells by a callback that it is through, or why it failed. */
function settled(call: (done: (error?: Error | null) => void) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    call((error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

function readRecord(record: readonly string[], header: readonly string[], position: number): SourceRecord {
  const letters = record.reduce((sum, field) => sum + field.length, 0);
  if (letters > longestRecord)
    return { ok: false, position, reason: `it is longer than ${longestRecord} letters` };
  if (record.length === header.length) return { ok: true, position, fields: fieldsOf(record, header) };
  return {
    ok: false,
    position,
    reason: `it has ${record.length} columns where the first line names ${header.length}`,
  };
}

function fieldsOf(record: readonly string[], header: readonly string[]): Fields {
  const fields: Record<string, string> = {};
  let index = 0;
  for (const name of header) fields[name] = record[index++] ?? '';
  return fields;
}

const noLineEnds = { all: 0, pairs: 0 };

/** A record is reported by the line it begins on; the parser counts to where it ends. */
function lineEndsWithin(record: readonly string[]): { all: number; pairs: number } {
  const ends = record.flatMap((field) => field.match(/\r\n|\r|\n/g) ?? []);
  return { all: ends.length, pairs: ends.filter((end) => end === '\r\n').length };
}

/** Tells of a record that cannot be read once, by the line behind the record before it. */
function readBroken(read: Reading, { code, lines, message }: CsvError): void {
  if (read.isLost) return;
  read.isLost = code === 'CSV_MAX_RECORD_SIZE';
  const reason = read.isLost
    ? `it is longer than ${longestQuote} bytes, most likely by a quote that is never closed; what follows was not read`
    : message.replace(/ at line \d+/, '');
  read.records.push({ ok: false, position: read.endedOn + 1, reason });
  if (typeof lines !== 'number') return;
  read.endedOn += lines - read.counted;
  read.counted = lines;
}
