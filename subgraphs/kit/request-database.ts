import type { EntityManager, EntityTarget, ObjectLiteral, QueryRunner } from 'typeorm';
import type { PoolClient } from 'pg';
import type { Sql } from 'sql-template-tag';
import type { SubgraphCaller } from './caller.ts';
import { actsSetting } from './act-triggers.ts';
import { usesOfAgreements, usesOfLabels } from './consent.ts';
import type { Database } from './database.ts';
import type { RecordAct } from './record-act.ts';

/**
 * The database as one request sees it: one transaction, begun at the first statement, read-only for queries, so that
 * every level of the answer shows the same moment. Row-level security reads the caller from the transaction's settings.
 */
export interface RequestDatabase {
  /** Runs one statement and gives its rows. */
  query<Row>(statement: Sql): Promise<Row[]>;
  /** Runs one statement whose best plan does not depend on its values: a connection parses and plans it once. */
  repeat<Row>(statement: Sql): Promise<Row[]>;
  /**
   * Runs one statement that also reads the rows of `grantors`, by table, which agreements let the caller count and not
   * see, or let it see before. What it gives must be counts, or ids that the caller was told of. Only in a query.
   */
  count<Row>(statement: Sql, grantors: Readonly<Record<string, readonly string[]>>): Promise<Row[]>;
  /** Runs one statement of a mutation as a query would: what agreements show is in it, for this statement alone. */
  see<Row>(statement: Sql): Promise<Row[]>;
  /** Changes records: all of `work` or nothing of it. Only in a mutation. */
  change<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  /** What was changed of who may read which records; to be told to the hub. */
  acts(): Promise<readonly RecordAct[]>;
  /** Where an entity is kept: its table and columns by property, from TypeORM's metadata. */
  storage(entity: EntityTarget<ObjectLiteral>): EntityStorage;
  /** Ends the transaction: what was changed is durable once this resolves. */
  commit(): Promise<void>;
  /** Ends the transaction and forgets its changes. */
  rollback(): Promise<void>;
}

export interface EntityStorage {
  readonly table: string;
  readonly columns: readonly { readonly property: string; readonly column: string; readonly type: string }[];
}

export interface RequestDatabaseOptions {
  readonly database: Database;
  readonly caller: SubgraphCaller;
  /** By which an act that is kept is told from others of its client. */
  readonly requestId: string;
  /** The owners whose records an agreement may show, by table, for row-level security; nobody else's can be read. */
  readonly grantors: Readonly<Record<string, readonly string[]>>;
  /** Asked when the transaction begins. */
  readonly isMutation: () => boolean;
  /** Called after each change. */
  readonly onChange?: () => void;
}

/** Makes one request's view of the database. Statements wait for each other: a transaction has one connection. */
export function createRequestDatabase(options: RequestDatabaseOptions): RequestDatabase {
  const { source } = options.database;
  let runner: QueryRunner | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let ended = false;
  let planned: Planning = 'EACH';

  const inTurn = <T>(work: (runner: QueryRunner) => Promise<T>, planning: Planning = 'EACH'): Promise<T> => {
    const turn = last.then(async () => {
      if (ended) throw new Error('the request has ended');
      if (runner === undefined) planned = options.isMutation() ? 'EACH' : planning;
      else if (planned !== planning) planned = await planEach(runner, planned);
      runner ??= await begin(options, planned);
      return work(runner);
    });
    last = turn.catch(() => undefined);
    return turn;
  };

  const end = async (how: 'commitTransaction' | 'rollbackTransaction'): Promise<void> => {
    await last;
    ended = true;
    const open = runner;
    runner = undefined;
    if (!open) return;
    try {
      await (open.isTransactionActive ? open[how]() : open.query('COMMIT'));
    } finally {
      await open.release();
    }
  };

  return {
    query: (statement) => inTurn((open) => open.query(statement.text, statement.values)),
    repeat: (statement) => inTurn((open) => repeatIn(open, options, statement), 'ONCE'),
    count: (statement, grantors) => inTurn((open) => countIn(open, options, { statement, grantors })),
    see: (statement) => inTurn((open) => seeIn(open, options, statement)),
    change: (work) => inTurn((open) => inSavepoint(open, work).finally(options.onChange)),
    acts: () => (runner === undefined ? Promise.resolve([]) : inTurn(actsIn)),
    storage: (entity) => {
      const metadata = source.getMetadata(entity);
      return {
        table: metadata.tableName,
        columns: metadata.columns.map((column) => ({
          property: column.propertyName,
          column: column.databaseName,
          type: source.driver.normalizeType(column),
        })),
      };
    },
    commit: () => end('commitTransaction'),
    rollback: () => end('rollbackTransaction'),
  };
}

