import type { GraphQLResolveInfo } from 'graphql';
import type { EntitySchema, ObjectLiteral } from 'typeorm';
import { type Collection, columnsOf, type Condition, type PageQuery } from './collection.ts';
import type { ReadingContext } from './context.ts';
import { canonical, cursorsOf, type CursorScope, decodeCursor } from './cursor.ts';
import { badInput } from './errors.ts';
import type { PageRow } from './record-reads.ts';
import { selects } from './selects.ts';

/** The most records a page may hold; more is refused, so that every list is paged. */
const largestPage = 500;

/** The records of a page where `first` is not given. */
const usualPage = 50;

/** A Relay connection (relay.dev/graphql/connections.htm), forward only. */
export interface Connection<Row> {
  readonly edges: readonly { readonly node: Row; readonly cursor: string }[];
  readonly nodes: readonly Row[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

export interface ConnectionArguments<Filter> {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly filter?: Filter | null | undefined;
}

/** The record a list hangs on: its key, and the condition that ties the list's rows (`t`) to `p.key`. */
export interface Parent {
  readonly name: string;
  readonly key: string;
  readonly condition: Condition;
}

interface ConnectionRequest<Row extends ObjectLiteral, Filter> {
  readonly context: ReadingContext;
  readonly collection: Collection<Row, Filter>;
  readonly arguments: ConnectionArguments<Filter>;
  readonly info: GraphQLResolveInfo;
  readonly parent?: Parent;
}

/** Answers a list field: the same list under many parents is one statement, page and total together. */
export function connection<Row extends ObjectLiteral, Filter extends object>(
  request: ConnectionRequest<Row, Filter>,
): Promise<Connection<Row>> {
  const { context, collection, parent, info } = request;
  const first = readFirst(request.arguments.first);
  const filter = request.arguments.filter ?? ({} as Filter);
  const list = `${collection.name}${parent ? `/${parent.name}` : ''}`;
  const scopeOf = (key: string) => ({
    list: `${list}/${key}`,
    organisation: context.caller.organisation,
    filter,
  });
  const { after } = request.arguments;
  const key = parent?.key ?? '';
  const ordered = columnsOf({ storage: context.db.storage(collection.entity), order: collection.order });
  const types = ordered.map(({ type }) => type);
  const start = after == null ? null : decodeCursor(scopeOf(key), after, types);
  const wants = {
    page: ['edges', 'nodes', 'pageInfo'].some((field) => selects(info, field)),
    total: selects(info, 'totalCount'),
  };
  const loaderName = JSON.stringify(['connection', list, first, start, canonical(filter), wants]);
  const loader = context.loader<string, Connection<Row>>(loaderName, async (keys) => {
    const query = {
      storage: context.db.storage(collection.entity),
      visible: context.visible(collection.entity),
      order: collection.order,
      conditions: [parent?.condition, ...collection.where(filter)],
      keys,
      first,
      after: start,
      wants,
      keepsCellsWhole: parent === undefined && (collection.keepsCellsWhole?.(filter) ?? false),
    };
    const rows = await context.reads.page<Row>(query);
    if (wants.total) await noteTotals(context, collection.entity, query);
    const byKey = Map.groupBy(rows, (row) => row.__key);
    const given = keys.map((each) =>
      toConnection(byKey.get(each) ?? [], { first, after: start !== null, scope: scopeOf(each) }),
    );
    context.disclosures.note(
      collection.entity,
      given.flatMap(({ nodes }) => nodes),
    );
    return given;
  });
  return loader.load(key);
}

/** The totals of those whose agreements apply; of records that were sent to the caller, whose they are. */
async function noteTotals(
  { disclosures, reads }: ReadingContext,
  entity: EntitySchema,
  query: PageQuery,
): Promise<void> {
  disclosures.noteTotals(entity, 'SEEN');
  if (disclosures.areSent(entity)) disclosures.noteCounted(entity, (await reads.owners?.(query)) ?? []);
}

/** The list of a record whose parts are withheld: as if there were none. */
export function emptyConnection<Row>(): Connection<Row> {
  const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
  return { edges: [], nodes: [], pageInfo, totalCount: 0 };
}

function toConnection<Row extends ObjectLiteral>(
  rows: readonly (PageRow & Row)[],
  page: { first: number; after: boolean; scope: CursorScope },
): Connection<Row> {
  const records = rows.filter((row) => row.__cursor !== null);
  const cursorOf = cursorsOf(page.scope);
  const edges = records
    .slice(0, page.first)
    .map((row) => ({ node: row, cursor: cursorOf(row.__cursor ?? []) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: records.length > page.first,
      hasPreviousPage: page.after,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: rows[0]?.__total ?? 0,
  };
}

function readFirst(first: number | null | undefined): number {
  const wanted = first ?? usualPage;
  if (wanted >= 0 && wanted <= largestPage) return wanted;
  throw badInput(`"first" is ${wanted}; a page holds from 0 to ${largestPage} records.`);
}
