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