/** Whether statements are planned for their values, each time, or once for all. */
type Planning = 'EACH' | 'ONCE';

const planningMode: Readonly<Record<Planning, string>> = { EACH: 'auto', ONCE: 'force_generic_plan' };

async function begin(
  { database, caller, requestId, grantors, isMutation }: RequestDatabaseOptions,
  planning: Planning,
): Promise<QueryRunner> {
  const runner = database.source.createQueryRunner();
  try {
    // A read needs no savepoints, so it is begun in one statement; TypeORM counts the depth of a write itself.
    if (isMutation()) await runner.startTransaction('READ COMMITTED');
    else await runner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await runner.query(
      `SELECT set_config('role', COALESCE($1, current_user), true), set_config('rapporteur.organisation', $2, true),
              set_config('rapporteur.grantors', $3, true), set_config('rapporteur.uses', $4, true),
              set_config('rapporteur.client', $5, true), set_config('rapporteur.request', $6, true),
              set_config('plan_cache_mode', $7, true)`,
      [
        database.serviceRole,
        caller.organisation,
        ...rightsOf(caller, isMutation() ? null : grantors),
        caller.clientId,
        requestId,
        planningMode[planning],
      ],
    );
    return runner;
  } catch (error) {
    await runner.query('ROLLBACK').catch(() => undefined);
    await runner.release();
    throw error;
  }
}

/** A statement that is kept may also be planned for its values: what is planned so stays so. */
async function planEach(runner: QueryRunner, planned: Planning): Promise<Planning> {
  if (planned === 'ONCE')
    await runner.query(`SELECT set_config('plan_cache_mode', $1, true)`, [planningMode.EACH]);
  return 'EACH';
}

async function repeatIn<Row>(
  runner: QueryRunner,
  { database: { source, prepared } }: RequestDatabaseOptions,
  { text, values }: Sql,
): Promise<Row[]> {
  void source.logger.logQuery(text, values);
  return prepared.run<Row>((await runner.connect()) as PoolClient, { text, values });
}

/** Whose records row-level security lets through by agreement, and under which consents; null where no agreement counts. */
function rightsOf(caller: SubgraphCaller, grantors: RequestDatabaseOptions['grantors'] | null): string[] {
  const uses = [...usesOfLabels(caller), ...(grantors === null ? [] : usesOfAgreements(caller))];
  return [grantors === null ? '' : JSON.stringify(grantors), JSON.stringify(uses)];
}

async function seeIn<Row>(
  runner: QueryRunner,
  { caller, grantors }: RequestDatabaseOptions,
  { text, values }: Sql,
): Promise<Row[]> {
  const set = `SELECT set_config('rapporteur.grantors', $1, true), set_config('rapporteur.uses', $2, true)`;
  await runner.query(set, rightsOf(caller, grantors));
  const rows = (await runner.query(text, values)) as Row[];
  await runner.query(set, rightsOf(caller, null));
  return rows;
}

/** No other statement runs between the two settings; a failed one ends the transaction, and the setting with it. */
async function countIn<Row>(
  runner: QueryRunner,
  { isMutation }: RequestDatabaseOptions,
  { statement, grantors }: { statement: Sql; grantors: Readonly<Record<string, readonly string[]>> },
): Promise<Row[]> {
  if (isMutation()) throw new Error('records are counted in queries only');
  // Of nobody's records there is nothing to let through.
  if (Object.values(grantors).every((owners) => owners.length === 0))
    return (await runner.query(statement.text, statement.values)) as Row[];
  const set = `SELECT set_config('rapporteur.counting', $1, true)`;
  await runner.query(set, [JSON.stringify(grantors)]);
  const rows = (await runner.query(statement.text, statement.values)) as Row[];
  await runner.query(set, ['']);
  return rows;
}

async function actsIn(runner: QueryRunner): Promise<readonly RecordAct[]> {
  const [row] = (await runner.query(
    `SELECT NULLIF(current_setting('${actsSetting}', true), '')::jsonb AS acts`,
  )) as { acts: RecordAct[] | null }[];
  return row?.acts ?? [];
}

async function inSavepoint<T>(runner: QueryRunner, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  await runner.startTransaction();
  try {
    const result = await work(runner.manager);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}
