import { consentPolicy } from './consent-tables.ts';
import { cellPolicy } from './row-policy.ts';

/** A table of labelled records that is counted by what agreements judge records by. */
export interface CountedTable {
  readonly table: string;
  /** The columns that policies judge and statistics count by, beside owner and labels; `consented` where there is one. */
  readonly columns: readonly string[];
  /** The day that a record is about: cells are of years. */
  readonly day: string;
}

/** The table of the cells of a table. */
export const cellTableOf = (table: string): string => `${table}_cell`;

/**
 * How many records are alike in all that decides who counts them, for a migration: `<table>_cell`, under the columns' own
 * names, so that whatever is asked of the records can be asked of their cells. Triggers keep it in the transaction of each
 * change. Changes that meet never wait for each other: a cell that is being written is written beside, so that a cell may
 * be in several rows, whose sum is its number.
 */
export function cellTable(counted: CountedTable): string[] {
  const { table } = counted;
  const cells = cellTableOf(table);
  return [
    // Cells are counted once for all owners, whom row-level security would hide from the table's owner too.
    `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`,
    `CREATE TABLE ${cells} AS
       SELECT ${keys(counted)}, count(*)::int AS records FROM ${table} o GROUP BY ${places(counted)}`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `ALTER TABLE ${cells} ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY`,
    `CREATE INDEX ${cells}_of_owner ON ${cells} (owner_id)`,
    `CREATE INDEX ${cells}_of_key ON ${cells} (key)`,
    ...cellPolicy(cells, table),
    ...(counted.columns.includes('consented') ? [consentPolicy(cells)] : []),
    takeChange(counted),
    ...triggers(counted),
  ];
}

/** Makes the cells of a table anew, in the form of today. */
export function renewCellTable(counted: CountedTable): string[] {
  const { table } = counted;
  return [
    ...['insert', 'update', 'delete'].map((event) => `DROP FUNCTION count_${event}_of_${table} CASCADE`),
    `DROP FUNCTION empty_${cellTableOf(table)}, count_in_${cellTableOf(table)} CASCADE`,
    `DROP TABLE ${cellTableOf(table)}`,
    ...cellTable(counted),
  ];
}

const labels = ['owner_id', 'effective_classification', 'effective_tlp'];

/** What others tightened is counted apart from what its owner labelled so: they would fill a small cell with it. */
const isTightened = '(o.tightened_classification IS NOT NULL OR o.tightened_tlp IS NOT NULL)';

const names = ({ columns, day }: CountedTable): string[] => [...labels, 'tightened', ...columns, day, 'key'];

/** The values of a cell and a key of them all, since some may be NULL, over the record `o`. */
function keys({ columns, day }: CountedTable): string {
  const valueOf = (name: string): string => `o.${name} AS ${name}`;
  const named = [
    ...labels.map(valueOf),
    `${isTightened} AS tightened`,
    ...columns.map(valueOf),
    `${yearOf(`o.${day}`)} AS ${day}`,
  ];
  const values = [
    ...labels.map((name) => `o.${name}`),
    isTightened,
    ...columns.map((name) => `o.${name}`),
    yearOf(`o.${day}`),
  ];
  return `${named.join(', ')}, sha256(convert_to(ROW(${values.join(', ')})::text, 'UTF8')) AS key`;
}

const places = (counted: CountedTable): string =>
  names(counted)
    .map((_, at) => at + 1)
    .join(', ');

/** By no time zone, as `toMonth` tells a month. */
const yearOf = (day: string): string => `date_trunc('year', ${day}::timestamp)::date`;

/** Adds to one row of a cell that nobody else is writing, or to a new one. */
function takeChange(counted: CountedTable): string {
  const cells = cellTableOf(counted.table);
  const all = [...names(counted), 'records'];
  return `CREATE FUNCTION count_in_${cells}(change ${cells}) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      free bigint;
    BEGIN
      SELECT c.id INTO free FROM ${cells} c WHERE c.key = change.key LIMIT 1 FOR UPDATE SKIP LOCKED;
      IF free IS NULL THEN
        INSERT INTO ${cells} (${all.join(', ')}) VALUES (${all.map((name) => `change.${name}`).join(', ')});
      ELSE
        UPDATE ${cells} SET records = records + change.records WHERE id = free;
        DELETE FROM ${cells} WHERE id = free AND records = 0;
      END IF;
    END $$`;
}

/** Once a statement, so that an import of many rows changes each cell once. */
function triggers(counted: CountedTable): string[] {
  const now = `SELECT ${keys(counted)}, 1 AS records FROM now_rows o`;
  const before = `SELECT ${keys(counted)}, -1 AS records FROM then_rows o`;
  return [
    ...trigger(counted, { event: 'INSERT', transition: 'NEW TABLE AS now_rows', rows: now }),
    ...trigger(counted, {
      event: 'UPDATE',
      transition: 'OLD TABLE AS then_rows NEW TABLE AS now_rows',
      rows: `${now} UNION ALL ${before}`,
    }),
    ...trigger(counted, { event: 'DELETE', transition: 'OLD TABLE AS then_rows', rows: before }),
    `CREATE FUNCTION empty_${cellTableOf(counted.table)}() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN TRUNCATE ${cellTableOf(counted.table)}; RETURN NULL; END $$`,
    `CREATE TRIGGER empties_cells AFTER TRUNCATE ON ${counted.table}
     FOR EACH STATEMENT EXECUTE FUNCTION empty_${cellTableOf(counted.table)}()`,
  ];
}

function trigger(
  counted: CountedTable,
  { event, transition, rows }: { event: string; transition: string; rows: string },
): string[] {
  const cells = cellTableOf(counted.table);
  const name = `count_${event.toLowerCase()}_of_${counted.table}`;
  const change = [...names(counted).map((each) => `x.${each}`), 'sum(x.records)::int', 'NULL'];
  return [
    // Planned once a session, perhaps while there were few cells: they are looked up by their key however many follow.
    `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
     DECLARE
       change ${cells};
     BEGIN
       FOR change IN SELECT ${change.join(', ')} FROM (${rows}) x
         GROUP BY ${places(counted)} HAVING sum(x.records) <> 0
       LOOP
         PERFORM count_in_${cells}(change);
       END LOOP;
       RETURN NULL;
     END $$`,
    `CREATE TRIGGER counts_${event.toLowerCase()} AFTER ${event} ON ${counted.table} REFERENCING ${transition}
     FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`,
  ];
}
