import type { Supergraph } from '@apollo/federation-internals';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import type { ReservedNames } from '../../execution/plan/asked-keys.ts';
import { loadSupergraph } from './load-supergraph.ts';
import { nameOrigins, type Origins } from './name-origins.ts';
import { nameVariants, type Variants } from './name-variants.ts';
import { readReservedNames } from './read-requirements.ts';
import { resolvableKeysFirst } from './resolvable-keys-first.ts';

/** A supergraph as it is planned for. */
export interface LoadedSupergraph {
  readonly supergraph: Supergraph;
  /** What clients may ask; what stands for others while operations are planned is part of it. */
  readonly apiSchema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly reserved: ReservedNames;
  /** The fields that stand for required ones with arguments. */
  readonly variants: Variants;
  /** The root fields that plans of forgotten members begin at. */
  readonly origins: Origins;
}

/**
 * Reads a supergraph as it is planned for; throws where it cannot be. One that the hub composed itself is valid, and
 * proving that anew for it and for each of its subgraphs would take as long as reading it.
 */
export function readSupergraph(
  supergraphSdl: string,
  { isComposedHere }: { readonly isComposedHere: boolean },
): LoadedSupergraph {
  const written = parse(supergraphSdl, { noLocation: true });
  const { document: named, variants } = nameVariants(resolvableKeysFirst(written));
  const { document, origins } = nameOrigins(named);
  const supergraph = loadSupergraph(document === written ? supergraphSdl : document, {
    validateSupergraph: !isComposedHere,
  });
  const apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
  return { supergraph, apiSchema, document, reserved: readReservedNames(document), variants, origins };
}
