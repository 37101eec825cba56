const asker = `(SELECT NULLIF(current_setting('rapporteur.organisation', true), ''))`;

/**
 * Closes what lies beside the log, for a migration after `changeLogTables`: what readers know of agreements is read by the
 * owner's login alone, which keeps it, and the numbers of change sets by nobody who does not say whose request it is.
 */
export const closeChangeLog: readonly string[] = [
  `ALTER TABLE change_reader ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE change_set ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY requests_number_their_changes ON change_set USING (${asker} IS NOT NULL) WITH CHECK (${asker} IS NOT NULL)`,
];

/**
 * What cursors are closed with, for a migration after `closeChangeLog`: kept in the owner's database, so that a cursor is
 * good at every process and after each restart. No policy lets a request in; the login reads it.
 */
export const changeCursorSecret: readonly string[] = [
  `CREATE TABLE change_cursor_secret (one boolean PRIMARY KEY DEFAULT true CHECK (one), secret bytea NOT NULL)`,
  `INSERT INTO change_cursor_secret (secret)
   VALUES (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')))`,
  `ALTER TABLE change_cursor_secret ENABLE ROW LEVEL SECURITY`,
];
