import { CsvError, parse, type Options, type Parser } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type { Recognised, SourceRecord, SourceRecords } from './import-kind.ts';
import type { SourceFile } from './source-file.ts';

/** What tells a delimited text of one kind from others. */
export interface DelimitedShape {
  /** The columns its first line must name; others may stand between them. */
  readonly columns: readonly string[];
  /** As iconv-lite names it, UTF-8 unless told; ASCII is written as in ASCII, and nothing else by the bytes of ASCII. */
  readonly encoding?: string;
  readonly delimiter?: string;
}

/** Long enough for the first line of any table. */
const headLength = 64 * 1024;

/** A record beyond so many letters is none that any kind has. */
const longestRecord = 1024 * 1024;

/** Behind so many bytes of one record it is not looked for its end any further. */
const longestQuote = 4 * longestRecord;

/** Of UTF-8. */
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

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
  const parsing = { shape, header, begins: head.subarray(0, 3).equals(byteOrderMark) ? 3 : 0 };
  return { ok: true, unit: 'line', records: () => readRecords(file, parsing) };
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

interface Parsing {
  readonly shape: DelimitedShape;
  readonly header: readonly string[];
  /** The byte that the text begins at. */
  readonly begins: number;
}

async function* readRecords(file: SourceFile, parsing: Parsing): SourceRecords {
  const read: Reading = { records: [], endedOn: 1, counted: 1, isLost: false };
  const parser = parseInto(read, parsing);
  for await (const chunk of file.open(parsing.begins) as AsyncIterable<Buffer>) {
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
function parseInto(read: Reading, { shape, header }: Parsing): Parser {
  const decode = decoderOf(shape);
  const parser = parse({
    ...optionsOf(shape),
    bom: false,
    // A letter for each byte: few fields have others than those of ASCII, and only these are decoded.
    encoding: 'latin1',
    from: 2,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) readBroken(read, error, decode);
      return undefined;
    },
    on_record: (record: readonly string[], { lines }) => {
      if (read.isLost) return null;
      // Most records are one line further than the one before, which spares looking into their fields.
      const within = lines === read.counted + 1 ? noLineEnds : lineEndsWithin(record);
      read.endedOn += lines - read.counted - within.pairs;
      read.counted = lines;
      const position = read.endedOn - within.all;
      read.records.push(readRecord({ record, position }, header, decode));
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

type Decode = (field: string) => string;

const beyondAscii = /[\u0080-\u00ff]/;

/** Decodes a field that has a letter for each of its bytes. */
function decoderOf({ encoding = 'utf8' }: DelimitedShape): Decode {
  return (field) => (beyondAscii.test(field) ? iconv.decode(Buffer.from(field, 'latin1'), encoding) : field);
}

function readRecord(
  { record, position }: { readonly record: readonly string[]; readonly position: number },
  header: readonly string[],
  decode: Decode,
): SourceRecord {
  const fields: Record<string, string> = {};
  let letters = 0;
  let index = 0;
  for (const bytes of record) {
    const field = decode(bytes);
    const name = header[index++];
    if (name !== undefined) fields[name] = field;
    letters += field.length;
  }
  if (letters > longestRecord)
    return { ok: false, position, reason: `it is longer than ${longestRecord} letters` };
  if (record.length === header.length) return { ok: true, position, fields };
  return {
    ok: false,
    position,
    reason: `it has ${record.length} columns where the first line names ${header.length}`,
  };
}

const noLineEnds = { all: 0, pairs: 0 };

/** A record is reported by the line it begins on; the parser counts to where it ends. */
function lineEndsWithin(record: readonly string[]): { all: number; pairs: number } {
  const ends = record.flatMap((field) => field.match(/\r\n|\r|\n/g) ?? []);
  return { all: ends.length, pairs: ends.filter((end) => end === '\r\n').length };
}

/** Tells of a record that cannot be read once, by the line behind the record before it. */
function readBroken(read: Reading, { code, lines, message }: CsvError, decode: Decode): void {
  if (read.isLost) return;
  read.isLost = code === 'CSV_MAX_RECORD_SIZE';
  const reason = read.isLost
    ? `it is longer than ${longestQuote} bytes, most likely by a quote that is never closed; what follows was not read`
    : decode(message).replace(/ at line \d+/, '');
  read.records.push({ ok: false, position: read.endedOn + 1, reason });
  if (typeof lines !== 'number') return;
  read.endedOn += lines - read.counted;
  read.counted = lines;
}
