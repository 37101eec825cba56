import type { PoolClient, QueryResult } from 'pg';
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
  try {
    const { origin, size } = await beginAppend(client);
    if (origin !== null && origin !== signer.origin)
      throw new Error(
        `The ledger of this database is ${origin}, and the key in the folder of keys is of ${signer.origin}.`,
      );
    const batch = await leaveOutKnown(client, offered);
    if (batch.length === 0) {
      await client.query('COMMIT');
      return null;
    }
    const tree = await readTree(client, size);
    const completed = batch.flatMap(({ sealed }) => tree.append(sealed.leaf));
    const head = { size: tree.size, root: tree.root() };
    const checkpoint = await signCheckpoint(head, signer);
    await insertAll(client, { first: size, batch, completed, head, checkpoint });
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

interface LedgerBefore {
  /** Under whose key it is; null while it is empty. A checkpoint under another would make it fail its verification. */
  readonly origin: string | null;
  readonly size: number;
}

/** Takes the lock and reads where the ledger stands, in one turn: every reader of the batch waits for each of them. */
async function beginAppend(client: PoolClient): Promise<LedgerBefore> {
  // Read after the lock was waited for, which takes a snapshot for each statement.
  const results = (await client.query(
    `BEGIN ISOLATION LEVEL READ COMMITTED;
     SELECT pg_advisory_xact_lock(${appendLock}), set_config('rapporteur.ledger', 'append', true),
            set_config('synchronous_commit', 'on', true),
            set_config('role', COALESCE((SELECT rolname::text FROM pg_roles
              WHERE rolname = current_database() || '_ledger' AND pg_has_role(current_user, oid, 'MEMBER')), 'none'), true);
     SELECT (SELECT split_part(note, E'\\n', 1) FROM ledger_checkpoint ORDER BY size DESC LIMIT 1) AS origin,
            (SELECT COALESCE(max(index) + 1, 0) FROM ledger_entry) AS size`,
  )) as unknown as readonly QueryResult<{ origin: string | null; size: string }>[];
  const before = results.at(-1)?.rows[0];
  return { origin: before?.origin ?? null, size: Number(before?.size ?? 0) };
}

interface GrowingTree {
  readonly size: number;
  append(leaf: Hash): (NodePosition & { hash: Hash })[];
  root(): Hash;
}

async function readTree(client: PoolClient, before: number): Promise<GrowingTree> {
  let size = before;
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

interface Appending {
  readonly first: number;
  readonly batch: Batch;
  readonly completed: readonly (NodePosition & { hash: Hash })[];
  readonly head: TreeHead;
  readonly checkpoint: string;
}

async function insertAll(
  client: PoolClient,
  { first, batch, completed, head, checkpoint }: Appending,
): Promise<void> {
  await client.query(
    `WITH entries AS (
       INSERT INTO ledger_entry (index, recorded_at, entry, salt, leaf, kind, organisation, owner, dataset, act_id)
       SELECT * FROM unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::bytea[], $5::bytea[],
                            $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])),
     nodes AS (
       INSERT INTO ledger_node (level, index, hash) SELECT * FROM unnest($11::int[], $12::bigint[], $13::bytea[]))
     INSERT INTO ledger_checkpoint (size, signed_at, note) VALUES ($14, now(), $15)`,
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
      completed.map(({ level }) => level),
      completed.map(({ index }) => index),
      completed.map(({ hash }) => hash),
      head.size,
      checkpoint,
    ],
  );
}
