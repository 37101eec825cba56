import { describe, expect, it } from '@jest/globals';
import { SharedValues } from '../../../../gateway/execution/reply/shared-values.ts';
import { ResultObject } from '../../../../gateway/execution/result-object.ts';

const reader = {};

function object(shared: SharedValues, by: object, values: readonly unknown[]): ResultObject {
  const objects = shared.objectsOf(by);
  if (!objects.isWorthwhile) return new ResultObject('Thing');
  let sequence = objects.none;
  for (const value of values) sequence = sequence.with(value);
  return objects.of(sequence, () => new ResultObject('Thing'));
}

describe('the objects of a reply', () => {
  it.each([
    ['a number and its text', [1], ['1']],
    ['null and its text', [null], ['null']],
    ['values in another order', ['a', 'b'], ['b', 'a']],
    ['values split elsewhere', ['a\nb'], ['a', 'b']],
    ['a beginning of the other', ['a'], ['a', 'b']],
    ['equal JSON in two objects', [{ a: 1 }], [{ a: 1 }]],
  ])('are two for %s', (_, one, other) => {
    const shared = new SharedValues();
    expect(object(shared, reader, one)).not.toBe(object(shared, reader, other));
  });

  it('are two for two places, whatever they hold', () => {
    const shared = new SharedValues();
    expect(object(shared, reader, ['a'])).not.toBe(object(shared, {}, ['a']));
  });

  it('are one for the same values at the same place', () => {
    const shared = new SharedValues();
    const inner = object(shared, reader, ['a']);
    expect(object(shared, reader, ['a'])).toBe(inner);
    expect(shared.list(reader, [inner, inner])).toBe(shared.list(reader, [inner, inner]));
  });

  it('are not compared any more where many turned out different', () => {
    const shared = new SharedValues();
    for (let index = 0; index < 100; index += 1) object(shared, reader, [index]);
    expect(object(shared, reader, ['late'])).not.toBe(object(shared, reader, ['late']));
  });

  it('keep long lists apart', () => {
    const shared = new SharedValues();
    const long = Array.from({ length: 17 }, () => 'a');
    expect(shared.list(reader, [...long])).not.toBe(shared.list(reader, [...long]));
  });
});
