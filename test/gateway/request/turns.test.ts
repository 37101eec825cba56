import { describe, expect, it } from '@jest/globals';
import { createTurns } from '../../../gateway/request/turns.ts';

/** A clock by which every turn of the event loop is long. */
function slowClock(): () => number {
  let time = 0;
  return () => (time += 10);
}

const quickClock = (): number => 0;

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
    ['one by one where turns are long', slowClock(), [1, 2, 3, 4]],
    ['more and more where turns are short', quickClock, [1, 3, 6, 6]],
  ])('begin in each turn of the event loop %s', async (_, now, expected) => {
    const turns = createTurns(now);
    let begun = 0;
    const all = Array.from({ length: 6 }, async () => {
      await turns.wait('one');
      begun += 1;
    });
    const seen: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      await Promise.resolve();
      seen.push(begun);
      await oneTurn();
    }
    await Promise.all(all);
    expect(seen).toEqual(expected);
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
