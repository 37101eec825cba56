import { Worker } from 'node:worker_threads';
import type { ComposedSubgraph, Composition, CompositionLimits } from './compose.ts';

/** A thread that composes one supergraph at a time. */
export interface CompositionThread {
  compose(subgraphs: readonly ComposedSubgraph[]): Promise<Composition>;
  close(): Promise<void>;
}

/** A thread that has composed before is three times as fast as a new one. */
const idleMilliseconds = 60_000;
/** What took longer leaves gigabytes behind. */
const lightMilliseconds = 5000;

/** Makes a thread that starts when it is needed, stays for what may come soon, and ends beyond its limits. */
export function createCompositionThread(limits: CompositionLimits): CompositionThread {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const rest = (): void => {
    worker?.unref();
    idle = setTimeout(() => void end(), idleMilliseconds).unref();
  };

  return {
    async compose(subgraphs) {
      clearTimeout(idle);
      worker ??= startWorker(limits);
      worker.ref();
      const startedAt = performance.now();
      try {
        const composition = await outcomeOf(worker, subgraphs, limits);
        const isLight = performance.now() - startedAt < lightMilliseconds;
        if (isLight && !isExceeded(composition)) rest();
        else await end();
        return composition;
      } catch (error) {
        await end();
        throw error;
      }
    },
    close: end,
  };
}

function startWorker({ memoryMegabytes }: CompositionLimits): Worker {
  return new Worker(new URL('./composition-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  });
}

async function outcomeOf(
  worker: Worker,
  subgraphs: readonly ComposedSubgraph[],
  limits: CompositionLimits,
): Promise<Composition> {
  let deadline: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Composition>((resolve, reject) => {
      deadline = setTimeout(() => resolve(tooLong(limits)), limits.deadlineMs);
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooLarge(limits)) : reject(error),
      );
      worker.once('exit', (code) =>
        reject(new Error(`Composition ended with ${code} and without an outcome.`)),
      );
      worker.postMessage(subgraphs);
    });
  } finally {
    clearTimeout(deadline);
    for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
    // Without a listener an error of a thread that rests would end the process.
    worker.on('error', () => undefined);
  }
}

function isExceeded(composition: Composition): boolean {
  if (composition.ok) return false;
  return composition.errors.some(
    ({ code }) => code === 'COMPOSITION_TIMEOUT' || code === 'COMPOSITION_TOO_LARGE',
  );
}

function tooLong({ deadlineMs }: CompositionLimits): Composition {
  const message = `The schemas could not be composed within ${deadlineMs / 1000} seconds.`;
  return { ok: false, errors: [{ code: 'COMPOSITION_TIMEOUT', message }] };
}

function tooLarge({ memoryMegabytes }: CompositionLimits): Composition {
  const message = `The schemas could not be composed with ${memoryMegabytes} MB of memory.`;
  return { ok: false, errors: [{ code: 'COMPOSITION_TOO_LARGE', message }] };
}
