import { randomUUID } from 'node:crypto';

declare global {
  // JavaScript has it (ECMA-262, "JSON.parse source text access"); the library of types does not yet.
  interface JSON {
    rawJSON(text: string): RawNumber;
    isRawJSON(value: unknown): value is RawNumber;
  }
}

/** A number by its text in JSON; `JSON.stringify` writes it as it is. */
export interface RawNumber {
  readonly rawJSON: string;
}

/** Parses JSON whose whole numbers keep all their digits: those beyond what a number here can be become raw numbers. */
export function parseWithDigits(text: string): unknown {
  return hasLongRun(text) ? parseLong(text) : JSON.parse(text);
}

/**
 * A reviver is called for each value, at a cost that lets a reply of some megabytes stop the process for many seconds.
 * Long numbers are marked in the text instead: as a list of one string, which is valid JSON wherever a number is and
 * nowhere else, and which nobody can have written who does not know the mark.
 */
function parseLong(text: string): unknown {
  const mark = randomUUID();
  let marks = 0;
  const marked = outsideStrings(text, (part) =>
    part.replace(longNumber, (digits) => {
      if (Number.isSafeInteger(Number(digits))) return digits;
      marks += 1;
      return `["${mark}${digits}"]`;
    }),
  );
  return unmarked(JSON.parse(marked), { mark, marks });
}

// Whole, in the place of a value, and written as JSON has it.
const longNumber = /(?<=^|[[,:\t\n\r ])-?[1-9]\d{15,}(?=$|[\],}\t\n\r ])/g;

/** The text with what is not in its strings changed. */
function outsideStrings(text: string, change: (part: string) => string): string {
  let changed = '';
  let kept = 0;
  let at = 0;
  while (at < text.length) {
    const opens = text.indexOf('"', at);
    const end = opens < 0 ? text.length : opens;
    // What stands between two strings is mostly a sign or two.
    if (end - at > mostSafeDigits) {
      changed += text.slice(kept, at) + change(text.slice(at, end));
      kept = end;
    }
    if (opens < 0) break;
    at = endOfString(text, opens);
  }
  return changed + text.slice(kept);
}

/** The place behind the string that opens there. */
function endOfString(text: string, opens: number): number {
  for (let at = text.indexOf('"', opens + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text.charAt(before - 1) === '\\') before -= 1;
    if ((at - before) % 2 === 0) return at + 1;
  }
  return text.length;
}

interface Marks {
  readonly mark: string;
  /** How many there are. */
  readonly marks: number;
}

/** Puts raw numbers where marks are, however deep, and stops behind the last of them. */
function unmarked(parsed: unknown, { mark, marks }: Marks): unknown {
  const root = [parsed];
  const open: object[] = [root];
  let left = marks;
  for (let next = open.pop(); next !== undefined && left > 0; next = open.pop()) {
    for (const key of Array.isArray(next) ? next.keys() : Object.keys(next)) {
      const value: unknown = Reflect.get(next, key);
      if (typeof value !== 'object' || value === null) continue;
      const digits = markedDigits(value, mark);
      if (digits === null) open.push(value);
      else {
        Reflect.set(next, key, JSON.rawJSON(digits));
        left -= 1;
      }
    }
  }
  return root[0];
}

function markedDigits(value: object, mark: string): string | null {
  if (!Array.isArray(value) || value.length !== 1) return null;
  const [only] = value as readonly unknown[];
  return typeof only === 'string' && only.startsWith(mark) ? only.slice(mark.length) : null;
}

const mostSafeDigits = 15;

/**
 * Nearly no JSON has a run of digits longer than that, and only such a text is parsed the slow way. Of so long a run
 * one digit in so many is always met: the others are not looked at.
 */
function hasLongRun(text: string): boolean {
  const step = mostSafeDigits + 1;
  for (let at = mostSafeDigits; at < text.length; at += step) {
    if (isDigit(text, at) && runAround(text, at) > mostSafeDigits) return true;
  }
  return false;
}

function runAround(text: string, at: number): number {
  let [from, to] = [at, at];
  while (isDigit(text, from - 1)) from -= 1;
  while (to - from < mostSafeDigits && isDigit(text, to + 1)) to += 1;
  return to - from + 1;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
