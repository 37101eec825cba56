import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import { rowsIn, type Store } from './rows.ts';

/** What became of a publication. */
export type PublicationStatus =
  'LIVE' | 'WAITING_FOR_APPROVAL' | 'REFUSED' | 'DECLINED' | 'EXPIRED' | 'SUPERSEDED';

/** A subgraph that somebody published. */
export interface SubgraphRow {
  readonly name: string;
  readonly organisationId: string;
  readonly version: number | null;
  readonly url: string | null;
  readonly sdl: string | null;
  readonly isRetired: boolean;
}

/** A publication. */
export interface SubgraphVersionRow {
  readonly subgraph: string;
  readonly version: number;
  readonly status: PublicationStatus;
  readonly hash: string;
  readonly client: string;
  readonly publishedAt: Date;
}

/** A publication to write. */
export interface NewVersion {
  readonly name: string;
  readonly organisation: string;
  readonly client: string;
  readonly sdl: string;
  readonly url: string;
}

/** Every published subgraph in the order of the names; of one name where it is given. */
export function listSubgraphs(store: Store, name: string | null = null): Promise<SubgraphRow[]> {
  return rowsIn(
    store,
    sql`SELECT s.name, s.organisation_id AS "organisationId", s.live_version AS version, v.url, v.sdl,
        s.retired_at IS NOT NULL AS "isRetired"
      FROM registered_subgraph s
      LEFT JOIN subgraph_version v ON v.subgraph = s.name AND v.version = s.live_version
      WHERE ${name}::text IS NULL OR s.name = ${name} ORDER BY s.name`,
  );
}

/** The publications of a subgraph, the latest first. */
export function listVersions(store: Store, name: string): Promise<SubgraphVersionRow[]> {
  return rowsIn(
    store,
    sql`SELECT subgraph, version, status, hash, client_id AS client, published_at AS "publishedAt"
      FROM subgraph_version WHERE subgraph = ${name} ORDER BY version DESC LIMIT 500`,
  );
}

/** What one publication consists of; null where there is none. */
export async function findVersion(
  store: Store,
  name: string,
  version: number,
): Promise<(NewVersion & { readonly status: PublicationStatus }) | null> {
  const [row] = await rowsIn<NewVersion & { readonly status: PublicationStatus }>(
    store,
    sql`SELECT s.name, s.organisation_id AS organisation, v.client_id AS client, v.sdl, v.url, v.status
      FROM subgraph_version v JOIN registered_subgraph s ON s.name = v.subgraph
      WHERE v.subgraph = ${name} AND v.version = ${version}`,
  );
  return row ?? null;
}

/** Writes a publication under the next number; those before it that still wait are superseded. */
export async function writeVersion(store: Store, next: NewVersion): Promise<number> {
  const { name } = next;
  await rowsIn(
    store,
    sql`INSERT INTO registered_subgraph (name, organisation_id) VALUES (${name}, ${next.organisation})
      ON CONFLICT (name) DO NOTHING`,
  );
  await rowsIn(
    store,
    sql`UPDATE schema_approval SET status = 'WITHDRAWN', decided_at = now() WHERE subgraph = ${name} AND status = 'WAITING'`,
  );
  await rowsIn(
    store,
    sql`UPDATE subgraph_version SET status = 'SUPERSEDED' WHERE subgraph = ${name} AND status = 'WAITING_FOR_APPROVAL'`,
  );
  const [row] = await rowsIn<{ version: number }>(
    store,
    sql`INSERT INTO subgraph_version (subgraph, version, sdl, url, hash, client_id, status)
      SELECT ${name}, coalesce(max(version), 0) + 1, ${next.sdl}, ${next.url}, ${hashOf(next.sdl)}, ${next.client},
        'WAITING_FOR_APPROVAL'
      FROM subgraph_version WHERE subgraph = ${name} RETURNING version`,
  );
  if (!row) throw new Error(`The publication of ${name} was not written.`);
  return row.version;
}

/** Makes a publication the one that is served, and its publisher the owner of what was nobody's. */
export async function makeLive(
  store: Store,
  live: { name: string; version: number; organisation: string; firstPublished: readonly string[] },
): Promise<void> {
  const { name, version, organisation, firstPublished } = live;
  await rowsIn(
    store,
    sql`UPDATE subgraph_version SET status = 'LIVE' WHERE subgraph = ${name} AND version = ${version}`,
  );
  await setLive(store, name, version);
  await rowsIn(
    store,
    sql`INSERT INTO coordinate_owner (coordinate, organisation_id, subgraph)
      SELECT coordinate, ${organisation}, ${name} FROM unnest(${firstPublished}::text[]) coordinate
      ON CONFLICT (coordinate) DO NOTHING`,
  );
}

/** Says which version of a subgraph is served; null takes it out. */
export async function setLive(store: Store, name: string, version: number | null): Promise<void> {
  await rowsIn(
    store,
    sql`UPDATE registered_subgraph SET live_version = ${version},
      retired_at = CASE WHEN ${version}::int IS NULL THEN coalesce(retired_at, now()) END WHERE name = ${name}`,
  );
}

/** SHA-256 of a schema's text in hexadecimal digits. */
export function hashOf(sdl: string): string {
  return createHash('sha256').update(sdl).digest('hex');
}
