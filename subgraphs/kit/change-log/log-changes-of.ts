/** A table of labelled records whose changes are logged. */
export interface LoggedTable {
  readonly table: string;
  /** The type's name in the schema, as policies name it. */
  readonly dataset: string;
  /** The columns that policies judge a record by, beside its owner and labels. */
  readonly judgedBy: readonly string[];
  /** The column that says whom a record was sent to, who reads it whatever its labels. */
  readonly addressee?: string;
  /** The column that is set when a record is withdrawn and stays. */
  readonly withdrawnBy?: string;
}

/** A table whose rows belong to a record: a change of the part is a change of the record. */
export interface LoggedPart {
  readonly table: string;
  readonly foreignKey: string;
  readonly whole: LoggedTable;
}

const columns =
  'INSERT INTO record_change (change_set, dataset, record_id, kind, owner_id, addressee, open, before, after) SELECT this_set';

/**
 * Logs every change of a table, whichever program makes it. The triggers run once a statement, so that an import of
 * many rows stays one statement more.
 */
export function logChangesOf(logged: LoggedTable): string[] {
  const { table } = logged;
  return [
    ...triggered(table, {
      event: 'INSERT',
      transition: 'NEW TABLE AS now_rows',
      insert: `${columns}, '${logged.dataset}', n.id, 'CREATED', n.owner_id, ${addresseeOf(logged, 'n')}, ${isOpen('n')}, NULL, ${imageOf(logged, 'n')}
        FROM now_rows n ORDER BY n.id`,
    }),
    ...triggered(table, updatesOf(logged)),
    ...triggered(table, {
      event: 'DELETE',
      transition: 'OLD TABLE AS then_rows',
      insert: `${columns}, '${logged.dataset}', o.id, 'WITHDRAWN', o.owner_id, ${addresseeOf(logged, 'o')}, ${isOpen('o')}, ${imageOf(logged, 'o')}, NULL
        FROM then_rows o ORDER BY o.id`,
    }),
  ];
}

/** Makes the functions anew by which updates of a table, and additions to its parts, are logged. */
export function renewLogOf(logged: LoggedTable, parts: readonly LoggedPart[]): string[] {
  return [
    triggerFunction(logged.table, updatesOf(logged)),
    ...parts.map((part) => triggerFunction(part.table, additionsTo(part))),
  ];
}

function updatesOf(logged: LoggedTable): Logging {
  const { dataset, withdrawnBy } = logged;
  const kind = withdrawnBy
    ? `CASE WHEN o.${withdrawnBy} IS NULL AND n.${withdrawnBy} IS NOT NULL THEN 'WITHDRAWN' ELSE 'CHANGED' END`
    : `'CHANGED'`;
  return {
    event: 'UPDATE',
    transition: 'OLD TABLE AS then_rows NEW TABLE AS now_rows',
    insert: `${columns}, '${dataset}', n.id, ${kind}, n.owner_id, ${addresseeOf(logged, 'n')}, ${isOpen('n')} OR ${isOpen('o')},
          ${imageOf(logged, 'o')}, ${imageOf(logged, 'n')}
        FROM now_rows n JOIN then_rows o USING (id)
        WHERE ${kind} = 'WITHDRAWN' OR ${imageOf(logged, 'o')} <> ${imageOf(logged, 'n')} OR NOT ${isToldInThisSet(logged, 'n')}
        ORDER BY n.id`,
  };
}

/** Logs the additions to a part of a record as changes of the record; history is only ever added to. */
export function logPartsOf(part: LoggedPart): string[] {
  return triggered(part.table, additionsTo(part));
}

function additionsTo({ foreignKey, whole }: LoggedPart): Logging {
  return {
    event: 'INSERT',
    transition: 'NEW TABLE AS now_rows',
    insert: `${columns}, '${whole.dataset}', w.id, 'CHANGED', w.owner_id, ${addresseeOf(whole, 'w')}, ${isOpen('w')}, ${imageOf(whole, 'w')}, ${imageOf(whole, 'w')}
      FROM ${whole.table} w WHERE w.id IN (SELECT n.${foreignKey} FROM now_rows n) AND NOT ${isToldInThisSet(whole, 'w')}
      ORDER BY w.id`,
  };
}

/** One change of a record by several statements of a transaction is told once; one of consents is not told to all. */
const isToldInThisSet = ({ dataset }: LoggedTable, row: string): string =>
  `EXISTS (SELECT FROM record_change c WHERE c.dataset = '${dataset}' AND c.record_id = ${row}.id
    AND c.change_set = this_set AND NOT ${isOfConsents('c')})`;

/** Whether nothing about a record changed but what persons consented to, over an entry of the log. */
export const isOfConsents = (entry: string): string =>
  `COALESCE(${entry}.kind = 'CHANGED' AND ${entry}.before <> ${entry}.after
    AND ${entry}.before - 'consented' = ${entry}.after - 'consented', false)`;

const addresseeOf = ({ addressee }: LoggedTable, row: string): string =>
  addressee === undefined ? 'NULL' : `${row}.${addressee}`;

/** Whether everybody may read a row's record. */
export const isOpen = (row: string): string =>
  `(${row}.effective_classification = 'UNCLASSIFIED' AND ${row}.effective_tlp IN ('CLEAR', 'GREEN'))`;

/** What an entry says of a row's record. */
export function imageOf({ judgedBy, addressee }: LoggedTable, row: string): string {
  const names = [
    'id',
    'owner_id',
    'effective_classification',
    'effective_tlp',
    ...judgedBy,
    ...(addressee === undefined ? [] : [addressee]),
  ];
  return `jsonb_build_object(${names.map((name) => `'${name}', ${row}.${name}`).join(', ')})`;
}

interface Logging {
  readonly event: string;
  readonly transition: string;
  readonly insert: string;
}

const functionOf = (table: string, { event }: Pick<Logging, 'event'>): string =>
  `log_${event.toLowerCase()}_of_${table}`;

function triggerFunction(table: string, logging: Logging): string {
  return `CREATE OR REPLACE FUNCTION ${functionOf(table, logging)}() RETURNS trigger LANGUAGE plpgsql AS $$
     DECLARE this_set bigint := current_change_set();
     BEGIN
       ${logging.insert};
       IF FOUND THEN PERFORM close_change_statement(); END IF;
       RETURN NULL;
     END $$`;
}

function triggered(table: string, logging: Logging): string[] {
  const name = functionOf(table, logging);
  return [
    triggerFunction(table, logging),
    `CREATE TRIGGER ${name} AFTER ${logging.event} ON ${table} REFERENCING ${logging.transition}
     FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`,
  ];
}

/** Ends the log, for the way back of a migration. */
export function dropChangeLog(tables: readonly string[]): string[] {
  const functions = tables.flatMap((table) =>
    ['insert', 'update', 'delete'].map((event) => `DROP FUNCTION IF EXISTS log_${event}_of_${table} CASCADE`),
  );
  return [
    ...functions,
    `DROP TABLE record_change, change_set, change_reader`,
    `DROP FUNCTION close_change_statement, current_change_set`,
  ];
}
