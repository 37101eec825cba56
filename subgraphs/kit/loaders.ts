import DataLoader from 'dataloader';
import type { EntitySchema, ObjectLiteral } from 'typeorm';
import type { ReadingContext } from './context.ts';

/** Gives one DataLoader a name within a request: the same name is the same loader, so a level is one statement. */
export type LoaderOf = <Key, Value>(
  name: string,
  load: (keys: readonly Key[]) => Promise<readonly Value[]>,
) => DataLoader<Key, Value>;

/** The loaders of a request. */
export interface RequestLoaders {
  readonly loader: LoaderOf;
  /** Forgets what was loaded: after a change, the same key may have another record. */
  readonly forget: () => void;
}

/** Makes the one set of loaders of a request. */
export function createLoaders(): RequestLoaders {
  const loaders = new Map<string, DataLoader<unknown, unknown>>();
  const loader: LoaderOf = <Key, Value>(
    name: string,
    load: (keys: readonly Key[]) => Promise<readonly Value[]>,
  ) => {
    const known = loaders.get(name) as DataLoader<Key, Value> | undefined;
    if (known) return known;
    const made = new DataLoader<Key, Value>(load, { maxBatchSize: 1000 });
    loaders.set(name, made);
    return made;
  };
  return { loader, forget: () => loaders.clear() };
}

/** Which column of an entity is looked up, and how its rows are ordered where there are several. */
export interface Lookup<Row extends ObjectLiteral> {
  readonly entity: EntitySchema<Row>;
  /** The property that holds the key; `id` unless told. */
  readonly by?: keyof Row & string;
  /** SQL over the alias `t`; needed for `loadAll`. */
  readonly orderBy?: string;
}

/** The record with this key, or null where it is missing or not visible: the two answer alike. */
export function loadOne<Row extends ObjectLiteral>(
  context: ReadingContext,
  lookup: Lookup<Row>,
  key: string,
): Promise<Row | null> {
  const by = lookup.by ?? 'id';
  const loader = context.loader<string, Row | null>(
    `one:${lookup.entity.options.name}:${by}`,
    async (keys) => {
      const rows = await rowsByKey(context, lookup, keys);
      const found = new Map(rows.map((row) => [row.__key, row]));
      return keys.map((each) => found.get(each) ?? null);
    },
  );
  return loader.load(key);
}

/** Every record with this key, for parts of a record whose number is bounded when they are written. */
export function loadAll<Row extends ObjectLiteral>(
  context: ReadingContext,
  lookup: Lookup<Row>,
  key: string,
): Promise<readonly Row[]> {
  const loader = context.loader<string, readonly Row[]>(
    `all:${JSON.stringify([lookup.entity.options.name, lookup.by, lookup.orderBy])}`,
    async (keys) => {
      const found = Map.groupBy(await rowsByKey(context, lookup, keys), (row) => row.__key);
      return keys.map((each) => found.get(each) ?? []);
    },
  );
  return loader.load(key);
}

async function rowsByKey<Row extends ObjectLiteral>(
  context: ReadingContext,
  lookup: Lookup<Row>,
  keys: readonly string[],
): Promise<(Row & { __key: string })[]> {
  const storage = context.db.storage(lookup.entity);
  const column = storage.columns.find(({ property }) => property === (lookup.by ?? 'id'))?.column;
  if (column === undefined) throw new Error(`${storage.table} has no column for "${lookup.by ?? 'id'}"`);
  const rows = await context.reads.withKeys<Row>({
    storage,
    visible: context.visible(lookup.entity),
    column,
    keys,
    orderBy: lookup.orderBy ?? `t."${column}"`,
  });
  context.disclosures.note(lookup.entity, rows);
  return rows;
}
