const asker = `(SELECT NULLIF(current_setting('rapporteur.organisation', true), ''))`;

/**
 * Where tightenings of labels are kept, for a migration: organisations that see a record of another's may hold it for
 * more sensitive than its owner does. The tightest that was not set aside stands beside the record's own label
 * (`tightened_classification`, `tightened_tlp`), and the tighter of the two is what it is shared by.
 */
export function tighteningTable(tables: readonly string[]): string[] {
  const names = tables.map((table) => `'${table}'`).join(', ');
  return [
    `CREATE TABLE label_tightening (
       id text PRIMARY KEY,
       record_table text NOT NULL CHECK (record_table IN (${names})),
       record_id text NOT NULL,
       owner_id text NOT NULL,
       organisation_id text NOT NULL CHECK (organisation_id <> owner_id),
       classification text NOT NULL CHECK (classification IN ('UNCLASSIFIED', 'CONFIDENTIAL', 'STRICTLY_CONFIDENTIAL')),
       tlp text NOT NULL CHECK (tlp IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
       reason text,
       tightened_at timestamptz NOT NULL DEFAULT now(),
       set_aside_at timestamptz
     )`,
    `CREATE INDEX label_tightening_of_record ON label_tightening (record_id, tightened_at, id)`,
    `ALTER TABLE label_tightening ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE label_tightening FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY both_sides_read ON label_tightening FOR SELECT USING (${asker} IN (owner_id, organisation_id))`,
    `CREATE POLICY others_tighten ON label_tightening FOR INSERT WITH CHECK (organisation_id = ${asker})`,
    `CREATE POLICY originators_set_aside ON label_tightening FOR UPDATE USING (owner_id = ${asker})`,
    // What is beside a label is written as its record's owner, who alone may write the record.
    `CREATE FUNCTION settle_labels() RETURNS trigger LANGUAGE plpgsql AS $$
     DECLARE asker text := current_setting('rapporteur.organisation', true);
     BEGIN
       PERFORM set_config('rapporteur.organisation', NEW.owner_id, true);
       EXECUTE format('SELECT FROM %I WHERE id = $1 FOR UPDATE', NEW.record_table) USING NEW.record_id;
       EXECUTE format('UPDATE %I SET (tightened_classification, tightened_tlp) = (
         SELECT (array_agg(classification ORDER BY array_position(
             ARRAY[''UNCLASSIFIED'', ''CONFIDENTIAL'', ''STRICTLY_CONFIDENTIAL''], classification) DESC))[1],
           (array_agg(tlp ORDER BY array_position(
             ARRAY[''CLEAR'', ''GREEN'', ''AMBER'', ''AMBER_STRICT'', ''RED''], tlp) DESC))[1]
         FROM label_tightening
         WHERE record_table = $1 AND record_id = $2 AND owner_id = $3 AND set_aside_at IS NULL)
         WHERE id = $2 AND owner_id = $3', NEW.record_table)
         USING NEW.record_table, NEW.record_id, NEW.owner_id;
       PERFORM set_config('rapporteur.organisation', COALESCE(asker, ''), true);
       RETURN NULL;
     END $$`,
    `CREATE TRIGGER settles_labels AFTER INSERT OR UPDATE ON label_tightening
       FOR EACH ROW EXECUTE FUNCTION settle_labels()`,
  ];
}
