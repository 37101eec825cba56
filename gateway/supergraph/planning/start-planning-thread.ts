import { Worker } from 'node:worker_threads';
import type {
  PlanningOutcome,
  PlanningRequest,
  PlanningThreadMessage,
  PlanningThreadStart,
  SupergraphDescription,
} from './planning-message.ts';

/** A thread that plans one operation at a time and can be ended in the middle of it. */
export interface PlanningThread {
  /** Resolves when the supergraph is loaded; rejects with the reason where it cannot be. */
  readonly loaded: Promise<SupergraphDescription>;
  /** Plans an operation; the outcome is null where the thread ended first. One at a time. */
  plan(request: PlanningRequest): Promise<PlanningOutcome | null>;
  end(): Promise<void>;
}

/** The most memory a planning thread may use: a plan that needs more ends its thread, not the process. */
const mostMegabytes = 1024;

/** What is read from a supergraph lives long: collecting it among what is young takes a sixth of the time to load it. */
const youngMegabytes = 192;

/** Starts a thread that loads a supergraph and then plans for it. */
export function startPlanningThread(start: PlanningThreadStart): PlanningThread {
  const worker = new Worker(new URL('./planning-thread.ts', import.meta.url), {
    workerData: start,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  worker.unref();
  const loaded = Promise.withResolvers<SupergraphDescription>();
  loaded.promise.catch(() => undefined);
  let answer: ((outcome: PlanningOutcome | null) => void) | null = null;

  worker.on('message', (message: PlanningThreadMessage) => {
    if (message.kind === 'loaded') loaded.resolve(message.description);
    else if (message.kind === 'not loaded') loaded.reject(new SupergraphNotLoaded(message.reason));
    else answer?.(message.outcome);
  });
  // A thread that runs out of memory says so by an error before it exits; either way nothing more comes from it.
  worker.on('error', (error) => loaded.reject(error));
  worker.on('exit', () => {
    loaded.reject(new SupergraphNotLoaded('The planning thread ended'));
    answer?.(null);
  });

  return {
    loaded: loaded.promise,
    plan(request) {
      worker.postMessage(request);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    async end() {
      await worker.terminate();
    },
  };
}

/** The supergraph is not one that can be served. */
export class SupergraphNotLoaded extends Error {
  override readonly name = 'SupergraphNotLoaded';
}
