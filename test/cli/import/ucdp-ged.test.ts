import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { describeWithRealData, realData } from '../../support/real-data.ts';
import { csvOf, type Event } from './events.ts';
import { startMissionImport, type MissionImport } from './mission-import.ts';

let imports: MissionImport;
beforeAll(async () => {
  imports = await startMissionImport();
});
afterAll(() => imports.stop());

let events = 0;

/** Imports one event and answers its incident as another organisation, or its owner, sees it. */
async function incidentOf(parts: Partial<Event>, fields: string, as?: string): Promise<unknown> {
  events += 1;
  const organisation = `mission-${events}`;
  const path = await imports.write(`${events}.csv`, csvOf([parts]));
  expect(await imports.run([path], { organisation })).toMatchObject([{ added: 1 }]);
  const query = `query ($filter: IncidentFilter) { incidents(filter: $filter) { nodes { ${fields} } } }`;
  const caller = { organisation: as ?? organisation, scope: 'incident:read' };
  const { data } = await imports.subgraph.ask(caller, query, { filter: { owners: [organisation] } });
  return data.incidents.nodes[0];
}

describe('a UCDP event', () => {
  it('shows its sources to nobody but the organisation that imported it', async () => {
    const fields = 'title sources { kind description }';
    expect(await incidentOf({}, fields, 'ngo-lantern')).toMatchObject({
      title: 'Government of Northland - Northern Front, Ford village',
      sources: [],
    });
    expect(await incidentOf({}, fields)).toMatchObject({
      sources: [
        { kind: 'MEDIA', description: 'Northland Courier,2019-02-03,"Clash at the ford"' },
        { kind: 'OTHER', description: 'As quoted: a spokesperson of the army' },
      ],
    });
  });

  it('is unclassified and clear, since the data set is published', async () => {
    expect(await incidentOf({}, 'classification tlp')).toEqual({
      classification: 'UNCLASSIFIED',
      tlp: 'CLEAR',
    });
  });

  it.each(['1', '2'])(
    'of clarity %s is reported and no more: nobody here has assessed it',
    async (clarity) => {
      expect(await incidentOf({ event_clarity: clarity }, 'verification assessments { id }')).toEqual({
        verification: 'REPORTED',
        assessments: [],
      });
    },
  );

  it.each([
    ['state-based', '1', '0', ['CONDUCT_OF_HOSTILITIES']],
    ['state-based, with civilians killed', '1', '4', ['CONDUCT_OF_HOSTILITIES', 'LIFE']],
    ['non-state', '2', '0', ['CONDUCT_OF_HOSTILITIES']],
    ['one-sided', '3', '4', ['LIFE']],
  ])('that is %s has its categories', async (_type, type, civilians, categories) => {
    const parts = { type_of_violence: type, deaths_civilians: civilians };
    expect(await incidentOf(parts, 'categories')).toEqual({ categories });
  });

  it('has both sides of fighting as allegations, and no finding', async () => {
    const fields = 'allegedInvolvements { party partyName degree } foundInvolvements { party }';
    expect(await incidentOf({}, fields)).toEqual({
      allegedInvolvements: [
        { party: 'STATE_UNSPECIFIED', partyName: 'Government of Northland', degree: 'FOUGHT' },
        { party: 'ARMED_GROUP', partyName: 'Northern Front', degree: 'FOUGHT' },
      ],
      foundInvolvements: [],
    });
  });

  it('of one-sided violence has no civilians among its parties', async () => {
    const parts = { type_of_violence: '3', side_b: 'Civilians', deaths_civilians: '4' };
    expect(await incidentOf(parts, 'allegedInvolvements { partyName degree }')).toEqual({
      allegedInvolvements: [{ partyName: 'Government of Northland', degree: 'CARRIED_OUT' }],
    });
  });

  it('counts who died by group, as killed persons', async () => {
    const parts = { deaths_a: '0', deaths_civilians: '5', deaths_unknown: '1' };
    expect(await incidentOf(parts, 'victimGroups { group harm countingUnit sex best }')).toEqual({
      victimGroups: [
        { group: 'COMBATANTS', best: 2 },
        { group: 'CIVILIANS', best: 5 },
        { group: 'UNKNOWN', best: 1 },
      ].map((counted) => ({ ...counted, harm: 'KILLED', countingUnit: 'PERSON', sex: 'UNKNOWN' })),
    });
  });

  it.each([
    ['1', 'DAY'],
    ['2', 'ESTIMATE'],
    ['3', 'ESTIMATE'],
    ['4', 'MONTH'],
    ['5', 'YEAR'],
  ])('of date precision %s has %s', async (code, precision) => {
    const parts = { date_prec: code, date_end: '2019-02-20' };
    expect(await incidentOf(parts, 'occurredOn occurredUntil datePrecision')).toEqual({
      occurredOn: '2019-02-02',
      occurredUntil: '2019-02-20',
      datePrecision: precision,
    });
  });

  it('has its place with the precision it is known with', async () => {
    const fields = 'country { code } place { adm1 adm2 name latitude longitude precision }';
    expect(await incidentOf({ where_prec: '7' }, fields)).toEqual({
      country: { code: 'CAF' },
      place: {
        adm1: 'North province',
        adm2: null,
        name: 'Ford village',
        latitude: 5.5,
        longitude: 20.25,
        precision: 7,
      },
    });
  });

  it('keeps its three estimates as they are, though they are out of order', async () => {
    const parts = { low: '9', best: '3', high: '1' };
    expect(await incidentOf(parts, 'deaths { low best high }')).toEqual({
      deaths: { low: 9, best: 3, high: 1 },
    });
  });
});

