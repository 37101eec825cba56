import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cells, grant, startStatisticsStage, type StatisticsStage } from './statistics-stage.ts';

const runs = Number(process.env.PROPERTY_RUNS ?? '25');
let stage: StatisticsStage;
beforeAll(async () => {
  stage = await startStatisticsStage();
});
afterAll(() => stage.stop());

const dimensions = ['COUNTRY', 'CATEGORY', 'YEAR', 'VERIFICATION'];
const someOf = (values: readonly string[]): fc.Arbitrary<string[] | undefined> =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }), { nil: undefined });
const someFilter = fc.record({
  countries: someOf(['CAF', 'COD']),
  categories: someOf(['LIFE', 'LIBERTY']),
  verification: someOf(['REPORTED', 'VERIFIED']),
  period: fc.constantFrom(
    undefined,
    { from: '2021-01-01', to: '2021-12-31' },
    { from: '2022-01-01' },
    { to: '2021-08-31' },
  ),
  adm1: fc.constantFrom(undefined, undefined, ['area']),
});
const someGrant = fc
  .record({
    countries: fc.constantFrom(null, ['CAF']),
    categories: fc.constantFrom(null, ['LIFE'], ['LIBERTY']),
    verification: fc.constantFrom(null, ['VERIFIED']),
    from: fc.constantFrom(null, '2021-04-01', '2022-01-01'),
    to: fc.constantFrom(null, '2022-06-30', '2021-12-31'),
    areas: fc.constantFrom(null, null, ['area']),
    classification: fc.constantFrom('CONFIDENTIAL' as const, 'STRICTLY_CONFIDENTIAL' as const),
  })
  .map((parts) => grant(parts));
const question = fc.record({
  grants: fc.array(someGrant, { minLength: 1, maxLength: 3 }),
  by: fc.subarray(dimensions),
  filter: someFilter,
});
const someCounts = fc.array(fc.nat({ max: 9 }), { minLength: cells.length, maxLength: cells.length });
const small = fc.array(fc.nat({ max: 4 }), { minLength: cells.length, maxLength: cells.length });

describe('a cell below the threshold', () => {
  // Two sets of records that differ in small cells only get the same answers to everything, under any agreements: then
  // no arithmetic over any number of answers can tell them apart.
  it('changes no answer, whatever is in it', async () => {
    const questions = fc.array(question, { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(someCounts, small, questions, async (counts, other, asked) => {
        const ask = () => Promise.all(asked.map(({ grants, by, filter }) => stage.count(grants, by, filter)));
        await stage.fill(counts);
        const before = await ask();
        await stage.fill(counts.map((records, at) => (records < 5 ? (other[at] ?? 0) : records)));
        expect(await ask()).toEqual(before);
      }),
      { numRuns: runs },
    );
  });

  it('is not the difference of any two answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        someCounts,
        fc.array(someGrant, { minLength: 1, maxLength: 2 }),
        async (counts, grants) => {
          await stage.fill(counts);
          const filters = [
            {},
            { countries: ['CAF'] },
            { countries: ['COD'] },
            { verification: ['REPORTED'] },
          ];
          const years = [
            {},
            { period: { from: '2021-01-01', to: '2021-12-31' } },
            { period: { from: '2022-01-01' } },
          ];
          for (const filter of filters.flatMap((one) => years.map((year) => ({ ...one, ...year })))) {
            const hidden = async (by: string[], narrowed: object = {}): Promise<number> => {
              const asked = { ...filter, ...narrowed };
              return (await stage.count(grants, by, asked)).total - (await stage.count([], by, asked)).total;
            };
            const whole = await hidden([]);
            for (const narrowed of [
              { categories: ['LIFE'] },
              { countries: ['CAF'] },
              { verification: ['VERIFIED'] },
            ]) {
              if (Object.keys(narrowed).some((name) => name in filter)) continue;
              const rest = whole - (await hidden([], narrowed));
              expect(rest === 0 || rest >= 5).toBe(true);
            }
          }
        },
      ),
      { numRuns: Math.ceil(runs / 5) },
    );
  });

  it.each([
    ['from cells', []],
    ['record by record', [grant({ detail: 'FULL', areas: ['nowhere'] })]],
  ])('is not filled with what its reader sees and tightens, counted %s', async (_how, others) => {
    const [{ classification } = { classification: '' }] = cells;
    await stage.fill([4]);
    const grants = [grant(), ...others];
    expect(await stage.count(grants)).toMatchObject({ total: cells.length });
    await stage.tighten({ classification, tlp: 'RED' });
    expect(await stage.count(grants)).toMatchObject({ total: cells.length - 1 });
  });

  it('tells every other cell exactly', async () => {
    await fc.assert(
      fc.asyncProperty(someCounts, async (counts) => {
        await stage.fill(counts);
        const told = counts.filter((records) => records >= 5).reduce((sum, records) => sum + records, 0);
        expect(await stage.count([grant()])).toEqual({
          total: told + cells.length,
          withheld: true,
          counts: [],
        });
      }),
      { numRuns: runs },
    );
  });
});
