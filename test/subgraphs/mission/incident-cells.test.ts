import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { mission } from '../../../subgraphs/mission/parts.ts';
import { startSubgraphUnderTest, type SubgraphUnderTest } from '../../support/subgraph.ts';
import { wholeGrant } from '../../support/whole-grant.ts';
import { aurora, create, meridian, newIncident, reader, shared } from './support.ts';

let subgraph: SubgraphUnderTest;
let one: pg.Client;
let other: pg.Client;

const ask = (organisation: string) =>
  `SELECT set_config('rapporteur.organisation', '${organisation}', false)`;

beforeAll(async () => {
  subgraph = await startSubgraphUnderTest(mission);
  [one, other] = [new pg.Client(subgraph.databaseUrl), new pg.Client(subgraph.databaseUrl)];
  await Promise.all([one.connect(), other.connect()]);
});
beforeEach(async () => {
  await one.query('TRUNCATE incident CASCADE');
  await Promise.all([one, other].map((client) => client.query(ask(aurora.organisation))));
});
afterAll(async () => {
  await Promise.all([one.end(), other.end()]);
  await subgraph.stop();
});

const kinds = `owner_id, effective_classification, effective_tlp, country_code, categories, verification, consented,
  date_trunc('year', occurred_on::timestamp)::date AS year`;
const kindOf = async (statement: string): Promise<unknown[]> => (await one.query(statement)).rows;
const counted = () =>
  kindOf(
    `SELECT ${kinds}, sum(records)::int AS records FROM incident_cell GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
     HAVING sum(records) <> 0 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8`,
  );
const there = () =>
  kindOf(
    `SELECT ${kinds}, count(*)::int AS records FROM incident GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
     ORDER BY 1, 2, 3, 4, 5, 6, 7, 8`,
  );
const insert = (title: string): string =>
  `INSERT INTO incident (owner_id, title, occurred_on, date_precision, country_code, place_precision, categories, parties)
   VALUES ('${aurora.organisation}', '${title}', '2024-05-06', 'DAY', 'CAF', 1, '{LIFE}', '{}')`;
const read = `{ incidents { totalCount } incidentStatistics(by: []) { total } }`;
const told = (total: number) => ({ incidents: { totalCount: total }, incidentStatistics: { total } });

describe('the cells that incidents are counted from', () => {
  it('show nothing to a connection that does not say whose it is', async () => {
    await one.query(insert('a'));
    await one.query(`SELECT set_config('rapporteur.organisation', '', false)`);
    expect(await counted()).toEqual([]);
  });

  it('show nothing of an owner to others, beyond what labels and agreements show', async () => {
    await create(subgraph, 'Incident', newIncident);
    await create(subgraph, 'Incident', { ...newIncident, ...shared });
    expect((await subgraph.ask(reader, read)).data).toEqual(told(1));
    const grants = [wholeGrant(aurora.organisation, ['Incident'])];
    expect((await subgraph.ask({ ...reader, kind: 'NGO', grants }, read)).data).toEqual(told(2));
  });

  it('are as many as the incidents there are, whatever was changed', async () => {
    const id = await create(subgraph, 'Incident', newIncident);
    for (const change of [
      `updateIncident(id: "${id}", input: { occurredOn: "2023-12-31", country: "COD" }) { id }`,
      `relabelIncident(id: "${id}", input: { classification: UNCLASSIFIED, tlp: GREEN }) { id }`,
    ]) {
      expect((await subgraph.ask(aurora, `mutation { ${change} }`)).errors).toEqual([]);
      expect(await counted()).toEqual(await there());
    }
    const tighten = `mutation { tightenIncident(id: "${id}", input: { tlp: RED }) { id } }`;
    expect((await subgraph.ask(meridian, tighten)).errors).toEqual([]);
    await one.query(`INSERT INTO incident_account (id, record_id, owner_id, needs_guardian)
      VALUES ('account-1', '${id}', '${aurora.organisation}', false)`);
    expect(await there()).toMatchObject([{ effective_tlp: 'RED', consented: [], records: 1 }]);
    expect(await counted()).toEqual(await there());
    await one.query('DELETE FROM incident');
    expect(await counted()).toEqual([]);
  });

  it('are written by two at once, neither waiting for the other', async () => {
    await one.query(insert('before'));
    await Promise.all([one.query('BEGIN'), other.query('BEGIN')]);
    await one.query(insert('one'));
    await other.query(insert('other'));
    await other.query(`DELETE FROM incident WHERE title = 'before'`);
    await other.query('COMMIT');
    await one.query('COMMIT');
    expect(await counted()).toMatchObject([{ records: 2 }]);
    expect(await counted()).toEqual(await there());
  });

  it('are none of a change that was taken back', async () => {
    await one.query('BEGIN');
    await one.query(insert('a'));
    await one.query('ROLLBACK');
    expect(await counted()).toEqual([]);
  });
});
