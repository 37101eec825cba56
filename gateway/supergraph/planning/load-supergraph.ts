import type { DocumentNode } from 'graphql';
import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';

/** What the hub enforces itself, before anything is planned; Apollo's gateway refuses supergraphs that link it. */
const enforcedByTheHub = [
  'https://specs.apollo.dev/authenticated/v0.1',
  'https://specs.apollo.dev/requiresScopes/v0.1',
  'https://specs.apollo.dev/policy/v0.1',
  'https://specs.apollo.dev/context/v0.1',
  'https://specs.apollo.dev/cost/v0.1',
];

/** Reads a supergraph; throws where it links a feature that must be enforced and is not known. */
export function loadSupergraph(
  supergraph: string | DocumentNode,
  { validateSupergraph = true }: { readonly validateSupergraph?: boolean } = {},
): Supergraph {
  const supportedFeatures = new Set([...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, ...enforcedByTheHub]);
  try {
    return Supergraph.build(supergraph, { supportedFeatures, validateSupergraph });
  } catch (cause) {
    // A mistake that Apollo's own reading does not foresee: nothing that tells an operator what to do.
    if (!(cause instanceof TypeError)) throw cause;
    throw new Error('Invalid supergraph: it does not name its subgraphs as federation 2 does.', { cause });
  }
}
