import { parentPort } from 'node:worker_threads';
import { composeServices } from '@apollo/composition';
import { type DocumentNode, type GraphQLError, Kind, type NameNode, parse, print } from 'graphql';
import { withDefaults, writtenDefaults } from '../supergraph/exact-defaults.ts';
import type { ComposedSubgraph, Composition, CompositionError, SubgraphPlace } from './compose.ts';

const longNumber = /\d{16}/;

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
  if (result.errors === undefined) {
    const sources = services.map(({ typeDefs }) => typeDefs);
    return { ok: true, supergraphSdl: withExactDefaults(result.supergraphSdl, sources) };
  }
  return {
    ok: false,
    errors: result.errors.map((error) => ({
      code: typeof error.extensions.code === 'string' ? error.extensions.code : 'COMPOSITION_FAILED',
      message: error.message,
      places: placesOf(error),
    })),
  };
}

/** Composition reads numbers as JavaScript does: where schemas default to longer ones, their digits are written again. */
function withExactDefaults(supergraphSdl: string, sources: readonly DocumentNode[]): string {
  if (!longNumber.test(supergraphSdl)) return supergraphSdl;
  const written = writtenDefaults(sources.flatMap(({ definitions }) => definitions));
  const document = parse(supergraphSdl, { noLocation: true });
  const definitions = document.definitions.map((each) => withDefaults(each, written));
  return print({ ...document, definitions });
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
