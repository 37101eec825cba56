import { describe, expect, it } from '@jest/globals';
import { isValueOf } from '../../../subgraphs/kit/is-value-of.ts';

describe('a text that is a value of its type', () => {
  it.each([
    ['date', '2024-02-29'],
    ['timestamptz', '2026-11-21 13:31:10.678259+00'],
    ['timestamptz', '2026-11-21 13:31:10+05:30'],
    ['bigint', '-58'],
    ['integer', '2147483647'],
    ['double precision', '1.5e3'],
    ['boolean', 'true'],
    ['text', ''],
  ])('is one: %s %s', (type, text) => {
    expect(isValueOf(type, text)).toBe(true);
  });

  it.each([
    ['date', '2023-02-29'],
    ['date', '0000-01-01'],
    ['date', '99999-01-01'],
    ['date', 'infinity'],
    ['date', "2024-01-01'"],
    ['timestamptz', '2026-11-21'],
    ['timestamptz', '2026-02-30 13:31:10+00'],
    ['timestamptz', '2026-11-21 24:31:10+00'],
    ['timestamptz', '2026-11-21 13:31:10+99'],
    ['bigint', '9'.repeat(19)],
    ['bigint', ''],
    ['integer', '2147483648'],
    ['integer', '1.0'],
    ['double precision', '1e400'],
    ['double precision', 'NaN'],
    ['boolean', 't'],
    ['text', 'a\0'],
  ])('is none: %s %s', (type, text) => {
    expect(isValueOf(type, text)).toBe(false);
  });
});