describeWithRealData('the events of the Central African Republic', () => {
  const path = (): string => join(realData(), 'ucdp-ged-car/GEDEvent_v23_1.geojson');

  it('are 1,848 incidents, none skipped, and the second import changes nothing', async () => {
    const once = { read: 1848, added: 1848, changed: 0, unchanged: 0, skipped: 0 };
    expect(await imports.run([path()])).toMatchObject([once]);
    expect(await imports.run([path()])).toMatchObject([{ ...once, added: 0, unchanged: 1848 }]);
    const { data } = await imports.subgraph.ask(
      { organisation: 'ngo-lantern', scope: 'incident:read' },
      `{ _entities(representations: [{ __typename: "Country", code: "CAF" }]) { ... on Country {
        incidents(first: 5, filter: { owners: ["mission-aurora"] }) { totalCount edges { node { occurredOn categories } } }
      } } }`,
    );
    expect(data._entities[0].incidents.totalCount).toBe(1848);
    expect(data._entities[0].incidents.edges[0].node.occurredOn).toBe('2022-12-30');
  });

  it('are the file, counted by plain SQL', async () => {
    const client = new Client({ connectionString: imports.subgraph.databaseUrl });
    await client.connect();
    await client.query(`SELECT set_config('rapporteur.organisation', 'mission-aurora', false)`);
    const { rows } = await client.query(`
      SELECT count(*)::int AS incidents,
        count(*) FILTER (WHERE 'CONDUCT_OF_HOSTILITIES' = ANY (categories))::int AS fighting,
        count(*) FILTER (WHERE date_precision = 'DAY')::int AS days,
        count(*) FILTER (WHERE place_precision = 6)::int AS country_only,
        count(*) FILTER (WHERE deaths_low > deaths_best)::int AS low_above_best,
        count(*) FILTER (WHERE deaths_high < deaths_best)::int AS high_below_best,
        sum(deaths_best)::int AS deaths
      FROM incident WHERE owner_id = 'mission-aurora'`);
    await client.end();
    expect(rows).toEqual([
      {
        incidents: 1848,
        fighting: 401 + 371,
        days: 1367,
        country_only: 29,
        low_above_best: 6,
        high_below_best: 15,
        deaths: expect.any(Number),
      },
    ]);
  });
});
