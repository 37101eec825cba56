import sql from 'sql-template-tag';
import { requireScope } from '../../../subgraphs/kit/caller.ts';
import { badInput, conflict } from '../../../subgraphs/kit/errors.ts';
import type { MutationResolvers } from '../../organisations/schema.generated.ts';
import type { CheckpointKey } from '../checkpoint.ts';
import { type CosignatureProblem, readCosignature, readStoredCheckpoint } from '../stored-checkpoints.ts';
import { readVerifierKey } from '../verifier-key.ts';
import type { PresentCheckpoint } from './present-checkpoint.ts';

type CosignMutation = Required<Pick<MutationResolvers, 'cosignLedgerCheckpoint'>>;

const problems: Readonly<Record<CosignatureProblem, string>> = {
  NOT_THIS_LEDGER: 'The note is no checkpoint of this ledger.',
  NO_SUCH_CHECKPOINT: 'The hub knows no such checkpoint; keep the note, and ask those who run the hub why.',
  NOT_SIGNED_BY_HUB: "The note does not carry this hub's signature.",
  NOT_SIGNED_BY_WITNESS: 'The note carries no signature of this key.',
};

/** Takes witnesses' signatures. */
export function createCosignMutation(
  hub: CheckpointKey & { readonly origin: string },
  present: PresentCheckpoint,
): CosignMutation {
  return {
    cosignLedgerCheckpoint: async (_root, { input }, { caller, db }) => {
      requireScope(caller, 'ledger:cosign');
      const witness = readVerifierKey(input.key);
      if (!witness) throw badInput('"key" is not a key as verifiers take it: name+id+key.');
      if (!isNamedFor(witness, caller.organisation)) {
        throw badInput(`The name of the key is "${caller.organisation}", or begins with it and a slash.`);
      }
      const read = await readCosignature((statement) => db.query(statement), {
        note: input.note,
        hub,
        witness,
      });
      if (!read.ok) throw badInput(problems[read.problem]);
      const { size, line } = read;
      const { text, values } = sql`
        INSERT INTO ledger_cosignature (size, organisation_id, name, public_key, line)
        VALUES (${size}, ${caller.organisation}, ${witness.name}, ${Buffer.from(witness.publicKey)}, ${line})
        ON CONFLICT DO NOTHING RETURNING size`;
      const added: unknown[] = await db.change((manager) => manager.query(text, values));
      if (added.length === 0) throw conflict('Your organisation has signed this checkpoint before.');
      const checkpoint = await readStoredCheckpoint((statement) => db.query(statement), size);
      if (!checkpoint) throw new Error(`The checkpoint of ${size} entries is missing after it was signed.`);
      return { checkpoint: present(checkpoint) };
    },
  };
}

function isNamedFor({ name }: CheckpointKey, organisation: string): boolean {
  return name === organisation || name.startsWith(`${organisation}/`);
}
