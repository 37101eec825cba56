import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { classifications, type Grant, tlpLabels } from '../../../subgraphs/kit/grant.ts';
import { readGrants, writeGrants } from '../../../subgraphs/kit/grants-claim.ts';

const names = fc.option(fc.array(fc.string(), { minLength: 1, maxLength: 5 }));
const day = fc.option(fc.constantFrom('2020-01-01', '2024-12-31'));

const someGrant: fc.Arbitrary<Grant> = fc.record({
  agreement: fc.string(),
  grantor: fc.string(),
  datasets: fc.array(fc.string(), { maxLength: 3 }),
  countries: names,
  areas: names,
  categories: names,
  from: day,
  to: day,
  classification: fc.constantFrom(...classifications),
  tlp: fc.constantFrom(...tlpLabels),
  verification: names,
  fieldGroups: names,
  detail: fc.constantFrom('FULL', 'DEIDENTIFIED', 'AGGREGATE'),
});

describe('The grants of an assertion', () => {
  it.each([
    ['missing', undefined],
    ['null', null],
    ['no list', {}],
    ['a list with something else in it', [{ a: 'agreement@1' }]],
    ['a text that is not packed', 'everything'],
    ['packed, but no JSON', deflateRawSync('everything').toString('base64url')],
    ['packed, but no list', deflateRawSync('{}').toString('base64url')],
    [
      'packed around more than a mebibyte',
      deflateRawSync(`[${' '.repeat(1_048_576)}]`).toString('base64url'),
    ],
  ])('are not believed where they are %s', (_what, claim) => {
    expect(readGrants(claim)).toBeNull();
  });

  it('are read as they were written, few or many', () => {
    fc.assert(
      fc.property(fc.array(someGrant, { maxLength: 60 }), (grants) => {
        expect(readGrants(JSON.parse(JSON.stringify(writeGrants(grants))))).toEqual(grants);
      }),
    );
  });
});
