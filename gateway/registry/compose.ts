import { Worker } from 'node:worker_threads';

/** One subgraph as composition takes it. */
export interface ComposedSubgraph {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** A place in the schema of one subgraph. */
export interface SubgraphPlace {
  readonly subgraph: string;
  readonly line: number;
  readonly column: number;
}

/** Why schemas do not compose, in Apollo's codes. */
export interface CompositionError {
  readonly code: string;
  readonly message: string;
  readonly places?: readonly SubgraphPlace[];
}

/** One supergraph of all, or every reason why there is none. */
export type Composition =
  | { readonly ok: true; readonly supergraphSdl: string }
  | { readonly ok: false; readonly errors: readonly CompositionError[] };

/** What one composition may take. */
export interface CompositionLimits {
  readonly deadlineMs: number;
  readonly memoryMegabytes: number;
}

/** Two hundred subgraphs of ten types take a minute and a half and 5.7 GB. */
const usualLimits: CompositionLimits = { deadlineMs: 180_000, memoryMegabytes: 8192 };

/**
 * Composes subgraphs into a supergraph, in a thread of its own: a hundred subgraphs take seconds and gigabytes, which
 * must not cost the requests being served. Beyond its limits the thread is ended.
 */
export async function composeSupergraph(
  subgraphs: readonly ComposedSubgraph[],
  limits: CompositionLimits = usualLimits,
): Promise<Composition> {
  const worker = new Worker(new URL('./composition-worker.ts', import.meta.url), {
    workerData: subgraphs,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
  });
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
    });
  } finally {
    clearTimeout(deadline);
    await worker.terminate();
  }
}

function tooLong({ deadlineMs }: CompositionLimits): Composition {
  const message = `The schemas could not be composed within ${deadlineMs / 1000} seconds.`;
  return { ok: false, errors: [{ code: 'COMPOSITION_TIMEOUT', message }] };
}

function tooLarge({ memoryMegabytes }: CompositionLimits): Composition {
  const message = `The schemas could not be composed with ${memoryMegabytes} MB of memory.`;
  return { ok: false, errors: [{ code: 'COMPOSITION_TOO_LARGE', message }] };
}
