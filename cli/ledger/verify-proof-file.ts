import { readFile } from 'node:fs/promises';
import { readCheckpoint, type CheckpointKey } from '../../gateway/ledger/checkpoint.ts';
import {
  verifyShownConsistency,
  verifyShownInclusion,
  type ShownConsistency,
  type ShownInclusion,
} from '../../gateway/ledger/verify-shown-proof.ts';
import type { Terminal } from '../organisations/print-outcome.ts';
import { refuse } from './refuse.ts';

/** A proof in a file, and what it has to agree with. */
export interface ProofFile {
  readonly file: string;
  readonly key: CheckpointKey;
  /** Checkpoints kept from before: the proof has to speak of each. */
  readonly kept: readonly string[];
}

/** Verifies a proof as the hub answered it. */
export async function verifyProofFile({ file, key, kept }: ProofFile, terminal: Terminal): Promise<0 | 1> {
  const read = readProof(await readFile(file, 'utf8'));
  if (!read) return refuse(`${file} holds no proof as the hub answers it.`, terminal);
  const isInclusion = read.kind === 'inclusion';
  const verdict = isInclusion
    ? await verifyShownInclusion(read.proof, key)
    : await verifyShownConsistency(read.proof, key);
  if (!verdict.ok) return refuse(`The proof does not hold: ${verdict.problem}.`, terminal);
  const shown = isInclusion ? [read.proof.checkpoint] : [read.proof.from, read.proof.to];
  for (const note of kept) {
    if (await isAmong(note, shown)) continue;
    return refuse('The proof does not speak of the checkpoint that was kept.', terminal);
  }
  terminal.stdout.write(`The proof holds for the ledger of ${verdict.size} entries.\n`);
  return 0;
}

type ReadProof =
  | { readonly kind: 'inclusion'; readonly proof: ShownInclusion }
  | { readonly kind: 'consistency'; readonly proof: ShownConsistency };

/** Takes what the hub answered, with or without what is around it. */
function readProof(text: string): ReadProof | null {
  const value = JSON.parse(text) as { data?: Record<string, unknown> };
  const { ledgerInclusionProof, ledgerConsistencyProof } = { ...value, ...value.data } as Record<
    string,
    unknown
  >;
  const proof: unknown = ledgerInclusionProof ?? ledgerConsistencyProof ?? value;
  if (typeof proof !== 'object' || proof === null) return null;
  if ('entry' in proof && 'checkpoint' in proof)
    return { kind: 'inclusion', proof: proof as unknown as ShownInclusion };
  if ('from' in proof && 'to' in proof)
    return { kind: 'consistency', proof: proof as unknown as ShownConsistency };
  return null;
}

async function isAmong(note: string, shown: readonly { readonly note: string }[]): Promise<boolean> {
  const { head } = await readCheckpoint(note, []);
  for (const each of shown) {
    const other = (await readCheckpoint(each.note, [])).head;
    if (other.size === head.size && other.root.equals(head.root)) return true;
  }
  return false;
}
