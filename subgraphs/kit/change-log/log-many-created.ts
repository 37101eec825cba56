import { asker, judgedOwners } from './change-log-tables.ts';
import { imageTypeOf } from './image-type.ts';
import { imageOf, isOpen, type LoggedTable } from './log-changes-of.ts';

/** From how many records on that one statement creates they are kept together at first. */
const many = 1000;

/** About how many are kept in one row. */
const together = 5000;

const createdTable = ({ table }: LoggedTable): string => `${table}_created`;

/** What runs as the tables' owner, whoever calls it. */
const asOwner = 'SECURITY DEFINER SET search_path = public, pg_temp';

/**
 * Spares statements that create many records an entry of the log for each, for a migration: what the entries are to say is
 * kept together, in the statement's own transaction, and entered before anybody reads the log (see `assignPositions`) or
 * the same transaction goes on to change a record. An entry is the same either way, and so is its number.
 */
export function logManyCreated(tables: readonly LoggedTable[]): string[] {
  return [...numbers, ...tables.flatMap(keepTogether), ...enter(tables), enterBeforeNext];
}

function keepTogether(logged: LoggedTable): string[] {
  const { table } = logged;
  const created = createdTable(logged);
  return [
    `CREATE TABLE ${created} (
       change_set bigint NOT NULL,
       recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       seqs bigint[] NOT NULL,
       images ${imageTypeOf(table)}[] NOT NULL
     )`,
    // They are soon gone: to compress them takes longer than to write them.
    `ALTER TABLE ${created} ALTER COLUMN seqs SET STORAGE EXTERNAL, ALTER COLUMN images SET STORAGE EXTERNAL`,
    `ALTER TABLE ${created} ENABLE ROW LEVEL SECURITY`,
    `CREATE POLICY whoever_creates_records_says_so ON ${created} FOR INSERT
       WITH CHECK (${asker} IS NOT NULL)`,
    logInsertOf(logged),
  ];
}

/** What logs the records of a table that a statement creates; a migration after `logManyCreated` may renew it. */
export function logInsertOf(logged: LoggedTable): string {
  const { table } = logged;
  const created = createdTable(logged);
  const image = ['id', 'owner_id', ...judged(logged)].map((name) => `n.${name}`).join(', ');
  return `CREATE OR REPLACE FUNCTION log_insert_of_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     this_set bigint := number_of_change_set();
     numbers regclass := pg_get_serial_sequence('record_change', 'seq');
   BEGIN
     IF (SELECT count(*) FROM (SELECT FROM now_rows LIMIT ${many + 1}) n) > ${many} THEN
       INSERT INTO ${created} (change_set, seqs, images)
       SELECT this_set, array_agg(k.seq), array_agg(k.image)
       FROM (SELECT nextval(numbers) AS seq,
                    ROW(${image})::${imageTypeOf(table)} AS image FROM now_rows n OFFSET 0) k
       GROUP BY k.seq / ${together};
       PERFORM set_config('rapporteur.created_wait', 'true', true);
     ELSE
       INSERT INTO record_change (change_set, dataset, record_id, kind, owner_id, addressee, open, before, after)
       SELECT this_set, '${logged.dataset}', n.id, 'CREATED', n.owner_id, NULL, ${isOpen('n')}, NULL,
         ${imageOf(logged, 'n')}
       FROM now_rows n ORDER BY n.id;
       IF NOT FOUND THEN RETURN NULL; END IF;
     END IF;
     PERFORM close_change_statement();
     RETURN NULL;
   END $$`;
}

const judged = ({ judgedBy }: LoggedTable): string[] => [
  'effective_classification',
  'effective_tlp',
  ...judgedBy,
];

