import sql, { raw, type Sql } from 'sql-template-tag';
import { readCheckpoint, type CheckpointKey } from './checkpoint.ts';
import type { Hash, NodeAt, NodePosition } from './merkle-tree.ts';

/** Runs a statement where the ledger's nodes and checkpoints can be read. */
export type ReadRows = <Row>(statement: Sql) => Promise<Row[]>;

/** A witness's signature as it is kept. */
export interface StoredCosignature {
  readonly organisationId: string;
  readonly name: string;
  readonly publicKey: Buffer;
  readonly line: string;
  readonly at: Date;
}

/** A signed head with what witnesses added to it. */
export interface StoredCheckpoint {
  readonly size: number;
  readonly root: Buffer;
  /** The note with the lines of the witnesses. */
  readonly note: string;
  readonly signedAt: Date;
  readonly cosignatures: readonly StoredCosignature[];
}

/** Reads the newest checkpoint, or the one of a size; null where there is none. */
export async function readStoredCheckpoint(
  read: ReadRows,
  size: number | null,
): Promise<StoredCheckpoint | null> {
  const which = size === null ? raw('true') : sql`size = ${size}`;
  const [found] = await read<{ size: string; note: string; signedAt: Date }>(sql`
    SELECT size, note, signed_at AS "signedAt" FROM ledger_checkpoint WHERE ${which}
    ORDER BY size DESC, signed_at DESC LIMIT 1`);
  if (!found) return null;
  const cosignatures = await read<StoredCosignature>(sql`
    SELECT organisation_id AS "organisationId", name, public_key AS "publicKey", line, at
    FROM ledger_cosignature WHERE size = ${found.size} ORDER BY at, organisation_id`);
  const { head } = await readCheckpoint(found.note, []);
  const note = found.note + cosignatures.map(({ line }) => `${line}\n`).join('');
  return { ...head, note, signedAt: found.signedAt, cosignatures };
}

/** What is wrong with a checkpoint that a witness signed. */
export type CosignatureProblem =
  'NOT_THIS_LEDGER' | 'NO_SUCH_CHECKPOINT' | 'NOT_SIGNED_BY_HUB' | 'NOT_SIGNED_BY_WITNESS';

/** Finds the witness's line on a checkpoint of this ledger, or says what is wrong. */
export async function readCosignature(
  read: ReadRows,
  signed: { note: string; hub: CheckpointKey & { origin: string }; witness: CheckpointKey },
): Promise<{ ok: true; size: number; line: string } | { ok: false; problem: CosignatureProblem }> {
  const { note, hub, witness } = signed;
  const given = await readCheckpoint(note, [hub, witness]).catch(() => null);
  if (given?.origin !== hub.origin) return { ok: false, problem: 'NOT_THIS_LEDGER' };
  if (!given.signedBy.includes(hub.name)) return { ok: false, problem: 'NOT_SIGNED_BY_HUB' };
  if (!given.signedBy.includes(witness.name)) return { ok: false, problem: 'NOT_SIGNED_BY_WITNESS' };
  const { size, root } = given.head;
  const stored = await readStoredCheckpoint(read, size);
  if (!stored?.root.equals(root)) return { ok: false, problem: 'NO_SUCH_CHECKPOINT' };
  const line = note.split('\n').find((each) => each.startsWith(`— ${witness.name} `)) ?? '';
  return { ok: true, size, line };
}

/** Makes a proof from stored nodes: asks first which ones it takes, then reads them in one statement. */
export async function proveFrom(read: ReadRows, prove: (nodeAt: NodeAt) => Hash[]): Promise<Hash[]> {
  const nameOf = ({ level, index }: NodePosition): string => `${level}/${index}`;
  const asked = new Map<string, NodePosition>();
  prove((position) => {
    asked.set(nameOf(position), position);
    return Buffer.alloc(32);
  });
  const positions = [...asked.values()];
  const rows = await read<{ level: number; index: string; hash: Buffer }>(sql`
    SELECT level, index, hash FROM ledger_node
    JOIN unnest(${positions.map(({ level }) => level)}::int[], ${positions.map(({ index }) => index)}::bigint[])
      AS asked(level, index) USING (level, index)`);
  const nodes = new Map(rows.map((node) => [`${node.level}/${node.index}`, node.hash]));
  return prove((position) => {
    const hash = nodes.get(nameOf(position));
    if (!hash) throw new Error(`The ledger lacks node ${nameOf(position)}; run "rapporteur ledger verify".`);
    return hash;
  });
}
