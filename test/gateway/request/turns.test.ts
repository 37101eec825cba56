import { describe, expect, it } from '@jest/globals';
import { createTurns } from '../../../gateway/request/turns.ts';

/** A clock by which every turn of the event loop takes so many milliseconds. */
function clock(turnMs: number): () => number {
  let time = 0;
  return () => (time += turnMs);
}

const slowClock = (): (() => number) => clock(10);
const idleClock = (): (() => number) => clock(0);

/** Payers ask in this order, all within one turn of the event loop; tells in which order they began. */
async function begin(payers: readonly string[]): Promise<readonly string[]> {
  const turns = createTurns(slowClock());
  const begun: string[] = [];
  await Promise.all(
    payers.map(async (payer) => {
      const turn = turns.wait(payer);
      if (turn !== null) await turn;
      begun.push(payer);
    }),
  );
  return begun;
}

/** How many of a hundred operations have begun after each turn, so many of which end in each of the first turns. */
async function beginWhile(given: {
  now: () => number;
  ending: number;
  endingFor?: number;
  turns: number;
}): Promise<readonly number[]> {
  const turns = createTurns(given.now);
  let begun = 0;
  for (let asked = 0; asked < 100; asked += 1) {
    void Promise.resolve(turns.wait('one')).then(() => (begun += 1));
  }
  const seen: number[] = [];
  for (let turn = 0; turn < given.turns; turn += 1) {
    await Promise.resolve();
    await Promise.resolve();
    seen.push(begun);
    if (turn < (given.endingFor ?? given.turns)) {
      for (let ended = 0; ended < given.ending; ended += 1) turns.ended();
    }
    await oneTurn();
  }
  return seen;
}

const oneTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('an operation', () => {
  it('begins at once where none began in this turn of the event loop', async () => {
    const turns = createTurns(slowClock());
    expect(turns.wait('one')).toBeNull();
    await oneTurn();
    expect(turns.wait('one')).toBeNull();
  });

  it('waits for a later turn where one has begun, and does not count who is under way', async () => {
    const turns = createTurns(slowClock());
    expect(turns.wait('one')).toBeNull();
    const other = turns.wait('two');
    expect(other).not.toBeNull();
    await other;
  });

  it('does not overtake who waits', async () => {
    const turns = createTurns(slowClock());
    const order: number[] = [];
    const ask = async (number: number): Promise<void> => {
      await turns.wait('one');
      order.push(number);
    };
    const first = [ask(0), ask(1), ask(2)];
    await oneTurn();
    await Promise.all([...first, ask(3)]);
    expect(order).toEqual([0, 1, 2, 3]);
  });
});

describe('operations that wait', () => {
  it('begin in the order they were asked for', async () => {
    expect(await begin(['one', 'two', 'three', 'four'])).toEqual(['one', 'two', 'three', 'four']);
  });

  it('begin in turn for each payer: who asks a lot waits for themself', async () => {
    const order = await begin(['many', 'many', 'many', 'many', 'few', 'other']);
    expect(order).toEqual(['many', 'many', 'few', 'other', 'many', 'many']);
  });

  it.each([
    ['one by one while nothing ends in long turns', slowClock(), 0, [1, 2, 3, 4]],
    ['one by one while nothing ends in an idle loop', idleClock(), 0, [1, 2, 3, 4]],
    ['as many as have ended', clock(1), 2, [1, 3, 5, 7]],
    [
      'fewer than have ended where so many ended at once that the turn was long',
      slowClock(),
      5,
      [1, 3, 5, 7],
    ],
  ])('begin in each turn of the event loop %s', async (_, now, ending, expected) => {
    expect((await beginWhile({ now, ending, turns: 4 })).slice(0, 4)).toEqual(expected);
  });

  it('do not all begin at once after a stall, but as quickly as they are worked off', async () => {
    // Each operation takes 2 ms; then the loop has nothing to do while subgraphs stall.
    let turn = 0;
    let time = 0;
    const now = (): number => (time += turn++ < 20 ? 2 : 0.05);
    const begun = await beginWhile({ now, ending: 1, endingFor: 20, turns: 20 + 200 });
    const stalled = (begun.at(-1) ?? 0) - (begun[20] ?? 0);
    expect(stalled).toBe(4);
  });

  it('let in who connects before the next of them begins, but not for ever', async () => {
    const turns = createTurns(slowClock());
    const order: string[] = [];
    expect(turns.wait('one')).toBeNull();
    void turns.wait('one')?.then(() => order.push('begun'));
    for (let turn = 0; turn < 12; turn += 1) {
      turns.connected();
      order.push('connected');
      await oneTurn();
    }
    expect(order.indexOf('begun')).toBe(9);
  });
});
