import { parentPort } from 'node:worker_threads';
import { composeServices } from '@apollo/composition';
import { type GraphQLError, Kind, type NameNode, parse } from 'graphql';
import type { ComposedSubgraph, Composition, CompositionError, SubgraphPlace } from './compose.ts';

/** The worker's side of `composeSupergraph`: composes whatever it is given and posts each outcome. */
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
    errors: result.errors.map((error) => ({
      code: typeof error.extensions.code === 'string' ? error.extensions.code : 'COMPOSITION_FAILED',
      message: error.message,
      places: placesOf(error),
    })),
  };
}

/** Composition says of each node which subgraph it is from. */
function placesOf({ nodes = [] }: GraphQLError): SubgraphPlace[] {
  return nodes.flatMap((node) => {
    const subgraph = 'subgraph' in node && typeof node.subgraph === 'string' ? node.subgraph : null;
    // A directive is found at its sign, a definition at its name.
    const isNamed = 'name' in node && node.kind !== Kind.DIRECTIVE;
    const start = (isNamed ? (node.name as NameNode | undefined)?.loc : undefined) ?? node.loc;
    if (subgraph === null || !start) return [];
    return [{ subgraph, line: start.startToken.line, column: start.startToken.column }];
  });
}

// The parent posts nothing but subgraphs, and trusts only the shape of what it gets.
parentPort?.on('message', (subgraphs: readonly ComposedSubgraph[]) =>
  parentPort?.postMessage(compose(subgraphs)),
);
