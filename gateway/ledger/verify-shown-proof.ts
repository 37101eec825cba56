import { readCheckpoint, type CheckpointKey, type ReadCheckpoint } from './checkpoint.ts';
import { leafOf } from './entry.ts';
import { verifyConsistency, verifyInclusion } from './verify-proof.ts';

/** A proof as the hub answers `ledgerInclusionProof`. */
export interface ShownInclusion {
  readonly index: number;
  readonly entry: string;
  readonly salt: string;
  readonly path: readonly string[];
  readonly checkpoint: { readonly note: string };
}

/** A proof as the hub answers `ledgerConsistencyProof`. */
export interface ShownConsistency {
  readonly from: { readonly note: string };
  readonly to: { readonly note: string };
  readonly path: readonly string[];
}

/** Whether a proof holds, or why not. */
export type ProofVerdict =
  | { readonly ok: true; readonly size: number }
  | { readonly ok: false; readonly problem: 'CHECKPOINT_NOT_SIGNED' | 'NOT_PROVEN' | 'OTHER_LEDGER' };

/** Checks offline that an entry is in the ledger under a checkpoint that the key signed. */
export async function verifyShownInclusion(proof: ShownInclusion, key: CheckpointKey): Promise<ProofVerdict> {
  const checkpoint = await readSigned(proof.checkpoint.note, key);
  if (!checkpoint) return { ok: false, problem: 'CHECKPOINT_NOT_SIGNED' };
  const holds = verifyInclusion({
    leaf: leafOf(proof.entry, Buffer.from(proof.salt, 'base64')),
    index: proof.index,
    ...checkpoint.head,
    proof: hashesOf(proof.path),
  });
  return holds ? { ok: true, size: checkpoint.head.size } : { ok: false, problem: 'NOT_PROVEN' };
}

/** Checks offline that the ledger only grew between two checkpoints that the key signed. */
export async function verifyShownConsistency(
  { from, to, path }: ShownConsistency,
  key: CheckpointKey,
): Promise<ProofVerdict> {
  const earlier = await readSigned(from.note, key);
  const later = await readSigned(to.note, key);
  if (!earlier || !later) return { ok: false, problem: 'CHECKPOINT_NOT_SIGNED' };
  if (earlier.origin !== later.origin) return { ok: false, problem: 'OTHER_LEDGER' };
  const holds = verifyConsistency({ earlier: earlier.head, later: later.head, proof: hashesOf(path) });
  return holds ? { ok: true, size: later.head.size } : { ok: false, problem: 'NOT_PROVEN' };
}

async function readSigned(note: string, key: CheckpointKey): Promise<ReadCheckpoint | null> {
  const checkpoint = await readCheckpoint(note, [key]).catch(() => null);
  return checkpoint?.signedBy.includes(key.name) === true ? checkpoint : null;
}

function hashesOf(path: readonly string[]): Buffer[] {
  return path.map((hash) => Buffer.from(hash, 'base64'));
}
