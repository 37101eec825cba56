import { createCompositionThread } from './composition-thread.ts';

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
export const usualLimits: CompositionLimits = { deadlineMs: 180_000, memoryMegabytes: 8192 };

/**
 * Composes subgraphs into a supergraph, in a thread of its own: a hundred subgraphs take seconds and gigabytes, which
 * must not cost the requests being served. Beyond its limits the thread is ended.
 */
export async function composeSupergraph(
  subgraphs: readonly ComposedSubgraph[],
  limits: CompositionLimits = usualLimits,
): Promise<Composition> {
  const thread = createCompositionThread(limits);
  try {
    return await thread.compose(subgraphs);
  } finally {
    await thread.close();
  }
}
