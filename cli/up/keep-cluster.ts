import { setTimeout as wait } from 'node:timers/promises';
import type { EmbeddedCluster } from '../postgres/embedded-cluster.ts';

/** An embedded server that is started again whenever it ends by itself. */
export interface KeptCluster {
  current(): EmbeddedCluster;
  stop(): Promise<void>;
}

const firstPauseMs = 250;
const longestPauseMs = 10_000;

/** Starts a server and keeps it running; `start` has to give it the same port each time. */
export async function keepCluster(
  start: () => Promise<EmbeddedCluster>,
  onRestart: () => void,
): Promise<KeptCluster> {
  const stopping = new AbortController();
  let cluster = await start();
  const kept = keepRunning();

  async function keepRunning(): Promise<void> {
    for (;;) {
      await cluster.ended;
      const next = await startAgain(start, stopping.signal);
      if (next === null) return;
      cluster = next;
      // Asked to stop while it was starting.
      if (stopping.signal.aborted) await cluster.stop();
      else onRestart();
    }
  }

  return {
    current: () => cluster,
    async stop() {
      stopping.abort();
      await cluster.stop();
      await kept;
    },
  };
}

/** Tries until it succeeds: processes of a server that was killed may hold on to its memory for a moment. */
async function startAgain(
  start: () => Promise<EmbeddedCluster>,
  stop: AbortSignal,
): Promise<EmbeddedCluster | null> {
  for (let pause = firstPauseMs; ; pause = Math.min(longestPauseMs, pause * 2)) {
    const paused = await wait(pause, true, { signal: stop }).catch(() => false);
    if (!paused) return null;
    const cluster = await start().catch(() => null);
    if (cluster !== null) return cluster;
  }
}
