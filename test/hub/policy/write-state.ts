import { expect } from '@jest/globals';
import type pg from 'pg';
import { type AgreementActs, type SeenAgreement } from '../../support/agreement-acts.ts';
import type { HubAnswer } from '../../support/hub-stage.ts';
import type { Agreement, Incident, State } from './state.ts';
import { group, reviewBody, watcher } from './state.ts';

/** Writes the incidents of a state in place of those before, as their owners would. */
export async function writeIncidents(
  client: pg.Client,
  { incidents }: Pick<State, 'incidents'>,
): Promise<void> {
  await client.query('BEGIN');
  await client.query('TRUNCATE incident, label_tightening CASCADE');
  for (const one of incidents) {
    await actAs(client, one.owner);
    await insertIncident(client, one);
    await insertAccounts(client, one);
    await actAs(client, watcher);
    for (const [at, { classification, tlp }] of one.tightenings.entries())
      await client.query(
        `INSERT INTO label_tightening (id, record_table, record_id, owner_id, organisation_id, classification, tlp)
         VALUES ($1, 'incident', $2, $3, $4, $5, $6)`,
        [`${one.id}-${at}`, one.id, one.owner, watcher, classification, tlp],
      );
  }
  await client.query('COMMIT');
}

/** Writes the recommendations of a state in place of those before. */
export async function writeRecommendations(client: pg.Client, { recommendations }: State): Promise<void> {
  await client.query('BEGIN');
  await actAs(client, reviewBody);
  await client.query(`DELETE FROM recommendation WHERE id LIKE 'recommendation-%'`);
  for (const { id, classification, tlp, country, day, categories } of recommendations)
    await client.query(
      `INSERT INTO recommendation (id, owner_id, classification, tlp, body_code, country_code, text, adopted_on, themes)
       VALUES ($1, $2, $3, $4, 'HRC', $5, $6, $7, $8)`,
      [id, reviewBody, classification, tlp, country, `Text of ${id}`, day, categories],
    );
  await client.query('COMMIT');
}

function actAs(client: pg.Client, organisation: string): Promise<unknown> {
  return client.query(`SELECT set_config('rapporteur.organisation', $1, true)`, [organisation]);
}

async function insertIncident(client: pg.Client, one: Incident): Promise<void> {
  await client.query(
    `INSERT INTO incident (id, owner_id, classification, tlp, title, occurred_on, date_precision, country_code, adm1,
       place_name, latitude, longitude, place_precision, deaths_best, categories, parties, verification,
       standard_of_proof, reporter)
     VALUES ($1, $2, $3, $4, $5, $6, 'DAY', $7, $8, 'the place', 1, 2, 1, $9, $10, '{ARMED_GROUP}', $11,
       'REASONABLE_SUSPICION', 'officer-4')`,
    [
      ...[one.id, one.owner, one.classification, one.tlp, `Title of ${one.id}`, one.day],
      ...[one.country, one.adm1, one.deaths, one.categories, one.verification],
    ],
  );
  await client.query(
    `INSERT INTO incident_source (id, incident_id, position, owner_id, kind, description)
     VALUES ($1, $2, 1, $3, 'TESTIMONY', 'who told')`,
    [`source-of-${one.id}`, one.id, one.owner],
  );
  await client.query(
    `INSERT INTO alleged_involvement (id, incident_id, position, party, party_name, degree)
     VALUES ($1, $2, 1, 'ARMED_GROUP', 'the group', 'CARRIED_OUT')`,
    [`party-of-${one.id}`, one.id],
  );
}

async function insertAccounts(client: pg.Client, { id, owner, accounts }: Incident): Promise<void> {
  for (const [at, { needsGuardian, consents }] of accounts.entries()) {
    const account = `${id}-${at}`;
    await client.query(
      `INSERT INTO incident_account (id, record_id, owner_id, needs_guardian) VALUES ($1, $2, $3, $4)`,
      [account, id, owner, needsGuardian],
    );
    for (const [place, { use, recipient, givenBy, isWithdrawn }] of consents.entries())
      await client.query(
        `INSERT INTO incident_consent (id, account_id, owner_id, use, recipient_id, given_by, withdrawn_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [`${account}-${place}`, account, owner, use, recipient, givenBy, isWithdrawn ? new Date() : null],
      );
  }
}

/** Brings an agreement to where it stands, by what its two sides do. */
export async function writeAgreement(
  acts: AgreementActs<HubAnswer>,
  { grantor, recipient, signers, standing, ...terms }: Agreement,
): Promise<SeenAgreement> {
  const [signer = recipient, ...others] = signers;
  const proposal = { grantor, terms, ...(recipient === group ? { group } : { recipient }) };
  if (standing === 'PROPOSED') return acts.proposed(signer, proposal);
  const agreed = await acts.proposed(grantor, proposal);
  for (const each of [signer, ...others]) expect(await acts.sign(each, agreed)).toMatchObject({ codes: [] });
  if (standing === 'OTHER_TERMS_PROPOSED')
    await acts.reproposed(signer, agreed, { ...terms, datasets: ['Incident'], purposes: ['everything'] });
  if (standing === 'SUSPENDED' || standing === 'RESUMED') await acts.act(grantor, 'suspend', agreed);
  if (standing === 'RESUMED') await acts.act(grantor, 'resume', agreed);
  if (standing === 'REVOKED') await acts.act(recipient === group ? grantor : recipient, 'revoke', agreed);
  return agreed;
}
