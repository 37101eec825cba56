import { describe, expect, it } from '@jest/globals';
import { FieldFailure } from '../../../../gateway/execution/field-failure.ts';
import { leafReader } from '../../../../gateway/execution/reply/leaf-reader.ts';

const invalid = new FieldFailure('SUBGRAPH_INVALID_RESPONSE', 'meters');
const read = leafReader({ kind: 'leaf', name: 'Any', nonNull: false, values: null }, invalid);
const nested = (levels: number): unknown => JSON.parse(`${'[{"a":'.repeat(levels)}1${'}]'.repeat(levels)}`);

describe('a value of a custom scalar', () => {
  it.each([
    ['nests so deep that it could not be written', nested(100_000)],
    ['holds a number that has no end', { prices: [1, { highest: Infinity }] }],
  ])('is none where it %s', (_, value) => {
    expect(read(value)).toBe(invalid);
  });

  it.each([
    ['a deep one', nested(200)],
    ['a long number', { count: [JSON.rawJSON('12345678901234567890')] }],
    ['one with null in it', [null, { a: null }]],
  ])('is any JSON: %s', (_, value) => {
    expect(read(value)).toBe(value);
  });
});
