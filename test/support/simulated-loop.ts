import type { EventLoop } from '../../gateway/request/turns/event-loop.ts';
import type { Turns } from '../../gateway/request/turns.ts';

/** An event loop whose time passes only as it is told. */
export interface SimulatedLoop extends EventLoop {
  /** The loop works. */
  work(milliseconds: number): void;
  /** Something happens at this time. */
  at(time: number, happens: () => void): void;
  /** One turn: what is due happens, then what was to come soon; without either, time passes idly until something is. */
  turn(): Promise<void>;
}

interface Due {
  readonly time: number;
  readonly happens: () => void;
}

/** What a turn costs even where nothing happens. */
const turnMs = 0.008;

/** A loop at its beginning. */
export function simulateLoop(): SimulatedLoop {
  let now = 0;
  let idle = 0;
  let soon: (() => void)[] = [];
  let due: Due[] = [];

  function rest(): void {
    const next = Math.min(...due.map(({ time }) => time));
    if (soon.length > 0 || next <= now || !Number.isFinite(next)) return;
    idle += next - now;
    now = next;
  }

  function takeDue(): readonly Due[] {
    const taken = due.filter(({ time }) => time <= now).sort((one, other) => one.time - other.time);
    due = due.filter((event) => !taken.includes(event));
    return taken;
  }

  return {
    now: () => now,
    idle: () => idle,
    soon: (call) => void soon.push(call),
    later: (call) => void due.push({ time: now + 1, happens: call }),
    work: (milliseconds) => void (now += milliseconds),
    at: (time, happens) => void due.push({ time, happens }),
    async turn() {
      now += turnMs;
      rest();
      const calls = takeDue().map(({ happens }) => happens);
      for (const call of calls) await settled(call);
      const coming = soon;
      soon = [];
      for (const call of coming) await settled(call);
    },
  };
}

async function settled(call: () => void): Promise<void> {
  call();
  for (let step = 0; step < 4; step += 1) await Promise.resolve();
}

/** Operations of one kind, each asked for again as soon as it is answered. */
export interface Load {
  readonly clients: number;
  readonly operations: number;
  /** What the gateway works when one begins, and at each reply. */
  readonly beginMs: number;
  readonly replyMs: number;
  readonly fetches: number;
  /** When the reply to a fetch that is sent now comes. */
  readonly replied: (now: number) => number;
}

/** Runs a load and tells the latencies in milliseconds, and the turns that it took. */
export async function runLoad(loop: SimulatedLoop, turns: Turns, load: Load) {
  const latencies: number[] = [];
  let taken = 0;

  function ask(): void {
    const asked = loop.now();
    const begin = (): void => {
      loop.work(load.beginMs);
      fetch(load.fetches);
    };
    const fetch = (left: number): void => {
      loop.at(load.replied(loop.now()), () => {
        loop.work(load.replyMs);
        if (left > 1) fetch(left - 1);
        else end();
      });
    };
    const end = (): void => {
      turns.ended();
      latencies.push(loop.now() - asked);
      loop.at(loop.now() + 0.1, ask);
    };
    const turn = turns.wait('one');
    if (turn === null) begin();
    else void turn.then(begin);
  }

  for (let client = 0; client < load.clients; client += 1) loop.at(0, ask);
  while (latencies.length < load.operations) {
    taken += 1;
    await loop.turn();
  }
  return { latencies, turns: taken };
}
