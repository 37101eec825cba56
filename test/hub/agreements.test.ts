import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AgreementActs, agreementActs, type Proposal } from '../support/agreement-acts.ts';
import { type AskOptions, type HubAnswer, type HubStage, openHubStage } from '../support/hub-stage.ts';

let hub: HubStage;
let acts: AgreementActs<HubAnswer>;
const tokens = new Map<string, string>();
const scopes = ['agreement:read', 'agreement:write', 'incident:read'];

beforeAll(async () => {
  hub = await openHubStage({ replicas: 2 });
  await hub.addOrganisation('mission-aurora', 'MISSION');
  await hub.addOrganisation('mission-meridian', 'MISSION');
  await hub.addOrganisation('ngo-lantern', 'NGO');
  await hub.addOrganisation('ngo-riverbank', 'NGO');
  await hub.addOrganisation('steward', 'STEWARD');
  for (const organisation of [
    'mission-aurora',
    'mission-meridian',
    'ngo-lantern',
    'ngo-riverbank',
    'steward',
  ]) {
    tokens.set(organisation, await hub.addClient({ organisation, scopes }));
  }
  acts = agreementActs((organisation, query, variables = {}) =>
    hub.ask(tokens.get(organisation) ?? '', { query, variables }),
  );
  for (const incident of incidents) await insertIncident(incident);
});
afterAll(() => hub.close());

type Incident = readonly [id: string, owner: string, country: string, classification: string];

const incidents: readonly Incident[] = [
  ['in-caf-1', 'mission-aurora', 'CAF', 'CONFIDENTIAL'],
  ['in-caf-2', 'mission-aurora', 'CAF', 'CONFIDENTIAL'],
  ['in-caf-strict', 'mission-aurora', 'CAF', 'STRICTLY_CONFIDENTIAL'],
  ['in-tcd', 'mission-aurora', 'TCD', 'CONFIDENTIAL'],
  ['in-caf-of-another', 'mission-meridian', 'CAF', 'CONFIDENTIAL'],
];

async function insertIncident([id, owner, country, classification]: Incident): Promise<void> {
  const { missionDatabase } = hub;
  await missionDatabase.query('BEGIN');
  await missionDatabase.query(`SELECT set_config('rapporteur.organisation', $1, true)`, [owner]);
  await missionDatabase.query(
    `INSERT INTO incident (id, owner_id, classification, tlp, title, occurred_on, date_precision, country_code, adm1,
       place_name, latitude, longitude, place_precision, categories, parties, verification, standard_of_proof)
     VALUES ($1, $2, $3, 'AMBER_STRICT', $1, '2024-03-03', 'DAY', $4, 'Ouham', 'the place', 1, 2, 1, '{LIFE}',
       '{ARMED_GROUP}', 'REPORTED', 'REASONABLE_SUSPICION')`,
    [id, owner, classification, country],
  );
  await missionDatabase.query('COMMIT');
}

const list = '{ incidents(first: 50) { totalCount nodes { id } } }';

/** The incidents that an organisation is shown, and their number as the hub counts them. */
async function seen(
  organisation: string,
  options: AskOptions = { purpose: 'protection' },
): Promise<string[]> {
  const answer = await hub.ask(tokens.get(organisation) ?? '', { query: list }, options);
  expect(answer).toMatchObject({ status: 200, codes: [] });
  const ids = answer.data.incidents.nodes.map(({ id }: { id: string }) => id);
  expect(answer.data.incidents.totalCount).toBe(ids.length);
  return ids.toSorted();
}

const confidentialInCaf: Proposal & { recipient: string } = {
  grantor: 'mission-aurora',
  recipient: 'ngo-lantern',
  terms: {
    purposes: ['protection'],
    conditions: { countries: ['CAF'], classification: 'CONFIDENTIAL', tlp: 'AMBER_STRICT', detail: 'FULL' },
  },
};

describe('Without an agreement', () => {
  it.each(['ngo-lantern', 'ngo-riverbank', 'steward'])('%s is shown nothing', async (organisation) => {
    expect(await seen(organisation)).toEqual([]);
  });
});

describe('A purpose', () => {
  it.each(['', 'two words', 'x'.repeat(64), '../etc', 'protection, monitoring'])(
    'written as "%s" is refused',
    async (purpose) => {
      const answer = await hub.ask(tokens.get('ngo-lantern') ?? '', { query: list }, { purpose });
      expect(answer).toMatchObject({ status: 400, codes: ['PURPOSE_INVALID'], data: null });
    },
  );
});

describe('A mission that grants its CONFIDENTIAL incidents of one country to an NGO', () => {
  it('shows exactly them, to that NGO alone, for the agreed purpose alone, until it revokes', async () => {
    const proposed = await acts.proposed('mission-aurora', confidentialInCaf);
    expect(await seen('ngo-lantern')).toEqual([]);
    expect((await acts.sign('steward', proposed)).codes).toEqual(['FORBIDDEN']);
    expect((await acts.sign('ngo-lantern', proposed)).codes).toEqual([]);

    expect(await seen('ngo-lantern')).toEqual(['in-caf-1', 'in-caf-2']);
    expect(await seen('ngo-lantern', { purpose: 'early-warning' })).toEqual([]);
    expect(await seen('ngo-lantern', {})).toEqual([]);
    expect(await seen('ngo-riverbank')).toEqual([]);
    expect(await seen('steward')).toEqual([]);
    expect(await seen('mission-meridian')).toEqual(['in-caf-of-another']);

    await acts.act('mission-aurora', 'suspend', proposed);
    expect(await seen('ngo-lantern')).toEqual([]);
    await acts.act('mission-aurora', 'resume', proposed);
    expect(await seen('ngo-lantern')).toEqual(['in-caf-1', 'in-caf-2']);
    await acts.act('ngo-lantern', 'revoke', proposed);
    expect(await seen('ngo-lantern')).toEqual([]);
  });

  it('shows them to a client that states the purpose by default', async () => {
    const agreement = await acts.agreed(confidentialInCaf);
    const organisation = 'ngo-lantern';
    const token = await hub.addClient({ organisation, scopes, defaultPurpose: 'protection' });
    const answer = await hub.ask(token, { query: list });
    expect(answer.data.incidents.totalCount).toBe(2);
    const other = await hub.ask(token, { query: list }, { purpose: 'early-warning' });
    expect(other.data.incidents.totalCount).toBe(0);
    await acts.act('mission-aurora', 'revoke', agreement);
  });

  it('shows them through every replica until it revokes at one of them', async () => {
    const agreement = await acts.agreed(confidentialInCaf);
    await untilSeenThrough(1, 2);
    await acts.act('mission-aurora', 'revoke', agreement);
    await untilSeenThrough(1, 0);
    expect(await seen('ngo-lantern')).toEqual([]);
  });
});

/** Asks a replica until it shows so many incidents; the notification is on its way to it. */
async function untilSeenThrough(replica: number, count: number): Promise<void> {
  for (;;) {
    if ((await seen('ngo-lantern', { purpose: 'protection', replica })).length === count) return;
  }
}
