import { ownerOnlyPolicy } from './row-policy.ts';

const asker = `(SELECT NULLIF(current_setting('rapporteur.organisation', true), ''))`;

/** The uses that a request may rely on; none where the setting is missing. */
const uses = `ARRAY(SELECT jsonb_array_elements_text(NULLIF(current_setting('rapporteur.uses', true), '')::jsonb))`;

/**
 * What records that rest on persons' accounts need, for a migration: the accounts of each record with the consents that
 * were given, which never leave the owner, and beside the record the uses that all of its accounts permit. That column,
 * `consented`, is NULL where a record rests on no account; it is settled in the transaction of each change, so that a
 * withdrawal holds for the next read.
 */
export function consentTables(table: string): string[] {
  return [
    `ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS consented text[]`,
    `CREATE TABLE ${table}_account (
       id text PRIMARY KEY,
       record_id text NOT NULL REFERENCES ${table} ON DELETE CASCADE,
       owner_id text NOT NULL,
       needs_guardian boolean NOT NULL,
       note text,
       recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    `CREATE INDEX ${table}_account_of_record ON ${table}_account (record_id, recorded_at, id)`,
    `CREATE TABLE ${table}_consent (
       id text PRIMARY KEY,
       account_id text NOT NULL REFERENCES ${table}_account ON DELETE CASCADE,
       owner_id text NOT NULL,
       use text NOT NULL CHECK (use IN
         ('STORE', 'SHARE_WITH_UN', 'SHARE_WITH_NGO', 'SHARE_WITH_AUTHORITIES', 'PUBLISH', 'CONTACT_AGAIN')),
       recipient_id text,
       given_by text NOT NULL CHECK (given_by IN ('PERSON', 'GUARDIAN')),
       given_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       withdrawn_at timestamptz
     )`,
    `CREATE INDEX ${table}_consent_of_account ON ${table}_consent (account_id, given_at, id)`,
    ...ownerOnlyPolicy(`${table}_account`),
    ...ownerOnlyPolicy(`${table}_consent`),
    ...settling(table),
    consentPolicy(table),
  ];
}

/** Beside whatever else lets a record be read: no label and no agreement goes past a person's consent. */
export function consentPolicy(table: string): string {
  return `CREATE POLICY others_read_what_persons_consented_to ON ${table} AS RESTRICTIVE
       USING (owner_id = ${asker} OR consented IS NULL OR consented && ${uses})`;
}

/** Each account permits what was consented to and not withdrawn; without consent to be stored it permits nothing. */
function settling(table: string): string[] {
  return [settle(table), ...settlesAsOwner(table), ...settlesAtTheEnd(table)];
}

/** Makes anew what settles consents, for tables that were made before it waited for the end of a transaction. */
export function renewSettlingOf(table: string): string[] {
  return [
    settle(table),
    ...settlesAsOwner(table),
    ...['account', 'consent'].map((part) => `DROP TRIGGER settles_consent ON ${table}_${part}`),
    ...settlesAtTheEnd(table),
  ];
}

/** As the record's owner, who alone may write it: by the end of a transaction it may speak for somebody else. */
function settlesAsOwner(table: string): string[] {
  const settles = { account: '$1', consent: `(SELECT a.record_id FROM ${table}_account a WHERE a.id = $1)` };
  const keys = { account: 'record_id', consent: 'account_id' };
  return (['account', 'consent'] as const).map(
    (part) => `CREATE OR REPLACE FUNCTION ${table}_${part}_changed() RETURNS trigger LANGUAGE plpgsql AS $$
     DECLARE asker text := current_setting('rapporteur.organisation', true);
     BEGIN
       PERFORM set_config('rapporteur.organisation', COALESCE(NEW.owner_id, OLD.owner_id), true);
       PERFORM settle_${table}_consent(${settles[part].replace('$1', `COALESCE(NEW.${keys[part]}, OLD.${keys[part]})`)});
       PERFORM set_config('rapporteur.organisation', COALESCE(asker, ''), true);
       RETURN NULL;
     END $$`,
  );
}

/** Whoever follows changes is told what a transaction did, and not that an account was there before its consents. */
function settlesAtTheEnd(table: string): string[] {
  return ['account', 'consent'].map(
    (part) => `CREATE CONSTRAINT TRIGGER settles_consent AFTER INSERT OR UPDATE OR DELETE ON ${table}_${part}
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ${table}_${part}_changed()`,
  );
}

function settle(table: string): string {
  const holds = `withdrawn_at IS NULL AND (NOT a.needs_guardian OR given_by = 'GUARDIAN')`;
  return `CREATE OR REPLACE FUNCTION settle_${table}_consent(record text) RETURNS void LANGUAGE plpgsql AS $$
     BEGIN
       -- Changes that meet settle one after the other, each seeing the one before.
       PERFORM FROM ${table} WHERE id = record FOR UPDATE;
       IF NOT FOUND AND EXISTS (SELECT FROM ${table}_account a WHERE a.record_id = record) THEN
         RAISE EXCEPTION 'consents of % %, which its owner cannot see', '${table}', record;
       END IF;
       WITH given AS (
         SELECT a.id AS account_id, c.use, c.recipient_id
         FROM ${table}_account a JOIN ${table}_consent c ON c.account_id = a.id
         WHERE a.record_id = record AND c.${holds}
           AND EXISTS (SELECT FROM ${table}_consent s WHERE s.account_id = a.id AND s.use = 'STORE' AND s.${holds})
       ), permitted AS (
         SELECT DISTINCT g.use || COALESCE(':' || g.recipient_id, '') AS entry FROM given g
         WHERE NOT EXISTS (SELECT FROM ${table}_account a WHERE a.record_id = record AND NOT EXISTS (
           SELECT FROM given o WHERE o.account_id = a.id AND o.use = g.use
             AND (o.recipient_id IS NULL OR o.recipient_id = g.recipient_id)))
       )
       UPDATE ${table} SET consented = now_permitted.entries FROM (SELECT CASE
         WHEN EXISTS (SELECT FROM ${table}_account a WHERE a.record_id = record)
         THEN ARRAY(SELECT entry FROM permitted ORDER BY entry) END AS entries) now_permitted
       WHERE id = record AND consented IS DISTINCT FROM now_permitted.entries;
     END $$`;
}
