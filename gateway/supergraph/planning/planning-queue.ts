import type { PlanningOutcome, PlanningRequest } from './planning-message.ts';
import type { PlanningThread } from './start-planning-thread.ts';

/** Plans operations one after the other on a thread that is replaced when one of them takes too long. */
export interface PlanningQueue {
  plan(request: PlanningRequest): Promise<PlanningOutcome>;
  end(): Promise<void>;
}

/** How long one plan may take, and how many may wait for their turn. */
export interface PlanningQueueOptions {
  readonly deadlineMs: number;
  readonly mostWaiting: number;
  readonly startThread: () => PlanningThread;
}

interface Waiting {
  readonly request: PlanningRequest;
  readonly settle: (outcome: PlanningOutcome) => void;
}

/** Takes a thread that has loaded its supergraph. */
export function createPlanningQueue(
  first: PlanningThread,
  { deadlineMs, mostWaiting, startThread }: PlanningQueueOptions,
): PlanningQueue {
  const waiting: Waiting[] = [];
  let thread = first;
  let isWorking = false;
  let isEnded = false;

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    for (let next = waiting.shift(); next; next = waiting.shift()) await planNext(next);
    isWorking = false;
  }

  /** Who asked hears of a plan that took too long before the thread is replaced: loading one takes a while. */
  async function planNext({ request, settle }: Waiting): Promise<void> {
    if (isEnded) {
      settle({ ok: false, code: 'PLANNING_FAILED' });
      return;
    }
    const outcome = await withinDeadline(thread.plan(request), deadlineMs);
    if (outcome !== 'late' && outcome !== null) {
      settle(outcome);
      return;
    }
    settle({ ok: false, code: outcome === 'late' ? 'PLANNING_TIMEOUT' : 'PLANNING_TOO_COMPLEX' });
    await replaceThread();
  }

  /** The operations that wait go on with the new thread; the one that took too long is not tried again. */
  async function replaceThread(): Promise<void> {
    const old = thread;
    thread = startThread();
    await old.end();
    // A thread that does not load answers nothing: the next operation runs into its deadline and replaces it again.
    if (isEnded) await thread.end();
    else await thread.loaded.catch(() => undefined);
  }

  return {
    plan(request) {
      if (waiting.length >= mostWaiting) return Promise.resolve({ ok: false, code: 'PLANNING_OVERLOADED' });
      return new Promise((settle) => {
        waiting.push({ request, settle });
        void work();
      });
    },
    async end() {
      isEnded = true;
      await thread.end();
    },
  };
}

async function withinDeadline<T>(promise: Promise<T>, deadlineMs: number): Promise<T | 'late'> {
  const late = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => late.resolve('late'), deadlineMs);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
