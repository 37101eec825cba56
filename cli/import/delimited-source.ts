import iconv from 'iconv-lite';
import type { Fields, Recognised, SourceRecord, SourceRecords } from './import-kind.ts';
import type { SourceFile } from './source-file.ts';
import { createRecordSplitter, type Splitting } from './split-records.ts';

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

/** A record beyond this many letters is none, but most likely a quote that was never closed. */
const longestRecord = 1024 * 1024;

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

/** The names of the first line; none where it cannot be read. */
function readHeader(head: Buffer, shape: DelimitedShape): readonly string[] {
  const found: string[][] = [];
  const take = (names: readonly string[]): unknown => found.push(names.map((name) => name.trim()));
  const splitter = createRecordSplitter(splittingOf(shape, null), {
    record: take,
    broken: () => take([]),
  });
  splitter.write(iconv.decode(head, shape.encoding ?? 'utf8'));
  splitter.end();
  return found[0] ?? [];
}

function splittingOf(shape: DelimitedShape, width: number | null): Splitting {
  return { delimiter: shape.delimiter ?? ',', longest: longestRecord, width };
}

async function* readRecords(
  file: SourceFile,
  shape: DelimitedShape,
  header: readonly string[],
): SourceRecords {
  let records: SourceRecord[] = [];
  let isBehindHeader = false;
  const splitter = createRecordSplitter(splittingOf(shape, header.length), {
    record(fields, line) {
      if (isBehindHeader) records.push(readRecord(fields, header, line));
      isBehindHeader = true;
    },
    broken: (reason, line) => records.push({ ok: false, position: line, reason }),
  });
  const decoder = iconv.getDecoder(shape.encoding ?? 'utf8');
  const taken = (): SourceRecord[] => {
    const read = records;
    records = [];
    return read;
  };
  for await (const bytes of file.open() as AsyncIterable<Buffer>) {
    splitter.write(decoder.write(bytes));
    yield taken();
  }
  splitter.write(decoder.end() ?? '');
  splitter.end();
  yield taken();
}

function readRecord(record: readonly string[], header: readonly string[], position: number): SourceRecord {
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
