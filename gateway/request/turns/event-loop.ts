import { performance } from 'node:perf_hooks';

/** The event loop: its time, in milliseconds, and its turns. */
export interface EventLoop {
  now(): number;
  /** For how long, of all this time, it has had nothing to do. */
  idle(): number;
  /** Calls when all that has come in this turn is read. */
  soon(call: () => void): void;
  /** Calls in about a millisecond. */
  later(call: () => void): void;
}

const laterMs = 1;

/** The event loop of this process. */
export const eventLoop: EventLoop = {
  now: () => performance.now(),
  idle: () => performance.nodeTiming.idleTime,
  soon: (call) => void setImmediate(call),
  later: (call) => void setTimeout(call, laterMs),
};
