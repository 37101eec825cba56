import { Worker } from 'node:worker_threads';
import type {
  PlanningOutcome,
  PlanningRequest,
  PlanningThreadMessage,
  PlanningThreadStart,
  PlanningThreadTask,
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

/** Where the workers of planning threads come from, and where they go that are left with nothing to do. */
export interface PlanningWorkers {
  take(): Worker;
  giveBack(worker: Worker): Promise<void>;
}

/** Starts a worker for one planning thread after the other. */
export function startPlanningWorker(): Worker {
  const worker = new Worker(new URL('./planning-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  worker.unref();
  // Without a listener an error of a worker that rests would end the process.
  worker.on('error', () => undefined);
  return worker;
}

const ownWorkers: PlanningWorkers = {
  take: startPlanningWorker,
  async giveBack(worker) {
    await worker.terminate();
  },
};

/** Starts a thread that loads a supergraph and then plans for it, on a worker of its own unless told. */
export function startPlanningThread(start: PlanningThreadStart, workers = ownWorkers): PlanningThread {
  const worker = workers.take();
  const tell = (task: PlanningThreadTask): void => worker.postMessage(task);
  const loaded = Promise.withResolvers<SupergraphDescription>();
  loaded.promise.catch(() => undefined);
  let answer: ((outcome: PlanningOutcome | null) => void) | null = null;
  let isReady = false;
  let ended: Promise<void> | null = null;

  const settle = (outcome: PlanningOutcome | null): void => {
    const waiting = answer;
    answer = null;
    waiting?.(outcome);
  };
  const listeners = {
    message(message: PlanningThreadMessage) {
      isReady = true;
      if (message.kind === 'loaded') loaded.resolve(message.description);
      else if (message.kind === 'not loaded') loaded.reject(new SupergraphNotLoaded(message.reason));
      else settle(message.outcome);
    },
    // A thread that runs out of memory says so by an error before it exits; either way nothing more comes from it.
    error(error: Error) {
      isReady = false;
      loaded.reject(error);
    },
    exit() {
      isReady = false;
      loaded.reject(new SupergraphNotLoaded('The planning thread ended'));
      settle(null);
    },
  };
  for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener);
  tell({ kind: 'load', start });

  async function end(): Promise<void> {
    // What is in the middle of something can only be stopped.
    if (!isReady || answer !== null) {
      await worker.terminate();
      return;
    }
    for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener);
    tell({ kind: 'rest' });
    await workers.giveBack(worker);
  }

  return {
    loaded: loaded.promise,
    plan(request) {
      tell({ kind: 'plan', request });
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    end: () => (ended ??= end()),
  };
}

/** The supergraph is not one that can be served. */
export class SupergraphNotLoaded extends Error {
  override readonly name = 'SupergraphNotLoaded';
}
