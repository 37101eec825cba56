import { readCheckpoint, type CheckpointKey, type TreeHead } from './checkpoint.ts';
import { actIdOf, leafOf, type LedgerEntry } from './entry.ts';
import { completedBy, rootOf, type Hash, type NodePosition } from './merkle-tree.ts';

/** A row of the ledger, wherever it was read from: the database or an export. */
export interface LedgerRow {
  readonly index: number;
  readonly text: string;
  readonly salt: Uint8Array;
  readonly leaf: Uint8Array;
  /** What the database finds the entry by; an export has only the entry itself. */
  readonly foundBy?: FoundBy;
}

/** The columns that queries of the ledger go by: they have to say what the text says. */
export interface FoundBy {
  readonly recordedAt: Date;
  readonly kind: string;
  readonly organisation: string;
  readonly owner: string | null;
  readonly dataset: string | null;
  readonly actId: string | null;
}

/** What a verification found: all in order, or the first entry that is not. */
export type LedgerVerdict =
  | { readonly ok: true; readonly size: number; readonly checkpoints: number; readonly root: string }
  | { readonly ok: false; readonly index: number; readonly problem: LedgerProblem };

/** How an entry is out of order. */
export type LedgerProblem =
  /** Its text, time or salt is not what its leaf commits to, or it is kept where queries do not find it. */
  | 'ALTERED'
  /** It is missing, or the entries are not in their order. */
  | 'REMOVED_OR_REORDERED'
  /** The entries before this one are not those a checkpoint was signed for; the change lies after the checkpoint before. */
  | 'NOT_AS_SIGNED'
  /** A checkpoint carries no valid signature of the ledger's key. */
  | 'CHECKPOINT_NOT_SIGNED'
  /** A checkpoint carries no valid signature of a witness that is said to have signed it. */
  | 'WITNESS_NOT_SIGNED';

/** What to verify: rows in their order, the checkpoints known, and the ledger's key. */
export interface LedgerToVerify {
  readonly rows: AsyncIterable<LedgerRow>;
  /** Signed notes from the database, from a copy kept outside it, or from witnesses. */
  readonly checkpoints: readonly string[];
  readonly key: CheckpointKey;
  readonly origin: string;
  /** Checkpoints that witnesses signed, each with the key it is said to be signed by. */
  readonly witnessed?: readonly { readonly note: string; readonly key: CheckpointKey }[];
}

/** Recomputes the whole tree from the entries' texts and holds it against every checkpoint. */
export async function verifyLedger(ledger: LedgerToVerify): Promise<LedgerVerdict> {
  const heads = await readHeads(ledger);
  if (!heads.ok) return { ok: false, index: heads.size, problem: heads.problem };
  const tree = growTree();
  let trusted = 0;
  for await (const row of ledger.rows) {
    if (row.index !== tree.size()) return { ok: false, index: tree.size(), problem: 'REMOVED_OR_REORDERED' };
    const leaf = leafOf(row.text, row.salt);
    if (!leaf.equals(row.leaf) || !isFoundByItsText(row))
      return { ok: false, index: row.index, problem: 'ALTERED' };
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

function isFoundByItsText({ text, foundBy }: LedgerRow): boolean {
  if (!foundBy) return true;
  const entry = JSON.parse(text) as { recordedAt: string } & LedgerEntry;
  const isAccess = entry.kind === 'ACCESS';
  return (
    entry.recordedAt === foundBy.recordedAt.toISOString() &&
    entry.kind === foundBy.kind &&
    entry.organisation === foundBy.organisation &&
    (isAccess ? entry.owner : entry.concerns) === foundBy.owner &&
    (isAccess ? entry.dataset : null) === foundBy.dataset &&
    actIdOf(entry) === foundBy.actId
  );
}

type ReadHeads =
  | { readonly ok: true; readonly bySize: Map<number, TreeHead[]>; readonly largest: number }
  | { readonly ok: false; readonly size: number; readonly problem: LedgerProblem };

async function readHeads({ checkpoints, witnessed = [], key, origin }: LedgerToVerify): Promise<ReadHeads> {
  const heads: TreeHead[] = [];
  const notes = [
    ...checkpoints.map((note) => ({ note, keys: [key] })),
    ...witnessed.map(({ note, key: witness }) => ({ note, keys: [key, witness] })),
  ];
  for (const { note, keys } of notes) {
    const read = await readCheckpoint(note, keys);
    const { size } = read.head;
    if (read.origin !== origin || !read.signedBy.includes(key.name))
      return { ok: false, size, problem: 'CHECKPOINT_NOT_SIGNED' };
    if (!keys.every(({ name }) => read.signedBy.includes(name)))
      return { ok: false, size, problem: 'WITNESS_NOT_SIGNED' };
    heads.push(read.head);
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
