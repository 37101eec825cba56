import { LRUCache } from 'lru-cache';
import sql from 'sql-template-tag';
import type { LiveSubgraph, PartOwner, PublishedSchemas } from '../check/check-context.ts';
import { coordinatesOf, readSubgraphDocument, type SubgraphDocument } from '../check/subgraph-document.ts';
import type { ComposedSubgraph } from '../compose.ts';
import { rowsIn, type Store } from './rows.ts';

/** Reads what is published and whose it is. */
export type ReadPublished = (store: Store) => Promise<PublishedSchemas>;

/** What is open to everybody's fields until its owner says otherwise. */
const usuallyOpen = [
  'Country',
  'Organisation',
  'Mission',
  'Incident',
  'Recommendation',
  'Partnership',
  'Instrument',
  'ReviewBody',
];

/** Makes the reader; schemas are parsed once for each text. */
export function createReadPublished(builtIn: readonly ComposedSubgraph[]): ReadPublished {
  const parsed = new LRUCache<string, SubgraphDocument>({ max: 500 });
  const schemaOf = (text: string): SubgraphDocument => {
    const known = parsed.get(text);
    if (known) return known;
    const read = readSubgraphDocument(text);
    if (!read.ok) throw new Error(`A published schema cannot be read: ${read.finding.message}`);
    parsed.set(text, read.schema);
    return read.schema;
  };
  const own = builtIn.map(({ name, url, sdl }) => ({ name, url, organisation: null, schema: schemaOf(sdl) }));
  const hubs = new Map<string, PartOwner>(
    own.flatMap(({ schema }) => coordinatesOf(schema)).map((each) => [each, { organisation: null }]),
  );

  return async function readPublished(store) {
    // One after the other: a transaction has one connection.
    const subgraphs = await readSubgraphs(store);
    const owners = await rowsIn<{ coordinate: string; organisation: string }>(
      store,
      sql`SELECT coordinate, organisation_id AS organisation FROM coordinate_owner`,
    );
    const types = await rowsIn<{ type: string; open: boolean }>(store, sql`SELECT type, open FROM open_type`);
    const live = subgraphs.flatMap(({ name, organisation, url, sdl: text }): LiveSubgraph[] =>
      text === null || url === null ? [] : [{ name, organisation, url, schema: schemaOf(text) }],
    );
    const open = new Set(usuallyOpen);
    for (const each of types) open[each.open ? 'add' : 'delete'](each.type);
    return {
      live: new Map([...own, ...live].map((each) => [each.name, each])),
      names: new Map<string, { readonly organisation: string | null; readonly retired: boolean }>([
        ...own.map(({ name }) => [name, { organisation: null, retired: false }] as const),
        ...subgraphs.map(({ name, organisation, retired }) => [name, { organisation, retired }] as const),
      ]),
      owners: new Map([
        ...hubs,
        ...owners.map(({ coordinate, organisation }) => [coordinate, { organisation }] as const),
      ]),
      openTypes: open,
    };
  };
}

interface SubgraphRow {
  readonly name: string;
  readonly organisation: string;
  readonly retired: boolean;
  readonly url: string | null;
  readonly sdl: string | null;
}

function readSubgraphs(store: Store): Promise<SubgraphRow[]> {
  return rowsIn(
    store,
    sql`SELECT s.name, s.organisation_id AS organisation, s.retired_at IS NOT NULL AS retired, v.url, v.sdl
      FROM registered_subgraph s
      LEFT JOIN subgraph_version v ON v.subgraph = s.name AND v.version = s.live_version ORDER BY s.name`,
  );
}
