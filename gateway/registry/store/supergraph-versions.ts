import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import { changesBetween, type SchemaChange, schemaParts } from '../check/schema-parts.ts';
import { readSubgraphDocument } from '../check/subgraph-document.ts';
import { rowsIn, type Store } from './rows.ts';

/** A version of the supergraph, but for its text. */
export interface SupergraphVersionRow {
  readonly version: number;
  readonly hash: string;
  readonly kind: 'PUBLISHED' | 'ROLLED_BACK' | 'RETIRED' | 'HUB_CHANGED';
  readonly organisationId: string | null;
  readonly client: string | null;
  readonly createdAt: Date;
  readonly isCurrent: boolean;
  readonly members: readonly Member[];
  readonly changes: readonly SchemaChange[];
}

/** A published subgraph in a version. */
export interface Member {
  readonly name: string;
  readonly version: number;
}

/** The version to serve, with its text. */
export interface StoredSupergraph {
  readonly version: number;
  readonly sdl: string;
  /** Tells the schemas that the hub brings itself from those of another release. */
  readonly hubHash: string;
  /** Whose each published subgraph is, by its name; a name never goes to another organisation. */
  readonly owners: Readonly<Record<string, string>>;
}

/** What is written of a new version. */
export interface NewSupergraph {
  readonly sdl: string;
  readonly hubHash: string;
  readonly kind: SupergraphVersionRow['kind'];
  readonly organisation: string | null;
  readonly client: string | null;
}

/** The latest version; null on a new database. */
export async function latestSupergraph(store: Store): Promise<StoredSupergraph | null> {
  const [row] = await rowsIn<StoredSupergraph>(
    store,
    sql`SELECT version, sdl, hub_hash AS "hubHash",
        (SELECT coalesce(jsonb_object_agg(name, organisation_id), '{}') FROM registered_subgraph) AS owners
      FROM supergraph_version ORDER BY version DESC LIMIT 1`,
  );
  return row ?? null;
}

/** The number of the latest version; 0 on a new database. */
export async function latestVersion(store: Store): Promise<number> {
  const [row] = await rowsIn<{ version: number }>(
    store,
    sql`SELECT coalesce(max(version), 0)::int AS version FROM supergraph_version`,
  );
  return row?.version ?? 0;
}

/** Writes the next version with the subgraphs that are live in this transaction, and tells every gateway at its end. */
export async function writeSupergraph(store: Store, next: NewSupergraph): Promise<number> {
  const before = await latestSupergraph(store);
  const version = (before?.version ?? 0) + 1;
  const hash = createHash('sha256').update(next.sdl).digest('hex');
  const changes = changesBetween(partsOf(before?.sdl ?? null), partsOf(next.sdl));
  await rowsIn(
    store,
    sql`INSERT INTO supergraph_version (version, hash, sdl, kind, organisation_id, client_id, hub_hash, members, changes)
      VALUES (${version}, ${hash}, ${next.sdl}, ${next.kind}, ${next.organisation}, ${next.client}, ${next.hubHash},
        (SELECT coalesce(jsonb_agg(jsonb_build_object('name', name, 'version', live_version) ORDER BY name), '[]')
          FROM registered_subgraph WHERE live_version IS NOT NULL),
        ${JSON.stringify(before === null ? [] : changes)})`,
  );
  await rowsIn(store, sql`SELECT pg_notify('supergraph_changed', ${String(version)})`);
  return version;
}

/** Versions, the latest first. */
export function listSupergraphs(
  store: Store,
  { first, before }: { readonly first: number; readonly before: number | null },
): Promise<SupergraphVersionRow[]> {
  return rowsIn(
    store,
    sql`SELECT version, hash, kind, organisation_id AS "organisationId", client_id AS client,
        created_at AS "createdAt", members, changes,
        version = (SELECT max(version) FROM supergraph_version) AS "isCurrent"
      FROM supergraph_version WHERE version < ${before ?? 2_147_483_647} ORDER BY version DESC LIMIT ${first}`,
  );
}

/** What differs between two versions; null where one of them is missing. */
export async function supergraphDiff(
  store: Store,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<SchemaChange[] | null> {
  const rows = await rowsIn<{ version: number; sdl: string }>(
    store,
    sql`SELECT version, sdl FROM supergraph_version WHERE version IN (${from}, ${to})`,
  );
  const textOf = (version: number) => rows.find((row) => row.version === version)?.sdl;
  const [one, other] = [textOf(from), textOf(to)];
  return one === undefined || other === undefined ? null : changesBetween(partsOf(one), partsOf(other));
}

/** The members of a version; null where it is missing. */
export async function membersOf(store: Store, version: number): Promise<readonly Member[] | null> {
  const [row] = await rowsIn<{ members: readonly Member[] }>(
    store,
    sql`SELECT members FROM supergraph_version WHERE version = ${version}`,
  );
  return row?.members ?? null;
}

function partsOf(text: string | null): ReadonlyMap<string, string> {
  if (text === null) return new Map();
  const read = readSubgraphDocument(text);
  if (!read.ok) throw new Error(`A stored supergraph cannot be read: ${read.finding.message}`);
  return schemaParts(read.schema);
}
