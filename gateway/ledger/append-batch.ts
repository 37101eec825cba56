import type { PoolClient } from 'pg';
import { signCheckpoint, type CheckpointSigner, type TreeHead } from './checkpoint.ts';
import { actIdOf, type LedgerEntry, type SealedEntry } from './entry.ts';
import { completedBy, completeSubtrees, rootOf, type Hash, type NodePosition } from './merkle-tree.ts';

/** One at a time: whoever holds it is the single appender, whichever replica it is. */
const appendLock = 7_252_002;

/** What one batch left behind. */
export interface AppendedBatch {
  readonly head: TreeHead;
  /** The signed note for the new head. */
  readonly checkpoint: string;
}

type Batch = readonly { entry: LedgerEntry; sealed: SealedEntry }[];

/**
 * Appends sealed entries in one transaction, which is durable once this resolves. An act that is in the ledger already is
 * left out; null where that leaves nothing.
 */
export async function appendBatch(
  client: PoolClient,
  signer: CheckpointSigner,
  offered: Batch,
): Promise<AppendedBatch | null> {
  await client.query('BEGIN');
  try {
    await client.query(
      `SELECT pg_advisory_xact_lock($1), set_config('rapporteur.ledger', 'append', true),
              set_config('synchronous_commit', 'on', true),
              set_config('role', COALESCE((SELECT rolname::text FROM pg_roles
                WHERE rolname = current_database() || '_ledger' AND pg_has_role(current_user, oid, 'MEMBER')), 'none'), true)`,
      [appendLock],
    );
    await refuseOtherLedger(client, signer);
    const batch = await leaveOutKnown(client, offered);
    if (batch.length === 0) {
      await client.query('COMMIT');
      return null;
    }
    const tree = await readTree(client);
    const first = tree.size;
    const completed = batch.flatMap(({ sealed }) => tree.append(sealed.leaf));
    await insertEntries(client, first, batch);
    await insertNodes(client, completed);
    const head = { size: tree.size, root: tree.root() };
    const checkpoint = await signCheckpoint(head, signer);
    await client.query('INSERT INTO ledger_checkpoint (size, signed_at, note) VALUES ($1, now(), $2)', [
      head.size,
      checkpoint,
    ]);
    await client.query('COMMIT');
    return { head, checkpoint };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** Acts are told at once and collected again where that may have failed: the lock makes looking and appending one. */
async function leaveOutKnown(client: PoolClient, offered: Batch): Promise<Batch> {
  const ids = offered.map(({ entry }) => actIdOf(entry)).filter((id) => id !== null);
  if (ids.length === 0) return offered;
  const { rows } = await client.query<{ id: string }>(
    'SELECT act_id AS id FROM ledger_entry WHERE act_id = ANY($1)',
    [ids],
  );
  const known = new Set(rows.map(({ id }) => id));
  return offered.filter(({ entry }) => {
    const id = actIdOf(entry);
    if (id === null) return true;
    const isNew = !known.has(id);
    known.add(id);
    return isNew;
  });
}

/** A checkpoint under another key than the ones before would make the whole ledger fail its verification. */
async function refuseOtherLedger(client: PoolClient, { origin }: CheckpointSigner): Promise<void> {
  const { rows } = await client.query<{ origin: string }>(
    `SELECT split_part(note, E'\\n', 1) AS origin FROM ledger_checkpoint ORDER BY size DESC LIMIT 1`,
  );
  const ledger = rows[0]?.origin ?? origin;
  if (ledger !== origin)
    throw new Error(
      `The ledger of this database is ${ledger}, and the key in the folder of keys is of ${origin}.`,
    );
}

interface GrowingTree {
  readonly size: number;
  append(leaf: Hash): (NodePosition & { hash: Hash })[];
  root(): Hash;
}

async function readTree(client: PoolClient): Promise<GrowingTree> {
  const { rows } = await client.query<{ size: string }>(
    'SELECT COALESCE(max(index) + 1, 0) AS size FROM ledger_entry',
  );
  let size = Number(rows[0]?.size ?? 0);
  const edge = completeSubtrees(size);
  const found = await client.query<{ level: number; index: string; hash: Buffer }>(
    `SELECT level, index, hash FROM ledger_node
     JOIN unnest($1::int[], $2::bigint[]) AS edge(level, index) USING (level, index)`,
    [edge.map(({ level }) => level), edge.map(({ index }) => index)],
  );
  const nodes = new Map(found.rows.map((node) => [`${node.level}/${node.index}`, node.hash]));
  const nodeAt = ({ level, index }: NodePosition): Hash => {
    const hash = nodes.get(`${level}/${index}`);
    if (!hash) throw new Error(`The ledger lacks node ${level}/${index}; run "rapporteur ledger verify".`);
    return hash;
  };
  return {
    get size() {
      return size;
    },
    append(leaf) {
      const completed = completedBy(size, leaf, nodeAt);
      for (const node of completed) nodes.set(`${node.level}/${node.index}`, node.hash);
      size += 1;
      return completed;
    },
    root: () => rootOf(size, nodeAt),
  };
}

async function insertEntries(client: PoolClient, first: number, batch: Batch): Promise<void> {
  await client.query(
    `INSERT INTO ledger_entry (index, recorded_at, entry, salt, leaf, kind, organisation, owner, dataset, act_id)
     SELECT * FROM unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::bytea[], $5::bytea[],
                          $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])`,
    [
      batch.map((_, offset) => first + offset),
      batch.map(({ sealed }) => sealed.recordedAt),
      batch.map(({ sealed }) => sealed.text),
      batch.map(({ sealed }) => sealed.salt),
      batch.map(({ sealed }) => sealed.leaf),
      batch.map(({ entry }) => entry.kind),
      batch.map(({ entry }) => entry.organisation),
      batch.map(({ entry }) => (entry.kind === 'ACCESS' ? entry.owner : entry.concerns)),
      batch.map(({ entry }) => (entry.kind === 'ACCESS' ? entry.dataset : null)),
      batch.map(({ entry }) => actIdOf(entry)),
    ],
  );
}

async function insertNodes(
  client: PoolClient,
  nodes: readonly (NodePosition & { hash: Hash })[],
): Promise<void> {
  await client.query(
    'INSERT INTO ledger_node (level, index, hash) SELECT * FROM unnest($1::int[], $2::bigint[], $3::bytea[])',
    [nodes.map(({ level }) => level), nodes.map(({ index }) => index), nodes.map(({ hash }) => hash)],
  );
}
