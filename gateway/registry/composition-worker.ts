import { parentPort, workerData } from 'node:worker_threads';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { ComposedSubgraph, Composition, CompositionError } from './compose.ts';

/** The worker's side of `composeSupergraph`: composes what it is given and posts the outcome. */
function compose(subgraphs: readonly ComposedSubgraph[]): Composition {
  const services: Parameters<typeof composeServices>[0] = [];
  const errors: CompositionError[] = [];
  for (const { name, url, sdl } of subgraphs) {
    try {
      services.push({ name, url, typeDefs: parse(sdl) });
    } catch (error) {
      errors.push({ code: 'INVALID_GRAPHQL', message: `[${name}] ${String(error)}` });
    }
  }
  if (errors.length > 0) return { ok: false, errors };
  const result = composeServices(services);
  if (result.errors === undefined) return { ok: true, supergraphSdl: result.supergraphSdl };
  return {
    ok: false,
    errors: result.errors.map(({ message, extensions }) => ({
      code: typeof extensions.code === 'string' ? extensions.code : 'COMPOSITION_FAILED',
      message,
    })),
  };
}

// The parent starts this file with the subgraphs as its data, and trusts only the shape it posts.
parentPort?.postMessage(compose(workerData as readonly ComposedSubgraph[]));
