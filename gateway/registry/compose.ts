import { Worker } from 'node:worker_threads';

/** One subgraph as composition takes it. */
export interface ComposedSubgraph {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** Why schemas do not compose, in Apollo's codes. */
export interface CompositionError {
  readonly code: string;
  readonly message: string;
}

/** One supergraph of all, or every reason why there is none. */
export type Composition =
  | { readonly ok: true; readonly supergraphSdl: string }
  | { readonly ok: false; readonly errors: readonly CompositionError[] };

/**
 * Composes subgraphs into a supergraph, in a thread of its own: a hundred subgraphs take seconds and gigabytes, which
 * must not cost the requests being served.
 */
export async function composeSupergraph(subgraphs: readonly ComposedSubgraph[]): Promise<Composition> {
  const worker = new Worker(new URL('./composition-worker.ts', import.meta.url), { workerData: subgraphs });
  try {
    return await new Promise<Composition>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) =>
        reject(new Error(`Composition ended with ${code} and without an outcome.`)),
      );
    });
  } finally {
    await worker.terminate();
  }
}
