import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Bounded, Deadlines } from '../../../../gateway/execution/transport/deadlines.ts';

const laterMs = 600_000;

interface Call extends Bounded {
  readonly id: number;
}

function createCall(id: number, isDue: boolean, expired: number[]): Call {
  const dueAt = isDue ? performance.now() - 1 : performance.now() + laterMs;
  return { id, dueAt, earlier: null, later: null, expire: () => expired.push(id) };
}

describe('the deadlines of calls', () => {
  it('end those that are due and have not ended, in the order in which they began', () => {
    const ended = fc.array(fc.nat(19), { maxLength: 30 });
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), ended, (due, notDue, removals) => {
        const deadlines = new Deadlines(laterMs);
        const expired: number[] = [];
        const calls = Array.from({ length: due + notDue }, (_, id) => createCall(id, id < due, expired));
        for (const call of calls) deadlines.add(call);
        const removed = new Set(removals);
        // Some end more than once, as a call that is cut and then cleared does.
        for (const id of removals) if (calls[id]) deadlines.remove(calls[id]);
        deadlines.expireDue();
        const expected = calls.filter(({ id }) => id < due && !removed.has(id)).map(({ id }) => id);
        expect(expired).toEqual(expected);
        deadlines.expireDue();
        expect(expired).toEqual(expected);
      }),
    );
  });

  it('watch what begins after others have ended', () => {
    const deadlines = new Deadlines(laterMs);
    const expired: number[] = [];
    const [first, second] = [createCall(1, true, expired), createCall(2, true, expired)];
    deadlines.add(first);
    deadlines.remove(first);
    deadlines.add(second);
    deadlines.add(first);
    deadlines.expireDue();
    expect(expired).toEqual([2, 1]);
  });
});
