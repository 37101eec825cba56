/** The setting of a transaction in which its acts stand until the request tells the hub of them. */
export const actsSetting = 'rapporteur.acts';

/** A table of labelled records, and their type's name in the schema. */
export interface ActedOn {
  readonly table: string;
  readonly dataset: string;
}

/**
 * Notes every change of labels in its transaction, for a migration: whichever statement makes it, so that no mutation
 * can forget. A change that is undone takes its note with it, since settings go back with savepoints.
 */
export function noteActsOn(tables: readonly ActedOn[]): string[] {
  return [
    `CREATE FUNCTION note_act(act text, subject text, concerns text, detail text) RETURNS void LANGUAGE sql AS $$
       SELECT set_config('${actsSetting}', (
         COALESCE(NULLIF(current_setting('${actsSetting}', true), '')::jsonb, '[]')
         || jsonb_build_object('act', act, 'subject', subject, 'concerns', concerns, 'detail', detail))::text, true) $$`,
    ...relabelling(tables),
    ...tightening(tables),
  ];
}

const ranks = {
  classification: `ARRAY['UNCLASSIFIED', 'CONFIDENTIAL', 'STRICTLY_CONFIDENTIAL']`,
  tlp: `ARRAY['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED']`,
};

const isLooser = (label: keyof typeof ranks): string =>
  `array_position(${ranks[label]}, NEW.${label}) < array_position(${ranks[label]}, OLD.${label})`;

/** Notes every change of labels, whichever statement makes it. */
export function relabelling(tables: readonly ActedOn[]): string[] {
  return [
    `CREATE FUNCTION note_relabelling() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       PERFORM note_act(
         CASE WHEN ${isLooser('classification')} OR ${isLooser('tlp')} THEN 'LABELS_RELAXED' ELSE 'LABELS_TIGHTENED' END,
         TG_ARGV[0] || ':' || NEW.id, NULL,
         OLD.classification || ' ' || OLD.tlp || ' to ' || NEW.classification || ' ' || NEW.tlp);
       RETURN NULL;
     END $$`,
    ...tables.map(
      ({ table, dataset }) => `CREATE TRIGGER notes_relabelling AFTER UPDATE ON ${table} FOR EACH ROW
        WHEN ((OLD.classification, OLD.tlp) IS DISTINCT FROM (NEW.classification, NEW.tlp))
        EXECUTE FUNCTION note_relabelling('${dataset}')`,
    ),
  ];
}

/** Both sides are told: who tightened, and whose record it is. */
function tightening(tables: readonly ActedOn[]): string[] {
  const datasets = JSON.stringify(Object.fromEntries(tables.map(({ table, dataset }) => [table, dataset])));
  return [
    `CREATE FUNCTION note_tightening() RETURNS trigger LANGUAGE plpgsql AS $$
     DECLARE subject text := ('${datasets}'::jsonb ->> NEW.record_table) || ':' || NEW.record_id;
     BEGIN
       IF TG_OP = 'INSERT' THEN
         PERFORM note_act('LABELS_TIGHTENED', subject, NEW.owner_id, 'to ' || NEW.classification || ' ' || NEW.tlp);
       ELSIF OLD.set_aside_at IS NULL AND NEW.set_aside_at IS NOT NULL THEN
         PERFORM note_act('TIGHTENING_SET_ASIDE', subject, NEW.organisation_id, NEW.classification || ' ' || NEW.tlp);
       END IF;
       RETURN NULL;
     END $$`,
    `CREATE TRIGGER notes_tightening AFTER INSERT OR UPDATE ON label_tightening
       FOR EACH ROW EXECUTE FUNCTION note_tightening()`,
  ];
}

/** Notes accounts and consents of records that rest on them, which concern nobody but their owner. */
export function noteConsentsOf({ table, dataset }: ActedOn): string[] {
  return [
    `CREATE FUNCTION note_${table}_account() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       PERFORM note_act('ACCOUNT_RECORDED', '${dataset}:' || NEW.record_id, NULL, NEW.id);
       RETURN NULL;
     END $$`,
    `CREATE FUNCTION note_${table}_consent() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       IF TG_OP = 'INSERT' OR (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL) THEN
         PERFORM note_act(CASE TG_OP WHEN 'INSERT' THEN 'CONSENT_GIVEN' ELSE 'CONSENT_WITHDRAWN' END,
           '${dataset}:' || a.record_id, NULL, NEW.account_id || ' ' || NEW.use || COALESCE(' ' || NEW.recipient_id, ''))
         FROM ${table}_account a WHERE a.id = NEW.account_id;
       END IF;
       RETURN NULL;
     END $$`,
    `CREATE TRIGGER notes_account AFTER INSERT ON ${table}_account
       FOR EACH ROW EXECUTE FUNCTION note_${table}_account()`,
    `CREATE TRIGGER notes_consent AFTER INSERT OR UPDATE ON ${table}_consent
       FOR EACH ROW EXECUTE FUNCTION note_${table}_consent()`,
  ];
}
