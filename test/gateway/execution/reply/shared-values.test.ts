import { describe, expect, it } from '@jest/globals';
import { SharedValues } from '../../../../gateway/execution/reply/shared-values.ts';
import { ResultObject } from '../../../../gateway/execution/result-object.ts';

const reader = {};
const make = (): ResultObject => new ResultObject('Thing');

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
    expect(shared.object(reader, one, make)).not.toBe(shared.object(reader, other, make));
  });

  it('are two for two places, whatever they hold', () => {
    const shared = new SharedValues();
    expect(shared.object(reader, ['a'], make)).not.toBe(shared.object({}, ['a'], make));
  });

  it('are one for the same values at the same place', () => {
    const shared = new SharedValues();
    const inner = shared.object(reader, ['a'], make);
    expect(shared.object(reader, ['a'], make)).toBe(inner);
    expect(shared.list(reader, [inner, inner])).toBe(shared.list(reader, [inner, inner]));
  });

  it('are not compared any more where many turned out different', () => {
    const shared = new SharedValues();
    for (let index = 0; index < 100; index += 1) shared.object(reader, [index], make);
    expect(shared.object(reader, ['late'], make)).not.toBe(shared.object(reader, ['late'], make));
  });

  it('keep long lists apart', () => {
    const shared = new SharedValues();
    const long = Array.from({ length: 17 }, () => 'a');
    expect(shared.list(reader, [...long])).not.toBe(shared.list(reader, [...long]));
  });
});
