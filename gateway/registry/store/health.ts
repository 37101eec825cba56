import type { EntityManager } from 'typeorm';
import sql from 'sql-template-tag';
import type { Health, HealthState } from '../health/health.ts';
import { rowsIn, type Store } from './rows.ts';

/** How a subgraph is, and since when. */
export interface HealthRow extends Health {
  readonly subgraph: string;
  readonly organisation: string;
  readonly since: Date;
  readonly probedAt: Date | null;
  readonly probeMilliseconds: number | null;
}

/** A subgraph that is served, to be probed by whoever claimed it. */
export interface ProbedSubgraph {
  readonly name: string;
  readonly organisation: string;
  readonly version: number;
  readonly url: string;
  readonly sdl: string;
}

/** The channel on which gateways are told that some subgraph's state changed. */
export const healthChannel = 'subgraph_health_changed';

/** Begins to keep the health of what is served, and ends to keep that of what is not. */
export async function followLive(store: Store): Promise<void> {
  await rowsIn(
    store,
    sql`INSERT INTO subgraph_health (subgraph)
      SELECT name FROM registered_subgraph WHERE live_version IS NOT NULL ON CONFLICT DO NOTHING`,
  );
  await rowsIn(
    store,
    sql`DELETE FROM subgraph_health h USING registered_subgraph s
      WHERE s.name = h.subgraph AND s.live_version IS NULL`,
  );
}

/** Claims subgraphs whose last probe was so long ago: nobody else probes them until the lease is over. */
export function claimDue(
  store: Store,
  due: { readonly seconds: number; readonly leaseSeconds: number; readonly most: number },
): Promise<ProbedSubgraph[]> {
  return rowsIn(
    store,
    sql`WITH due AS (
        SELECT subgraph FROM subgraph_health
        WHERE (probed_at IS NULL OR probed_at <= now() - make_interval(secs => ${due.seconds}))
          AND (claimed_until IS NULL OR claimed_until <= now())
        ORDER BY probed_at NULLS FIRST, subgraph LIMIT ${due.most} FOR UPDATE SKIP LOCKED
      ), claimed AS (UPDATE subgraph_health h SET claimed_until = now() + make_interval(secs => ${due.leaseSeconds})
      FROM due, registered_subgraph s, subgraph_version v
      WHERE h.subgraph = due.subgraph AND s.name = h.subgraph
        AND v.subgraph = s.name AND v.version = s.live_version
      RETURNING s.name, s.organisation_id AS organisation, v.version, v.url, v.sdl)
      SELECT * FROM claimed`,
  );
}

/** One subgraph of an organisation as it is served; null where there is none. */
export async function findServed(
  store: Store,
  name: string,
  organisation: string,
): Promise<ProbedSubgraph | null> {
  const [row] = await rowsIn<ProbedSubgraph>(
    store,
    sql`SELECT s.name, s.organisation_id AS organisation, v.version, v.url, v.sdl
      FROM registered_subgraph s JOIN subgraph_version v ON v.subgraph = s.name AND v.version = s.live_version
      WHERE s.name = ${name} AND s.organisation_id = ${organisation}`,
  );
  return row ?? null;
}

const columns = `h.subgraph, s.organisation_id AS organisation, h.state, h.code, h.message, h.since, h.missed,
  h.strikes, h.restorable_at AS "restorableAt", h.probed_at AS "probedAt", h.probe_milliseconds AS "probeMilliseconds"`;

/** The health of one subgraph; null where nothing is known of it. */
export async function findHealth(store: Store, name: string): Promise<HealthRow | null> {
  const rows: HealthRow[] = await store.query(
    `SELECT ${columns} FROM subgraph_health h JOIN registered_subgraph s ON s.name = h.subgraph
      WHERE h.subgraph = $1 AND s.live_version IS NOT NULL`,
    [name],
  );
  return rows[0] ?? null;
}

/** The state of every subgraph that is served. */
export function listStates(store: Store): Promise<{ subgraph: string; state: HealthState }[]> {
  return rowsIn(
    store,
    sql`SELECT h.subgraph, h.state FROM subgraph_health h JOIN registered_subgraph s ON s.name = h.subgraph
      WHERE s.live_version IS NOT NULL ORDER BY h.subgraph`,
  );
}

/** The health of a subgraph for the rest of the transaction, if this version of it is still served. */
export async function lockHealth(
  store: EntityManager,
  name: string,
  version: number | null,
): Promise<HealthRow | null> {
  const rows: HealthRow[] = await store.query(
    `SELECT ${columns} FROM subgraph_health h JOIN registered_subgraph s ON s.name = h.subgraph
      WHERE h.subgraph = $1 AND s.live_version = coalesce($2, s.live_version) FOR UPDATE OF h`,
    [name, version],
  );
  return rows[0] ?? null;
}

/** Writes the health of a subgraph; another state tells every gateway, and begins to count answers anew. */
export async function writeHealth(store: EntityManager, before: HealthRow, after: Health): Promise<void> {
  const isNew = before.state !== after.state;
  await rowsIn(
    store,
    sql`UPDATE subgraph_health SET state = ${after.state}, code = ${after.code}, message = ${after.message},
        missed = ${after.missed}, strikes = ${after.strikes}, restorable_at = ${after.restorableAt},
        since = CASE WHEN ${isNew} THEN now() ELSE since END,
        counted_since = CASE WHEN ${isNew} THEN now() ELSE counted_since END,
        counted_calls = CASE WHEN ${isNew} THEN 0 ELSE counted_calls END,
        counted_invalid = CASE WHEN ${isNew} THEN 0 ELSE counted_invalid END
      WHERE subgraph = ${before.subgraph}`,
  );
  if (isNew) await rowsIn(store, sql`SELECT pg_notify(${healthChannel}, ${before.subgraph})`);
}

/** Notes that a probe is over, and how long it took. */
export async function writeProbed(store: EntityManager, name: string, milliseconds: number): Promise<void> {
  await rowsIn(
    store,
    sql`UPDATE subgraph_health SET probed_at = now(), probe_milliseconds = ${milliseconds}, claimed_until = NULL
      WHERE subgraph = ${name}`,
  );
}

/** Has a subgraph probed soon: another version of it is served. */
export async function makeDue(store: Store, name: string): Promise<void> {
  await rowsIn(store, sql`UPDATE subgraph_health SET probed_at = NULL WHERE subgraph = ${name}`);
}