/** Of the rows that a condition picks, makes entries. */
function enterWhere(logged: LoggedTable, condition: string): string {
  return `
    WITH taken AS (DELETE FROM ${createdTable(logged)} WHERE ${condition} RETURNING *)
    INSERT INTO record_change
      (seq, change_set, dataset, record_id, kind, owner_id, addressee, open, before, after, recorded_at)
    OVERRIDING SYSTEM VALUE
    SELECT u.seq, t.change_set, '${logged.dataset}', u.id, 'CREATED', u.owner_id, NULL, ${isOpen('u')}, NULL,
      ${imageOf(logged, 'u')}, t.recorded_at
    FROM taken t, unnest(t.seqs, t.images) AS u(seq, id, owner_id, ${judged(logged).join(', ')})`;
}

/** The log's policy asks whoever writes it to say whose change it is; these say it of every entry. */
function entering(name: string, statements: readonly string[]): string {
  const counted = statements.map(
    (statement) => `${statement}; GET DIAGNOSTICS these = ROW_COUNT; entered := entered + these;`,
  );
  return `CREATE FUNCTION ${name} RETURNS bigint LANGUAGE plpgsql ${asOwner} AS $$
    DECLARE
      asker text := current_setting('rapporteur.organisation', true);
      these bigint;
      entered bigint := 0;
    BEGIN
      PERFORM set_config('rapporteur.organisation', 'the log', true);
      ${counted.join('\n')}
      PERFORM set_config('rapporteur.organisation', COALESCE(asker, ''), true);
      RETURN entered;
    END $$`;
}

function enter(tables: readonly LoggedTable[]): string[] {
  const first = (logged: LoggedTable): string =>
    `ctid = ANY (ARRAY(SELECT ctid FROM ${createdTable(logged)} LIMIT 1 FOR UPDATE SKIP LOCKED))`;
  // As the policies of the log's entries say.
  const isRead = `u.owner_id = ${asker} OR ${asker} IS NOT NULL AND (${isOpen('u')} OR u.owner_id IN ${judgedOwners})`;
  const waiting = tables.map(
    (logged) =>
      `SELECT u.id FROM ${createdTable(logged)} t, unnest(t.images) u
       WHERE of_dataset = '${logged.dataset}' AND (${isRead})`,
  );
  return [
    entering(
      'enter_created(sets bigint[])',
      tables.map((logged) => enterWhere(logged, 'change_set = ANY (sets)')),
    ),
    // For whoever has the time: each call takes what no other is taking.
    entering(
      'enter_some_created()',
      tables.map((logged) => enterWhere(logged, first(logged))),
    ),
    // Whose entries a request will read.
    `CREATE FUNCTION created_waiting(of_dataset text) RETURNS SETOF text LANGUAGE sql STABLE ${asOwner}
       AS $$ ${[`SELECT NULL::text WHERE false`, ...waiting].join(' UNION ALL ')} $$`,
  ];
}

// Every other trigger of the log asks for the transaction's change set first: by then what was created in it is entered, so
// that a record's creation is told before its changes.
const enterBeforeNext = `CREATE OR REPLACE FUNCTION current_change_set() RETURNS bigint LANGUAGE plpgsql AS $$
   DECLARE this_set bigint := number_of_change_set();
   BEGIN
     IF current_setting('rapporteur.created_wait', true) = 'true' THEN
       PERFORM set_config('rapporteur.created_wait', '', true);
       PERFORM enter_created(ARRAY[this_set]);
     END IF;
     RETURN this_set;
   END $$`;

const numbers = [
  `CREATE FUNCTION number_of_change_set() RETURNS bigint LANGUAGE plpgsql AS $$
   DECLARE known text := current_setting('rapporteur.change_set', true);
   BEGIN
     IF known IS NULL OR known = '' THEN
       known := nextval(pg_get_serial_sequence('change_set', 'id'))::text;
       PERFORM set_config('rapporteur.change_set', known, true);
     END IF;
     RETURN known::bigint;
   END $$`,
  `CREATE OR REPLACE FUNCTION close_change_statement() RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO change_set AS s (id, last_seq) OVERRIDING SYSTEM VALUE
     VALUES (number_of_change_set(), currval(pg_get_serial_sequence('record_change', 'seq')))
     ON CONFLICT (id) DO UPDATE SET last_seq = EXCLUDED.last_seq;
     PERFORM pg_notify('record_changes', '');
   END $$`,
];
