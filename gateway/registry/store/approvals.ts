import { randomBytes } from 'node:crypto';
import sql from 'sql-template-tag';
import { type Finding, fingerprint } from '../check/finding.ts';
import type { SchemaChange } from '../check/schema-parts.ts';
import { rowsIn, type Store } from './rows.ts';

/** An item of an owner's queue. */
export interface ApprovalRow {
  readonly id: string;
  readonly subgraph: string;
  readonly version: number;
  readonly publisherId: string;
  /** Null where a steward decides. */
  readonly ownerId: string | null;
  readonly status: 'WAITING' | 'APPROVED' | 'DECLINED' | 'EXPIRED' | 'WITHDRAWN';
  readonly findings: readonly Finding[];
  readonly changes: readonly SchemaChange[];
  readonly reason: string | null;
  readonly askedAt: Date;
  readonly decidedAt: Date | null;
  readonly expiresAt: Date;
}

/** What somebody is asked for. */
export interface Asked {
  readonly subgraph: string;
  readonly version: number;
  readonly publisher: string;
  readonly findings: readonly Finding[];
  readonly changes: readonly SchemaChange[];
  readonly expiresAt: Date;
}

const columns = `id, subgraph, version, publisher_id AS "publisherId", owner_id AS "ownerId", status, findings, changes,
  reason, asked_at AS "askedAt", decided_at AS "decidedAt", expires_at AS "expiresAt"`;

/** Puts one item into the queue of each owner that has to approve something. */
export async function askOwners(store: Store, asked: Asked): Promise<void> {
  const owners = new Set(asked.findings.map(({ owner }) => owner));
  for (const owner of owners) {
    const theirs = asked.findings.filter((finding) => finding.owner === owner);
    await rowsIn(
      store,
      sql`INSERT INTO schema_approval (id, subgraph, version, publisher_id, owner_id, status, findings, changes, expires_at)
        VALUES (${randomBytes(8).toString('hex')}, ${asked.subgraph}, ${asked.version}, ${asked.publisher}, ${owner},
          'WAITING', ${JSON.stringify(theirs)}, ${JSON.stringify(asked.changes)}, ${asked.expiresAt})`,
    );
  }
}

/** Which of the findings nobody has approved yet, for this subgraph. */
export async function notYetApproved(
  store: Store,
  subgraph: string,
  findings: readonly Finding[],
): Promise<Finding[]> {
  const approved = await rowsIn<{ fingerprint: string; owner: string | null }>(
    store,
    sql`SELECT fingerprint, owner_id AS owner FROM approved_change WHERE subgraph = ${subgraph}`,
  );
  const known = new Set(approved.map((row) => JSON.stringify([row.fingerprint, row.owner])));
  return findings.filter(
    (finding) =>
      finding.severity === 'APPROVAL' && !known.has(JSON.stringify([fingerprint(finding), finding.owner])),
  );
}

/** Remembers that an owner approved what an item shows. */
export async function rememberApproved(
  store: Store,
  { subgraph, ownerId, findings }: ApprovalRow,
): Promise<void> {
  const prints = [...new Set(findings.map(fingerprint))];
  await rowsIn(
    store,
    sql`INSERT INTO approved_change (subgraph, fingerprint, owner_id)
      SELECT ${subgraph}, print, ${ownerId} FROM unnest(${prints}::text[]) print
      ON CONFLICT (subgraph, fingerprint) DO UPDATE SET owner_id = EXCLUDED.owner_id`,
  );
}

/** One item, held against other decisions until the transaction ends. */
export async function findApproval(store: Store, id: string): Promise<ApprovalRow | null> {
  const statement = sql`WHERE id = ${id} FOR UPDATE`;
  const rows: ApprovalRow[] = await store.query(
    `SELECT ${columns} FROM schema_approval ${statement.text}`,
    statement.values,
  );
  return rows[0] ?? null;
}

/** The items of one publication, in the order of asking. */
export async function approvalsOf(store: Store, subgraph: string, version: number): Promise<ApprovalRow[]> {
  return store.query(
    `SELECT ${columns} FROM schema_approval WHERE subgraph = $1 AND version = $2 ORDER BY asked_at, id`,
    [subgraph, version],
  );
}

/** What an organisation decides or waits for, the latest first. */
export async function listApprovals(
  store: Store,
  asker: { organisation: string; isSteward: boolean; status: string | null; first: number },
): Promise<ApprovalRow[]> {
  return store.query(
    `SELECT ${columns} FROM schema_approval
      WHERE (owner_id = $1 OR publisher_id = $1 OR ($2 AND owner_id IS NULL)) AND ($3::text IS NULL OR status = $3)
      ORDER BY asked_at DESC, id LIMIT $4`,
    [asker.organisation, asker.isSteward, asker.status, asker.first],
  );
}

/** Writes a decision. */
export async function decideApproval(
  store: Store,
  decision: { id: string; status: 'APPROVED' | 'DECLINED'; client: string; reason: string | null },
): Promise<void> {
  await rowsIn(
    store,
    sql`UPDATE schema_approval SET status = ${decision.status}, decided_at = now(), decided_by = ${decision.client},
      reason = ${decision.reason} WHERE id = ${decision.id}`,
  );
}

/** Ends what waits for a publication, and the publication with it. */
export async function endPublication(
  store: Store,
  { subgraph, version, status }: { subgraph: string; version: number; status: string },
): Promise<void> {
  await rowsIn(
    store,
    sql`UPDATE schema_approval SET status = 'WITHDRAWN', decided_at = now()
      WHERE subgraph = ${subgraph} AND version = ${version} AND status = 'WAITING'`,
  );
  await rowsIn(
    store,
    sql`UPDATE subgraph_version SET status = ${status} WHERE subgraph = ${subgraph} AND version = ${version}`,
  );
}

/** Ends what nobody decided in time. */
export async function expireApprovals(store: Store, now: Date): Promise<void> {
  await rowsIn(
    store,
    sql`WITH expired AS (
        UPDATE schema_approval SET status = 'EXPIRED' WHERE status = 'WAITING' AND expires_at <= ${now}
        RETURNING subgraph, version)
      UPDATE subgraph_version v SET status = 'EXPIRED' FROM expired e
      WHERE v.subgraph = e.subgraph AND v.version = e.version AND v.status = 'WAITING_FOR_APPROVAL'`,
  );
  await rowsIn(
    store,
    sql`UPDATE schema_approval a SET status = 'WITHDRAWN' FROM subgraph_version v
      WHERE a.status = 'WAITING' AND v.subgraph = a.subgraph AND v.version = a.version AND v.status = 'EXPIRED'`,
  );
}
