const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** What stands at a place of a text. */
export type Scanned =
  /** `end` is behind it and its line end; `lines` is how many line ends that passes. */
  | {
      readonly kind: 'record';
      readonly fields: readonly string[];
      readonly end: number;
      readonly lines: number;
    }
  /** The text ends within it: within the quote that opens at a place, if any; of the last letters, `undecided` need the next. */
  | { readonly kind: 'unfinished'; readonly quoteAt: number | null; readonly undecided: 0 | 1 }
  | { readonly kind: 'broken'; readonly at: number; readonly reason: string };

/** A text, and whether it is all there is. */
export interface ScannedText {
  readonly text: string;
  readonly delimiter: string;
  readonly isWhole: boolean;
}

interface Field {
  readonly value: string;
  readonly end: number;
  readonly lines: number;
}

/** Reads the record that begins at a place of a delimited text (RFC 4180); its line ends may be of any kind. */
export function scanRecord(scanned: ScannedText, start: number): Scanned {
  const { text } = scanned;
  const delimiter = scanned.delimiter.charCodeAt(0);
  const fields: string[] = [];
  let lines = 1;
  for (let at = start; ; at += 1) {
    const field = text.charCodeAt(at) === quote ? scanQuoted(scanned, at) : scanPlain(scanned, at);
    if ('kind' in field) return field;
    fields.push(field.value);
    lines += field.lines;
    at = field.end;
    if (text.charCodeAt(at) === delimiter) continue;
    const end = behindLineEnd(scanned, at);
    return end === null
      ? { kind: 'unfinished', quoteAt: null, undecided: 1 }
      : { kind: 'record', fields, end, lines };
  }
}

/** The place behind the first line end from a place on, or null where there is none yet. */
export function behindNextLineEnd(scanned: ScannedText, from: number): number | null {
  const { text, isWhole } = scanned;
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === lineFeed || sign === carriageReturn) return behindLineEnd(scanned, at);
  }
  return isWhole ? text.length : null;
}

/** How many line ends stand between two places. */
export function countLineEnds(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/\r\n|\r|\n/g)?.length ?? 0;
}

function scanPlain({ text, delimiter, isWhole }: ScannedText, start: number): Field | Scanned {
  const separator = delimiter.charCodeAt(0);
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === separator || sign === lineFeed || sign === carriageReturn)
      return { value: text.slice(start, at), end: at, lines: 0 };
    if (sign === quote)
      return {
        kind: 'broken',
        at,
        reason: 'Invalid Opening Quote: a quote stands within a field without quotes',
      };
  }
  if (!isWhole) return { kind: 'unfinished', quoteAt: null, undecided: 0 };
  return { value: text.slice(start), end: text.length, lines: 0 };
}

function scanQuoted({ text, delimiter, isWhole }: ScannedText, start: number): Field | Scanned {
  let close = text.indexOf('"', start + 1);
  let isEscaped = false;
  while (close !== -1 && text.charCodeAt(close + 1) === quote) {
    isEscaped = true;
    close = text.indexOf('"', close + 2);
  }
  const end = close + 1;
  if (close === -1) return { kind: 'unfinished', quoteAt: start, undecided: text.endsWith('\r') ? 1 : 0 };
  if (end === text.length && !isWhole) return { kind: 'unfinished', quoteAt: start, undecided: 1 };
  const sign = text.charCodeAt(end);
  if (end < text.length && sign !== delimiter.charCodeAt(0) && sign !== lineFeed && sign !== carriageReturn)
    return {
      kind: 'broken',
      at: close,
      reason: 'Invalid Closing Quote: more follows behind the quotes of a field',
    };
  const value = text.slice(start + 1, close);
  const spansLines = value.includes('\n') || value.includes('\r');
  const lines = spansLines ? countLineEnds(text, start, end) : 0;
  return { value: isEscaped ? value.replaceAll('""', '"') : value, end, lines };
}

/** Behind the line end that stands at a place, or at the text's end; null where a line feed may follow and belong to it. */
function behindLineEnd({ text, isWhole }: ScannedText, at: number): number | null {
  if (text.charCodeAt(at) !== carriageReturn) return Math.min(at + 1, text.length);
  if (at + 1 === text.length && !isWhole) return null;
  return text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1;
}
