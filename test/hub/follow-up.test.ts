import { expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { describeWithRealData, realData } from '../support/real-data.ts';
import { runToEnd, type StartedHub } from '../support/started-hub.ts';
import { withHub } from '../support/with-hub.ts';

jest.setTimeout(300_000);

const body = 'review-compass';
const mission = 'mission-aurora';
const adopted = '2009-05-08';

const question = `{
  country(code: "CAF") {
    recommendations(first: 500, filter: { responses: [SUPPORTED], search: "civilian*" }) {
      totalCount
      nodes { id body { code } adoptedOn response { status } grade { code } status
        evidence { nodes { direction verification incident { id verification } } } }
    }
  }
  incidentStatistics(filter: { countries: ["CAF"], period: { from: "${adopted}" } }, by: [YEAR]) {
    total counts { year records }
  }
}`;

describeWithRealData('the Central African Republic, asked about in one query', () => {
  it('answers what was supported on civilians, incidents since by year, evidence and grade, as the databases hold them', async () => {
    await withHub(async (hub, folder) => {
      await importAll(folder);
      const { databaseUrls } = await hub.file();
      const incident = await firstIncident(databaseUrls.mission);
      const graded = await gradeAndLink(hub, incident);
      const supported = await firstSupportedInReview(databaseUrls.review);
      await link(hub, supported, incident);
      const answer = (await hub.query(question, await hub.token(body))) as { data: Answer; errors?: unknown };
      expect(answer.errors).toBeUndefined();
      const { country, incidentStatistics } = answer.data;
      const held = await heldByReview(databaseUrls.review);
      expect(country.recommendations.nodes.map(({ id }) => id).toSorted()).toEqual(held.ids);
      expect(country.recommendations.totalCount).toBe(held.ids.length);
      expect(
        country.recommendations.nodes.filter(({ body: { code } }) => code === 'UPR').length,
      ).toBeGreaterThan(0);
      expect(country.recommendations.nodes.filter(({ grade }) => grade !== null)).toHaveLength(held.graded);
      const evidence = {
        nodes: [{ direction: 'CONTRADICTS', verification: 'VERIFIED', incident: { id: incident } }],
      };
      const asked = (wanted: string): object | undefined =>
        country.recommendations.nodes.find(({ id }) => id === wanted);
      expect(asked(graded)).toMatchObject({ grade: { code: 'C' }, status: 'NOT_IMPLEMENTED', evidence });
      // The Universal Periodic Review gives no grades.
      expect(asked(supported)).toMatchObject({ body: { code: 'UPR' }, grade: null, evidence });
      const years = await incidentsByYear(databaseUrls.mission);
      expect(incidentStatistics.counts).toEqual(years);
      expect(incidentStatistics.total).toBe(years.reduce((sum, { records }) => sum + records, 0));
      expect(years.length).toBeGreaterThan(5);
    });
  });
});

interface Answer {
  readonly country: {
    readonly recommendations: {
      readonly totalCount: number;
      readonly nodes: readonly { id: string; body: { code: string }; grade: object | null }[];
    };
  };
  readonly incidentStatistics: { readonly total: number; readonly counts: readonly object[] };
}

async function importAll(folder: string): Promise<void> {
  const env = { RAPPORTEUR_HOME: folder };
  const files = ['1-5.csv', '6-9.csv', '10-13.csv'].map((name) => realData('upr-info', name));
  const events = realData('ucdp-ged-car', 'GEDEvent_v23_1.geojson');
  for (const command of [
    ['import', 'upr-info', ...files, '--organisation', body],
    ['import', 'ucdp-ged', events, '--organisation', mission],
  ])
    expect(await runToEnd(command, env)).toMatchObject({ code: 0 });
}

/** Runs a mutation as an organisation; the id of what it answers. */
async function change(hub: StartedHub, organisation: string, operation: string): Promise<string> {
  const answer = (await hub.query(operation, await hub.token(organisation))) as {
    data: Record<string, { id: string }> | null;
    errors?: unknown;
  };
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data ?? {})[0]?.id ?? '';
}

/** The mission says that its incident contradicts a recommendation's being carried out. */
function link(hub: StartedHub, recommendation: string, incident: string): Promise<string> {
  return change(
    hub,
    mission,
    `mutation { linkEvidence(input: { recommendation: "${recommendation}", incident: "${incident}",
      direction: CONTRADICTS, verification: VERIFIED, occurredOn: "2014-01-01", classification: UNCLASSIFIED,
      tlp: CLEAR }) { id } }`,
  );
}

/** A treaty body's recommendation with a grade and contradicting evidence, each made by who may make it. */
async function gradeAndLink(hub: StartedHub, incident: string): Promise<string> {
  const run = (organisation: string, operation: string): Promise<string> =>
    change(hub, organisation, operation);
  await run(
    'steward',
    `mutation { assignReviewBody(input: { body: "HRC", organisation: "${body}" }) { code } }`,
  );
  const id = await run(
    body,
    `mutation { createRecommendation(input: { body: "HRC", country: "CAF", text: "Protect civilians in the east.",
      adoptedOn: "${adopted}", classification: UNCLASSIFIED, tlp: CLEAR }) { id } }`,
  );
  await run(
    body,
    `mutation { recordResponse(input: { recommendation: "${id}", status: SUPPORTED, verbatim: "Yes." }) { id } }`,
  );
  await run(body, `mutation { gradeRecommendation(input: { recommendation: "${id}", code: "C" }) { id } }`);
  await link(hub, id, incident);
  return id;
}

async function rows<Row extends object>(url: string, as: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SELECT set_config('rapporteur.organisation', $1, false)`, [as]);
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function firstIncident(url: string): Promise<string> {
  const [first] = await rows<{ id: string }>(
    url,
    mission,
    `SELECT id FROM incident WHERE country_code = 'CAF' AND external_source = 'ucdp-ged' ORDER BY id LIMIT 1`,
  );
  return first?.id ?? '';
}

async function firstSupportedInReview(url: string): Promise<string> {
  const [first] = await rows<{ id: string }>(
    url,
    body,
    `SELECT id FROM recommendation WHERE country_code = 'CAF' AND body_code = 'UPR' AND response_status = 'SUPPORTED'
       AND to_tsvector('english', text) @@ phraseto_tsquery('english', 'protection of civilians') ORDER BY id LIMIT 1`,
  );
  return first?.id ?? '';
}

async function heldByReview(url: string): Promise<{ ids: string[]; graded: number }> {
  const found = await rows<{ id: string; graded: boolean }>(
    url,
    body,
    `SELECT id, EXISTS (SELECT FROM grade g WHERE g.recommendation_id = r.id) AS graded FROM recommendation r
     WHERE country_code = 'CAF' AND response_status = 'SUPPORTED'
       AND to_tsvector('english', text) @@ to_tsquery('english', 'civilian:*')`,
  );
  return { ids: found.map(({ id }) => id).toSorted(), graded: found.filter(({ graded }) => graded).length };
}

function incidentsByYear(url: string): Promise<{ year: number; records: number }[]> {
  return rows(
    url,
    body,
    `SELECT extract(year FROM occurred_on)::int AS year, count(*)::int AS records FROM incident
     WHERE country_code = 'CAF' AND occurred_on >= '${adopted}' GROUP BY 1 ORDER BY 1`,
  );
}
