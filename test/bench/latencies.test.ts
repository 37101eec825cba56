import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Latencies } from '../../bench/http/latencies.ts';

describe('the latencies of a round', () => {
  it('come from the shortest to the longest, without those of the round before', () => {
    const rounds = fc.array(fc.array(fc.double({ min: 0, noNaN: true })), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(rounds, (measured) => {
        for (const round of measured) {
          const latencies = new Latencies();
          for (const ms of round) latencies.add(ms);
          expect(latencies.count).toBe(round.length);
          expect([...latencies.sorted()]).toEqual(round.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('are its own, also where another is measured at the same time', () => {
    const [one, other] = [new Latencies(), new Latencies()];
    for (const ms of [3, 1, 2]) {
      one.add(ms);
      other.add(10 * ms);
    }
    expect([...one.sorted()]).toEqual([1, 2, 3]);
    expect([...other.sorted()]).toEqual([10, 20, 30]);
  });

  it('are as many as there are, beyond the room there was at first', () => {
    const latencies = new Latencies();
    const many = 300_000;
    for (let ms = many; ms > 0; ms -= 1) latencies.add(ms);
    const sorted = latencies.sorted();
    expect([sorted.length, sorted[0], sorted.at(-1)]).toEqual([many, 1, many]);
  });
});
