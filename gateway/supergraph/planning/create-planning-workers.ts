import type { Worker } from 'node:worker_threads';
import { type PlanningWorkers, startPlanningWorker } from './start-planning-thread.ts';

/** Workers for the versions of a supergraph that follow each other. */
export interface KeptPlanningWorkers extends PlanningWorkers {
  /** Ends the worker that rests; none rests from now on. */
  close(): Promise<void>;
}

/** Beyond it no version is expected that soon. */
const restMilliseconds = 60_000;

/**
 * Keeps the worker of the last version for a while: the next version loads in a third of the time on one whose code is
 * compiled, and a swap takes two workers anyway.
 */
export function createPlanningWorkers(): KeptPlanningWorkers {
  let resting: Worker | null = null;
  let rest: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function endResting(): Promise<void> {
    clearTimeout(rest);
    const worker = resting;
    resting = null;
    await worker?.terminate();
  }

  return {
    take() {
      clearTimeout(rest);
      const worker = resting;
      resting = null;
      return worker ?? startPlanningWorker();
    },
    async giveBack(worker) {
      if (isClosed || resting !== null) {
        await worker.terminate();
        return;
      }
      resting = worker;
      rest = setTimeout(() => void endResting(), restMilliseconds).unref();
    },
    async close() {
      isClosed = true;
      await endResting();
    },
  };
}
