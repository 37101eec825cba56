import type { LedgerCheckpoint, ResolversTypes } from '../../organisations/schema.generated.ts';
import type { CheckpointKey } from '../checkpoint.ts';
import type { StoredCheckpoint } from '../stored-checkpoints.ts';
import { writeVerifierKey } from '../verifier-key.ts';

/** Presents a checkpoint with the key that verifies it. */
export type PresentCheckpoint = (checkpoint: StoredCheckpoint) => PresentedCheckpoint;

/** A checkpoint as the schema has it. */
export type PresentedCheckpoint = Omit<LedgerCheckpoint, 'cosignatures' | '__typename'> & {
  readonly cosignatures: readonly ResolversTypes['LedgerCosignature'][];
};

/** Makes what presents the checkpoints of a hub. */
export function createPresentCheckpoint(key: CheckpointKey): PresentCheckpoint {
  const verifierKey = writeVerifierKey(key);
  return ({ size, root, note, signedAt, cosignatures }) => ({
    size,
    root: root.toString('base64'),
    note,
    signedAt,
    key: verifierKey,
    cosignatures: [...cosignatures],
  });
}
