import type { Database } from './database.ts';
import { type ActedOn, actsSetting, relabelling } from './act-triggers.ts';
import type { KeptAct } from './record-act.ts';

/** How many acts are given to the hub at once. */
const mostActs = 500;

const isCollecting = `current_setting('rapporteur.collecting', true) = 'on'`;

/**
 * Keeps every act of a request until the hub has it in its ledger, for a migration after the one that notes acts: the
 * row is written in the act's own transaction, so that a process that dies after it leaves the act to be collected.
 */
export function keepActs(): string[] {
  return [
    `CREATE TABLE act_outbox (
       id uuid PRIMARY KEY,
       place bigint GENERATED ALWAYS AS IDENTITY,
       organisation_id text NOT NULL,
       client_id text NOT NULL,
       request_id text NOT NULL,
       act text NOT NULL,
       subject text NOT NULL,
       concerns text,
       detail text,
       noted_at timestamptz NOT NULL DEFAULT now())`,
    `ALTER TABLE act_outbox ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE act_outbox FORCE ROW LEVEL SECURITY`,
    // Requests write what they did themselves, and read nothing here.
    `CREATE POLICY request_keeps ON act_outbox FOR INSERT
       WITH CHECK (organisation_id = (SELECT NULLIF(current_setting('rapporteur.organisation', true), '')))`,
    `CREATE POLICY hub_reads ON act_outbox FOR SELECT USING (${isCollecting})`,
    `CREATE POLICY hub_has_it ON act_outbox FOR DELETE USING (${isCollecting})`,
    `CREATE OR REPLACE FUNCTION note_act(act text, subject text, concerns text, detail text) RETURNS void LANGUAGE plpgsql AS $$
     DECLARE
       made uuid := gen_random_uuid();
       client text := NULLIF(current_setting('rapporteur.client', true), '');
     BEGIN
       PERFORM set_config('${actsSetting}', (
         COALESCE(NULLIF(current_setting('${actsSetting}', true), '')::jsonb, '[]') || jsonb_build_object(
           'id', made, 'act', act, 'subject', subject, 'concerns', concerns, 'detail', detail))::text, true);
       -- Only a request has somebody who acts.
       IF client IS NOT NULL THEN
         INSERT INTO act_outbox (id, organisation_id, client_id, request_id, act, subject, concerns, detail)
         VALUES (made, current_setting('rapporteur.organisation', true), client,
           current_setting('rapporteur.request', true), act, subject, concerns, detail);
       END IF;
     END $$`,
  ];
}

/** Notes and keeps changes of labels of a subgraph that knows no tightening by others, for a migration. */
export function keepRelabellingOf(tables: readonly ActedOn[]): string[] {
  return [...keepActs(), ...relabelling(tables)];
}

/** Forgets the acts that the hub has, and gives the oldest of the others; none where a database keeps none. */
export async function collectKeptActs(
  { source }: Database,
  taken: readonly string[],
): Promise<readonly KeptAct[]> {
  return source.transaction(async (manager) => {
    const [outbox] = await manager.query<{ exists: boolean }[]>(
      `SELECT to_regclass('act_outbox') IS NOT NULL AS exists, set_config('rapporteur.collecting', 'on', true)`,
    );
    if (outbox?.exists !== true) return [];
    if (taken.length > 0) await manager.query('DELETE FROM act_outbox WHERE id = ANY($1::uuid[])', [taken]);
    return manager.query<KeptAct[]>(
      `SELECT id, organisation_id AS organisation, client_id AS client, request_id AS "requestId", act, subject,
              concerns, detail
       FROM act_outbox ORDER BY place LIMIT ${mostActs}`,
    );
  });
}
