import { readCheckpoint, type CheckpointKey, type TreeHead } from './checkpoint.ts';
import { leafOf } from './entry.ts';
import { completedBy, rootOf, type Hash, type NodePosition } from './merkle-tree.ts';

/** A row of the ledger, wherever it was read from: the database or an export. */
export interface LedgerRow {
  readonly index: number;
  readonly text: string;
  readonly salt: Uint8Array;
  readonly leaf: Uint8Array;
}

/** What a verification found: all in order, or the first entry that is not. */
export type LedgerVerdict =
  | { readonly ok: true; readonly size: number; readonly checkpoints: number; readonly root: string }
  | { readonly ok: false; readonly index: number; readonly problem: LedgerProblem };

/** How an entry is out of order. */
export type LedgerProblem =
  /** Its text, time or salt is not what its leaf commits to. */
  | 'ALTERED'
  /** It is missing, or the entries are not in their order. */
  | 'REMOVED_OR_REORDERED'
  /** The entries before this one are not those a checkpoint was signed for; the change lies after the checkpoint before. */
  | 'NOT_AS_SIGNED'
  /** A checkpoint carries no valid signature of the ledger's key. */
  | 'CHECKPOINT_NOT_SIGNED';

/** What to verify: rows in their order, the checkpoints known, and the ledger's key. */
export interface LedgerToVerify {
  readonly rows: AsyncIterable<LedgerRow>;
  /** Signed notes from the database, from a copy kept outside it, or from witnesses. */
  readonly checkpoints: readonly string[];
  readonly key: CheckpointKey;
  readonly origin: string;
}

/** Recomputes the whole tree from the entries' texts and holds it against every checkpoint. */
export async function verifyLedger(ledger: LedgerToVerify): Promise<LedgerVerdict> {
  const heads = await readHeads(ledger);
  if (!heads.ok) return { ok: false, index: heads.size, problem: 'CHECKPOINT_NOT_SIGNED' };
  const tree = growTree();
  let trusted = 0;
  for await (const row of ledger.rows) {
    if (row.index !== tree.size()) return { ok: false, index: tree.size(), problem: 'REMOVED_OR_REORDERED' };
    const leaf = leafOf(row.text, row.salt);
    if (!leaf.equals(row.leaf)) return { ok: false, index: row.index, problem: 'ALTERED' };
    tree.append(leaf);
    const signed = heads.bySize.get(tree.size());
    if (signed?.some((head) => !head.root.equals(tree.root()))) {
      return { ok: false, index: trusted, problem: 'NOT_AS_SIGNED' };
    }
    if (signed) trusted = tree.size();
  }
  if (heads.largest > tree.size()) return { ok: false, index: tree.size(), problem: 'REMOVED_OR_REORDERED' };
  if (trusted < tree.size()) return { ok: false, index: trusted, problem: 'NOT_AS_SIGNED' };
  return {
    ok: true,
    size: tree.size(),
    checkpoints: ledger.checkpoints.length,
    root: tree.root().toString('base64'),
  };
}

async function readHeads(
  ledger: LedgerToVerify,
): Promise<{ ok: true; bySize: Map<number, TreeHead[]>; largest: number } | { ok: false; size: number }> {
  const heads: TreeHead[] = [];
  for (const note of ledger.checkpoints) {
    const { origin, head, signedBy } = await readCheckpoint(note, [ledger.key]);
    if (origin !== ledger.origin || !signedBy.includes(ledger.key.name))
      return { ok: false, size: head.size };
    heads.push(head);
  }
  const largest = heads.reduce((most, { size }) => Math.max(most, size), 0);
  return { ok: true, bySize: Map.groupBy(heads, ({ size }) => size), largest };
}

/** A tree that keeps only the right edge: a log of any length is verified in little memory. */
function growTree(): { size(): number; append(leaf: Hash): void; root(): Hash } {
  let size = 0;
  let edge = new Map<string, Hash>();
  const name = ({ level, index }: NodePosition): string => `${level}/${index}`;
  const nodeAt = (position: NodePosition): Hash => {
    const hash = edge.get(name(position));
    if (!hash) throw new Error(`node ${name(position)} is not on the tree's edge`);
    return hash;
  };
  return {
    size: () => size,
    append(leaf) {
      const completed = completedBy(size, leaf, nodeAt);
      size += 1;
      const top = completed.at(-1);
      if (!top) return;
      // Only the topmost of what was completed stays on the edge; it covers the ones below it.
      edge = new Map([...edge].filter(([key]) => !covers(top, key)));
      edge.set(name(top), top.hash);
    },
    root: () => rootOf(size, nodeAt),
  };
}

function covers(top: NodePosition, key: string): boolean {
  const [level, index] = key.split('/').map(Number);
  if (level === undefined || index === undefined || level >= top.level) return false;
  return Math.floor(index / 2 ** (top.level - level)) === top.index;
}
