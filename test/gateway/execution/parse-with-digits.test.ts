import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseWithDigits } from '../../../gateway/execution/parse-with-digits.ts';

const long = '12345678901234567890';

/** JSON with long numbers among its values, and with what looks like them. */
const { json } = fc.letrec<{ json: string; list: string; object: string }>((tie) => {
  const digits = [
    long,
    `-${long}`,
    '9007199254740991',
    '9007199254740993',
    `${long}.5`,
    `${long}e2`,
    `0${long}`,
  ];
  const texts = [`"${long}"`, `"\\"${long}"`, '"\\\\"', `"[${long}]"`, '""'];
  const key = fc.constantFrom('"a"', '"__proto__"', `"${long}"`, '"\\\\"', long);
  return {
    json: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...digits, ...texts, '1', 'null', '1e999'),
      tie('list'),
      tie('object'),
    ),
    list: fc.array(tie('json'), { maxLength: 4 }).map((items) => `[${items.join(' , ')}]`),
    object: fc
      .array(fc.tuple(key, tie('json')), { maxLength: 4 })
      .map((members) => `{${members.map(([name, value]) => `${name}:\n${value}`).join(',')}}`),
  };
});

/** The same by the reviver of JavaScript. */
function byReviver(text: string): unknown {
  const parse = JSON.parse as (
    text: string,
    reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
  ) => unknown;
  return parse(text, (_key, value, { source = '' }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source)
      ? JSON.rawJSON(source)
      : value,
  );
}

function outcome(parse: (text: string) => unknown, text: string): string {
  try {
    return JSON.stringify(parse(text));
  } catch {
    return 'is no JSON';
  }
}

describe('JSON whose whole numbers keep all their digits', () => {
  it('is otherwise what it is to JavaScript', () => {
    fc.assert(
      fc.property(json, (text) => {
        expect(outcome(parseWithDigits, text)).toBe(outcome(byReviver, text));
      }),
      { numRuns: 2000 },
    );
  });

  it('may nest as deep as any, at no cost for each value that needs a call', () => {
    const depth = 100_000;
    const parsed = parseWithDigits(`[${long},${'['.repeat(depth)}${long}${']'.repeat(depth)}]`);
    expect(Array.isArray(parsed) && JSON.isRawJSON(parsed[0])).toBe(true);
  });
});
