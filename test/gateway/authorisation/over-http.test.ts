import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startFederatedSubgraphs, type FederatedSubgraphs } from '../../support/federated-subgraphs.ts';
import { startGateway, type RunningGateway } from '../../support/gateway.ts';

let subgraphs: FederatedSubgraphs;
let gateway: RunningGateway;

beforeAll(async () => {
  subgraphs = await startFederatedSubgraphs({
    missions: {
      typeDefs: `
        type Query { incidents: [Incident!]! records: [Record!]! strict: Strict }
        interface Record { title: String }
        type Incident implements Record @key(fields: "id") {
          id: ID! @authenticated
          title: String
          reporter: String! @requiresScopes(scopes: [["incident:read"]])
          place: Place
        }
        type Visit implements Record { title: String purpose: String @authenticated }
        type Place { name: String exact: String! @policy(policies: [["exact-places"]]) }
        type Strict { open: Int secret: Int! @authenticated }`,
      resolvers: {
        Query: {
          incidents: () => [incident('i1'), incident('i2')],
          records: () => [
            { __typename: 'Incident', ...incident('i1') },
            { __typename: 'Visit', title: 'A visit', purpose: 'hidden purpose' },
          ],
          strict: () => ({ open: 1, secret: 2 }),
        },
      },
    },
    reviews: {
      typeDefs: 'type Incident @key(fields: "id") { id: ID! grade: String }',
      resolvers: {
        Incident: { __resolveReference: ({ id }: { id: string }) => ({ id, grade: `grade of ${id}` }) },
      },
    },
  });
  gateway = await startGateway({ supergraphSdl: subgraphs.supergraphSdl });
});

afterAll(async () => {
  await gateway.stop();
  await subgraphs.stop();
});

beforeEach(() => void subgraphs.seen.splice(0));

function incident(id: string): object {
  return {
    id,
    title: `Title of ${id}`,
    reporter: 'hidden reporter',
    place: { name: 'Bangui', exact: 'hidden place' },
  };
}

async function ask(query: string): Promise<{ data: unknown; paths: string[]; text: string; sent: string }> {
  const { json, text } = await gateway.post({ query });
  const errors = (json.errors ?? []) as { path?: string[]; extensions: { code: string } }[];
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(
    errors.map(() => 'UNAUTHORIZED_FIELD_OR_TYPE'),
  );
  return {
    data: json.data,
    paths: errors.map(({ path }) => (path ?? []).join('.')),
    text,
    sent: subgraphs.seen.map(({ body }) => body.query).join('\n'),
  };
}

describe('a removed field, over HTTP', () => {
  it('is null up to where null may stand, with one error, and reaches no subgraph', async () => {
    const answer = await ask('{ incidents { title at: place { name spot: exact } } }');
    expect(answer.data).toEqual({
      incidents: [
        { title: 'Title of i1', at: null },
        { title: 'Title of i2', at: null },
      ],
    });
    expect(answer.paths).toEqual(['incidents.at.spot']);
    expect(answer.sent).not.toContain('exact');
    expect(answer.text).not.toContain('hidden');
  });

  it('takes all data with it where null may stand nowhere above', async () => {
    const answer = await ask('{ incidents { title reporter } }');
    expect(answer).toMatchObject({ data: null, paths: ['incidents.reporter'] });
    expect(answer.sent).not.toContain('reporter');
  });

  it('on one implementer leaves the same name of another', async () => {
    const answer = await ask(
      '{ records { title ... on Visit { purpose } ... on Incident { purpose: title } } }',
    );
    expect(answer.data).toEqual({
      records: [
        { title: 'Title of i1', purpose: 'Title of i1' },
        { title: 'A visit', purpose: null },
      ],
    });
    expect(answer.paths).toEqual(['records.purpose']);
    expect(answer.text).not.toContain('hidden');
  });

  it('asked alone is answered without any subgraph', async () => {
    const { json } = await gateway.post({ query: '{ strict { secret } }' });
    expect(json.errors).toMatchObject([{ path: ['strict', 'secret'] }]);
    expect(json.data ?? null).toBeNull();
    expect(subgraphs.seen).toEqual([]);
  });
});

describe('a protected key, over HTTP', () => {
  it('joins subgraphs and shows nowhere', async () => {
    const answer = await ask('{ incidents { grade } }');
    expect(answer).toMatchObject({
      data: { incidents: [{ grade: 'grade of i1' }, { grade: 'grade of i2' }] },
      paths: [],
    });
  });

  it('that is selected beside it never shows, though it was fetched', async () => {
    const { json, text } = await gateway.post({
      query: '{ records { title ... on Incident { id grade } } }',
    });
    expect(subgraphs.seen.map(({ subgraph }) => subgraph)).toEqual(['missions', 'reviews']);
    expect(json.errors).toMatchObject([{ path: ['records', 'id'] }]);
    expect(text).not.toContain('"id":"i1"');
  });
});

describe('the schema, over HTTP', () => {
  it('is what the caller may query, beside data too', async () => {
    const { json } = await gateway.post({
      query:
        '{ incidents { title } __type(name: "Strict") { fields { name } } place: __type(name: "Place") { fields { name } } }',
    });
    expect(json).toEqual({
      data: {
        incidents: [{ title: 'Title of i1' }, { title: 'Title of i2' }],
        __type: { fields: [{ name: 'open' }] },
        place: { fields: [{ name: 'name' }] },
      },
    });
  });

  it('is not told by what is wrong with an operation', async () => {
    const { json, text } = await gateway.post({ query: '{ strict { secre } }' });
    expect(json.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    expect(text).not.toContain('secret');
  });
});
