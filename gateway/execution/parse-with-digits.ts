declare global {
  // JavaScript has it (ECMA-262, "JSON.parse source text access"); the library of types does not yet.
  interface JSON {
    parse(
      text: string,
      reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
    ): unknown;
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
  return hasLongRun(text)
    ? JSON.parse(text, (_key, value, { source }) => keep(value, source))
    : JSON.parse(text);
}

function keep(value: unknown, source: string | undefined): unknown {
  const isLong = typeof value === 'number' && source !== undefined && !Number.isSafeInteger(value);
  return isLong && /^-?\d+$/.test(source) ? JSON.rawJSON(source) : value;
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
