import type { Supergraph } from '@apollo/federation-internals';
import { type DocumentNode, parse } from 'graphql';
import type { ReservedNames } from '../../execution/plan/asked-keys.ts';
import { loadSupergraph } from './load-supergraph.ts';
import { nameVariants, type Variants } from './name-variants.ts';
import { readReservedNames } from './read-requirements.ts';
import { resolvableKeysFirst } from './resolvable-keys-first.ts';

/** A supergraph as it is planned for. */
export interface LoadedSupergraph {
  readonly supergraph: Supergraph;
  readonly document: DocumentNode;
  readonly reserved: ReservedNames;
  /** The fields that stand for required ones with arguments. */
  readonly variants: Variants;
}

/** Reads a supergraph as it is planned for; throws where it cannot be. */
export function readSupergraph(supergraphSdl: string): LoadedSupergraph {
  const written = parse(supergraphSdl, { noLocation: true });
  const { document, variants } = nameVariants(resolvableKeysFirst(written));
  const supergraph = loadSupergraph(document === written ? supergraphSdl : document);
  return { supergraph, document, reserved: readReservedNames(document), variants };
}
