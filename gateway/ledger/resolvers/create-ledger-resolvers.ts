import { loadOrganisation } from '../../agreements/resolvers/load-organisation.ts';
import type { MutationResolvers, QueryResolvers, Resolvers } from '../../organisations/schema.generated.ts';
import type { CheckpointKey } from '../checkpoint.ts';
import { writeVerifierKey } from '../verifier-key.ts';
import { createCosignMutation } from './cosign-mutation.ts';
import { createPresentCheckpoint } from './present-checkpoint.ts';
import { createProofQuery } from './proof-query.ts';
import { recordQuery } from './record-query.ts';
import { accessRecord, governanceRecord } from './record-types.ts';

/** What reading the ledger depends on: its name and the public half of its key. */
export type LedgerReading = CheckpointKey & { readonly origin: string };

/** The ledger's part of the hub's subgraph. */
export interface LedgerResolvers {
  readonly query: QueryResolvers;
  readonly mutation: MutationResolvers;
  readonly types: Pick<Resolvers, 'AccessRecord' | 'GovernanceRecord' | 'LedgerCosignature'>;
}

/** What organisations read of the ledger, and what witnesses add to it. */
export function createLedgerResolvers(key: LedgerReading): LedgerResolvers {
  const present = createPresentCheckpoint(key);
  return {
    query: { ...recordQuery, ...createProofQuery(present) },
    mutation: createCosignMutation(key, present),
    types: {
      AccessRecord: accessRecord,
      GovernanceRecord: governanceRecord,
      LedgerCosignature: {
        organisation: ({ organisationId }, _args, context) => loadOrganisation(context, organisationId),
        key: ({ name, publicKey }) => writeVerifierKey({ name, publicKey }),
      },
    },
  };
}
