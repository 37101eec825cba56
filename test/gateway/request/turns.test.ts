import { describe, expect, it } from '@jest/globals';
import { createTurns, inTurn, type Turns } from '../../../gateway/request/turns.ts';
import { runLoad, type SimulatedLoop, simulateLoop } from '../../support/simulated-loop.ts';

interface Stage {
  readonly loop: SimulatedLoop;
  readonly turns: Turns;
  readonly begun: string[];
  /** Operations of these payers are asked for in one turn. */
  readonly ask: (...payers: readonly string[]) => Promise<void>;
  readonly turnOf: (milliseconds: number) => Promise<void>;
}

function stage(): Stage {
  const loop = simulateLoop();
  const turns = createTurns(loop);
  const begun: string[] = [];
  return {
    loop,
    turns,
    begun,
    async ask(...payers) {
      for (const payer of payers) {
        const turn = turns.wait(payer);
        if (turn === null) begun.push(payer);
        else void turn.then(() => begun.push(payer));
      }
      await Promise.resolve();
    },
    async turnOf(milliseconds) {
      loop.work(milliseconds);
      await loop.turn();
    },
  };
}

const many = (count: number): readonly string[] => Array.from({ length: count }, () => 'one');

describe('an operation', () => {
  it('begins at once where none began in this turn of the event loop', async () => {
    const { turns, turnOf } = stage();
    expect(turns.wait('one')).toBeNull();
    await turnOf(1);
    expect(turns.wait('one')).toBeNull();
  });

  it('waits for a later turn where one has begun', async () => {
    const { begun, ask, turnOf } = stage();
    await ask('one', 'two');
    expect(begun).toEqual(['one']);
    for (let turn = 0; turn < 10; turn += 1) await turnOf(0);
    expect(begun).toEqual(['one', 'two']);
  });

  it('does not overtake who waits', async () => {
    const { begun, ask, turnOf } = stage();
    await ask('first', 'second', 'second', 'second');
    await turnOf(10);
    await ask('third');
    for (let turn = 0; turn < 20; turn += 1) await turnOf(10);
    expect(begun).toEqual(['first', 'second', 'second', 'third', 'second']);
  });
});

describe('what is done in a turn', () => {
  /** How many others have begun after each of some busy turns. */
  async function othersBeside(begin: () => unknown): Promise<readonly number[]> {
    const { turns, begun, ask, turnOf } = stage();
    void Promise.allSettled(many(6).map((payer) => inTurn(turns, payer, begin)));
    await ask(...many(20).map((_, at) => `other ${at}`));
    const counts: number[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      await turnOf(0.5);
      counts.push(begun.length);
    }
    return counts;
  }

  it('gives its place back, also where it failed', async () => {
    const beside = await othersBeside(() => JSON.parse('{') as unknown);
    expect(beside).toEqual(await othersBeside(() => 'done'));
    expect(beside.at(-1)).toBeGreaterThan(0);
  });

  it('is answered with what came of it', async () => {
    await expect(inTurn(stage().turns, 'one', () => 'done')).resolves.toBe('done');
  });
});

describe('operations that wait', () => {
  it('begin in turn for each payer: who asks a lot waits for themself', async () => {
    const { begun, ask, turnOf } = stage();
    await ask('many', 'many', 'many', 'many', 'few', 'other');
    for (let turn = 0; turn < 30; turn += 1) await turnOf(10);
    expect(begun).toEqual(['many', 'many', 'few', 'other', 'many', 'many']);
  });

  it('begin once each, in turn, however many payers there are', async () => {
    const { begun, turns, ask, turnOf } = stage();
    const payers = Array.from({ length: 5_000 }, (_, index) => `payer ${index}`);
    await ask('one', 'one', 'one', ...payers, 'one');
    while (begun.length < payers.length + 4) {
      turns.ended();
      await turnOf(0);
    }
    expect(begun.slice(0, 3)).toEqual(['one', 'one', 'payer 0']);
    expect(begun.toSorted()).toEqual(['one', 'one', 'one', 'one', ...payers].toSorted());
    expect(begun.slice(-2)).toEqual(['one', 'one']);
  });

  it('begin as many as have ended', async () => {
    const { begun, turns, ask, turnOf } = stage();
    await ask(...many(100));
    await turnOf(1);
    const before = begun.length;
    for (let ended = 0; ended < 3; ended += 1) turns.ended();
    await turnOf(1);
    expect(begun.length - before).toBe(3);
  });

  it('begin fewer than have ended where so many ended at once that the turn was long', async () => {
    const { begun, turns, ask, turnOf } = stage();
    await ask(...many(100));
    await turnOf(1);
    const before = begun.length;
    for (let ended = 0; ended < 10; ended += 1) turns.ended();
    await turnOf(8);
    expect(begun.length - before).toBe(4);
  });

  it('begin one after the other while nothing ends, though the loop is busy with something else', async () => {
    const { begun, ask, turnOf } = stage();
    await ask(...many(100));
    for (let turn = 0; turn < 40; turn += 1) await turnOf(5);
    expect(begun.length).toBeGreaterThan(10);
    expect(begun.length).toBeLessThan(50);
  });

  it('let in who connects before the next of them begins, but not for ever', async () => {
    const { begun, turns, ask, turnOf } = stage();
    await ask('one', 'one');
    for (let turn = 0; turn < 8; turn += 1) {
      turns.connected();
      await turnOf(10);
      expect(begun).toHaveLength(1);
    }
    turns.connected();
    await turnOf(10);
    expect(begun).toHaveLength(2);
  });
});

describe('a gateway that is asked without pause', () => {
  const load = { clients: 50, operations: 1_000, beginMs: 0.3, replyMs: 0.6, fetches: 4 };
  const costMs = load.beginMs + load.fetches * load.replyMs;

  /** Replies come after a millisecond, but for what falls into a stall of all subgraphs. */
  const replied =
    (everyMs: number, stallMs: number) =>
    (now: number): number => {
      const into = now % everyMs;
      return now + 1 + (into < stallMs ? stallMs - into : 0);
    };

  it('answers in the order of the questions, with little time unused', async () => {
    const { loop, turns } = stage();
    const ran = await runLoad(loop, turns, { ...load, replied: replied(1, 0) });
    const waited = ran.latencies.slice(100);
    expect(Math.max(...waited)).toBeLessThan(load.clients * costMs * 1.15);
    expect(Math.min(...waited)).toBeGreaterThan(load.clients * costMs * 0.9);
    expect(loop.idle()).toBeLessThan(loop.now() * 0.02);
  });

  it('sleeps where it waits: a turn brings work', async () => {
    const { loop, turns } = stage();
    const ran = await runLoad(loop, turns, { ...load, replied: replied(1, 0) });
    expect(ran.turns).toBeLessThan(load.operations * (load.fetches + 1) * 1.1);
  });

  it('does not begin all that wait while subgraphs stall, so nobody waits twice', async () => {
    const { loop, turns } = stage();
    const stalled = replied(1_000, 50);
    const ran = await runLoad(loop, turns, { ...load, replied: stalled });
    expect(Math.max(...ran.latencies.slice(100))).toBeLessThan(load.clients * costMs * 1.7);
  });
});
