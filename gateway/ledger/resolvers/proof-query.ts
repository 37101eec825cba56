import type { GraphQLError } from 'graphql';
import { requireScope } from '../../../subgraphs/kit/caller.ts';
import type { SubgraphContext } from '../../../subgraphs/kit/context.ts';
import { badInput } from '../../../subgraphs/kit/errors.ts';
import { loadOne } from '../../../subgraphs/kit/loaders.ts';
import type { QueryResolvers } from '../../organisations/schema.generated.ts';
import { ledgerEntryEntity } from '../entities/ledger-entry.ts';
import { consistencyProof, inclusionProof, type Hash } from '../merkle-tree.ts';
import { proveFrom, readStoredCheckpoint, type ReadRows } from '../stored-checkpoints.ts';
import type { PresentCheckpoint } from './present-checkpoint.ts';

type ProofQuery = Required<
  Pick<QueryResolvers, 'ledgerCheckpoint' | 'ledgerInclusionProof' | 'ledgerConsistencyProof'>
>;

/** The statements of one request, in its transaction: a proof and its checkpoint show the same moment. */
const readsOf =
  ({ db }: SubgraphContext): ReadRows =>
  (statement) =>
    db.query(statement);

/** Heads of the ledger, and proofs by them. */
export function createProofQuery(present: PresentCheckpoint): ProofQuery {
  return {
    ledgerCheckpoint: async (_root, { size }, context) => {
      requireScope(context.caller, 'ledger:read');
      const found = await readStoredCheckpoint(readsOf(context), size ?? null);
      return found && present(found);
    },

    ledgerInclusionProof: async (_root, { entry: id }, context) => {
      requireScope(context.caller, 'ledger:read');
      const entry = /^\d{1,15}$/.test(id)
        ? await loadOne(context, { entity: ledgerEntryEntity, by: 'index' }, id)
        : null;
      const checkpoint = entry && (await readStoredCheckpoint(readsOf(context), null));
      if (!entry || !checkpoint) return null;
      const index = Number(entry.index);
      const path = await proveFrom(readsOf(context), (nodeAt) =>
        inclusionProof(index, checkpoint.size, nodeAt),
      );
      return {
        index,
        entry: entry.entry,
        salt: entry.salt.toString('base64'),
        path: inBase64(path),
        checkpoint: present(checkpoint),
      };
    },

    ledgerConsistencyProof: async (_root, { from, to }, context) => {
      requireScope(context.caller, 'ledger:read');
      if (from < 1 || from > to) throw wrongOrder();
      const earlier = await readStoredCheckpoint(readsOf(context), from);
      const later = await readStoredCheckpoint(readsOf(context), to);
      if (!earlier || !later) return null;
      const path = await proveFrom(readsOf(context), (nodeAt) => consistencyProof(from, to, nodeAt));
      return { from: present(earlier), to: present(later), path: inBase64(path) };
    },
  };
}

function inBase64(path: readonly Hash[]): string[] {
  return path.map((hash) => hash.toString('base64'));
}

function wrongOrder(): GraphQLError {
  return badInput(
    '"from" is the size of the earlier checkpoint, at least 1, and "to" that of the later one.',
  );
}
