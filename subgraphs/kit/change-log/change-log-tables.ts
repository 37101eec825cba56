/** Whose request it is; NULL where a statement has lost its settings. */
export const asker = `(SELECT NULLIF(current_setting('rapporteur.organisation', true), ''))`;

/** Whose changes one statement may read beyond the caller's own and what is open to all: it judges each of them. */
export const judgedOwners = `(SELECT jsonb_array_elements_text(
  NULLIF(current_setting('rapporteur.counting', true), '')::jsonb -> 'record_change'))`;

/**
 * The tables of an owner's change log, for migrations. What one transaction changes is one change set; a set has its
 * position in the log once it is committed and was found there (see `assignPositions`). An entry says what the columns
 * that policies judge by were before and after: never what the record says.
 */
export const changeLogTables: readonly string[] = [
  `CREATE TABLE change_set (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     last_seq bigint NOT NULL,
     position bigint UNIQUE
   )`,
  `CREATE INDEX change_set_without_position ON change_set (last_seq) WHERE position IS NULL`,
  `CREATE TABLE record_change (
     seq bigint GENERATED ALWAYS AS IDENTITY,
     change_set bigint NOT NULL,
     dataset text NOT NULL,
     record_id text NOT NULL,
     kind text NOT NULL CHECK (kind IN ('CREATED', 'CHANGED', 'WITHDRAWN')),
     owner_id text NOT NULL,
     addressee text,
     open boolean NOT NULL,
     before jsonb,
     after jsonb,
     recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     PRIMARY KEY (change_set, seq)
   )`,
  `CREATE INDEX record_change_of_record ON record_change (dataset, record_id, seq)`,
  `CREATE TABLE change_reader (key text PRIMARY KEY, organisation text NOT NULL, views jsonb NOT NULL)`,
  `ALTER TABLE record_change ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE record_change FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY whoever_changes_a_record_says_so ON record_change FOR INSERT WITH CHECK (${asker} IS NOT NULL)`,
  `CREATE POLICY owner_reads ON record_change FOR SELECT USING (owner_id = ${asker})`,
  `CREATE POLICY addressee_reads ON record_change FOR SELECT USING (addressee = ${asker})`,
  `CREATE POLICY others_read_what_is_open ON record_change FOR SELECT USING (${asker} IS NOT NULL AND open)`,
  `CREATE POLICY others_judge_what_agreements_showed ON record_change FOR SELECT
     USING (${asker} IS NOT NULL AND owner_id IN ${judgedOwners})`,
  // The number of the transaction's change set is kept in a setting of the transaction: unlike its own number it
  // means the same after the database has moved to another server.
  `CREATE FUNCTION current_change_set() RETURNS bigint LANGUAGE plpgsql AS $$
   DECLARE known text := current_setting('rapporteur.change_set', true);
   BEGIN
     IF known IS NULL OR known = '' THEN
       known := nextval(pg_get_serial_sequence('change_set', 'id'))::text;
       PERFORM set_config('rapporteur.change_set', known, true);
     END IF;
     RETURN known::bigint;
   END $$`,
  `CREATE FUNCTION close_change_statement() RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO change_set AS s (id, last_seq) OVERRIDING SYSTEM VALUE
     VALUES (current_change_set(), currval(pg_get_serial_sequence('record_change', 'seq')))
     ON CONFLICT (id) DO UPDATE SET last_seq = EXCLUDED.last_seq;
     PERFORM pg_notify('record_changes', '');
   END $$`,
];
