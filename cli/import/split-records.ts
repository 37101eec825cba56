import { behindNextLineEnd, countLineEnds, type Scanned, scanRecord } from './scan-record.ts';

/** How a delimited text is read. */
export interface Splitting {
  readonly delimiter: string;
  /** The most letters of a record. */
  readonly longest: number;
  /** How many fields a record has; null while the first line is looked for. */
  readonly width: number | null;
}

/** Is told of each record of a text in turn, or of what is wrong with it, by the line it begins on. */
export interface RecordSink {
  readonly record: (fields: readonly string[], line: number) => void;
  readonly broken: (reason: string, line: number) => void;
}

/** Takes a text in pieces. */
export interface RecordSplitter {
  readonly write: (piece: string) => void;
  readonly end: () => void;
}

type Unread = Exclude<Scanned, { kind: 'record' }>;

/** So many lines that all have as many fields as a record are rows that a stray quote took in, and no text. */
const enoughRows = 10;

/** The fewest fields whose number tells rows from a text with a comma in each of its lines. */
const telling = 3;

/**
 * Splits a delimited text into records; empty lines are passed over. What cannot be read is told once, where it begins.
 * What lies behind it is read, also where a quote without an end seems to hold it, if it is plainly rows.
 */
export function createRecordSplitter(splitting: Splitting, sink: RecordSink): RecordSplitter {
  const { delimiter, longest } = splitting;
  let text = '';
  let at = 0;
  let line = 1;
  /** Whether the record at hand was told of: the rest of it is passed over. */
  let isTold = false;

  const pass = (place: number): void => {
    line += countLineEnds(text, at, place);
    at = place;
  };

  /** Of a record that was told of, only what says how it goes on is kept. */
  const cut = (scanned: Unread): void => {
    const undecided = scanned.kind === 'unfinished' ? scanned.undecided : Number(text.endsWith('\r'));
    pass(text.length - undecided);
    text = `${isQuoted(scanned) ? '"' : '-'}${text.slice(at)}`;
    at = 0;
  };

  /** Goes behind what cannot be read; false where that lies in the next piece. */
  const skip = (scanned: Unread, isWhole: boolean): boolean => {
    const source = { text, delimiter, isWhole };
    const rest = isWhole ? text.length : null;
    const end = scanned.kind === 'broken' ? behindNextLineEnd(source, scanned.at) : rest;
    if (!isTold) {
      sink.broken(reasonOf(scanned, { text, at, line, longest }), line);
      const second = behindNextLineEnd(source, at);
      if (second !== null && areRows(text.slice(second, end ?? text.length), splitting)) {
        pass(second);
        return true;
      }
    }
    isTold = end === null;
    if (end === null) cut(scanned);
    else pass(end);
    return end !== null;
  };

  /** Reads one record more; false where the text must go on first. */
  const step = (isWhole: boolean): boolean => {
    const scanned = scanRecord({ text, delimiter, isWhole }, at);
    if (scanned.kind === 'unfinished' && !isWhole && text.length - at <= longest) return false;
    if (scanned.kind !== 'record') return skip(scanned, isWhole);
    const { fields, lines, end } = scanned;
    if (!isTold && end - at > longest) sink.broken(tooLong(longest), line);
    else if (!isTold && !isEmptyLine(text, at)) sink.record(fields, line);
    isTold = false;
    line += lines;
    at = end;
    return true;
  };

  const read = (isWhole: boolean): void => {
    while (at < text.length && step(isWhole));
    text = text.slice(at);
    at = 0;
  };

  return {
    write(piece) {
      text += piece;
      read(false);
    },
    end: () => read(true),
  };
}

function isQuoted(scanned: Unread): boolean {
  return scanned.kind === 'unfinished' && scanned.quoteAt !== null;
}

function isEmptyLine(text: string, at: number): boolean {
  return text.startsWith('\n', at) || text.startsWith('\r', at);
}

function tooLong(longest: number): string {
  return `it is longer than ${longest} letters`;
}

function reasonOf(
  scanned: Unread,
  { text, at, line, longest }: { text: string; at: number; line: number; longest: number },
): string {
  if (scanned.kind === 'broken') return scanned.reason;
  if (scanned.quoteAt === null) return tooLong(longest);
  const opened = line + countLineEnds(text, at, scanned.quoteAt);
  return `Quote Not Closed: nothing within ${longest} letters ends the quotes that open on line ${opened}`;
}

/** Whether all lines of a text are records of the right width, but for the last, which may be cut off. */
function areRows(text: string, { delimiter, width }: Splitting): boolean {
  if (width === null || width < telling) return false;
  let rows = 0;
  for (let at = 0; at < text.length; rows += 1) {
    const scanned = scanRecord({ text, delimiter, isWhole: false }, at);
    if (scanned.kind === 'unfinished') break;
    if (scanned.kind === 'broken' || scanned.fields.length !== width) return false;
    at = scanned.end;
  }
  return rows >= enoughRows;
}
