import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How long the event loop was held up, in milliseconds. */
export interface LoopReport {
  /** By the clock: what other processes take of the machine is part of it. */
  readonly longestMs: number;
  readonly p99Ms: number;
  /** By the processor time of the thread itself: what this process alone is to answer for. */
  readonly longestCpuMs: number;
}

const resolutionMs = 1;

/** Starts to watch; the function it gives ends that. */
export function watchEventLoop(): () => LoopReport {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  let longest = 0;
  let before = process.threadCpuUsage();
  // A timer that is due fires in every turn of the loop, so that between two firings lies one turn.
  const turn = setInterval(() => {
    const now = process.threadCpuUsage();
    longest = Math.max(longest, now.user + now.system - before.user - before.system);
    before = now;
  }, resolutionMs);
  delay.enable();
  return () => {
    clearInterval(turn);
    delay.disable();
    return { longestMs: delay.max / 1e6, p99Ms: delay.percentile(99) / 1e6, longestCpuMs: longest / 1e3 };
  };
}
