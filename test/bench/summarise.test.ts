import { describe, expect, it } from '@jest/globals';
import { type Measured, summarise } from '../../bench/run/summarise.ts';
import { median, table } from '../../bench/run/table.ts';

function measured(contender: string, round: number, perSecond: number): Measured {
  const load = { requests: 1, medianMs: 1, p99Ms: 2, failures: 0, firstFailure: null, answerBytes: 10 };
  const cores = { cpuMs: 100 / perSecond, share: 1 };
  return { ...load, ...cores, contender, operation: 'large', round, perSecond };
}

describe('the summary of a bench', () => {
  it('compares within a round, so that a slow moment of the machine falls upon both', () => {
    const rounds = [
      measured('rapporteur', 0, 80),
      measured('stock', 0, 10),
      measured('rapporteur', 1, 8),
      measured('stock', 1, 1),
    ];
    const [ours] = summarise(rounds, new Map([['rapporteur', 120]]));
    expect(ours).toMatchObject({ perSecond: 44, timesStock: 8, cpuLessThanStock: 8, memoryMb: 120 });
  });

  it('has no ratio to a peer that did not run', () => {
    expect(summarise([measured('rapporteur', 0, 80)], new Map())[0]?.timesStock).toBeNaN();
  });
});

describe('the median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

describe('a table', () => {
  it('has names to the left and figures to the right', () => {
    expect(table(['name', 'n'], [['a', '10']])).toBe('name   n\n----  --\na     10');
  });
});
