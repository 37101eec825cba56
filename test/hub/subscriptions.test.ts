import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { decodeJwt } from 'jose';
import { agreementActs } from '../support/agreement-acts.ts';
import { type EventStream, openEventStream } from '../support/event-stream.ts';
import { type HubAnswer, type HubStage, openHubStage } from '../support/hub-stage.ts';

jest.setTimeout(60_000);

let hub: HubStage;
const tokens = new Map<string, string>();
const compass = 'review-compass';
const aurora = 'mission-aurora';
const lantern = 'ngo-lantern';

const scopes = [
  'incident:read',
  'incident:write',
  'recommendation:read',
  'recommendation:write',
  'follow-up:read',
  'follow-up:write',
  'agreement:read',
  'agreement:write',
  'organisation:write',
] as const;

beforeAll(async () => {
  hub = await openHubStage();
  for (const [organisation, kind] of [
    [compass, 'REVIEW_BODY'],
    [aurora, 'MISSION'],
    [lantern, 'NGO'],
  ] as const) {
    await hub.addOrganisation(organisation, kind);
    tokens.set(organisation, await hub.addClient({ organisation, scopes }));
  }
  await ask(
    compass,
    `mutation { createReviewBody(input: { code: "COMPASS", name: "Compass", kind: TREATY_BODY }) { code } }`,
  );
});
afterAll(() => hub.close());

async function ask(organisation: string, query: string, variables: object = {}): Promise<HubAnswer> {
  const answer = await hub.ask(tokens.get(organisation) ?? '', { query, variables });
  expect(answer.codes).toEqual([]);
  return answer;
}

const open: EventStream[] = [];
afterAll(() => open.forEach((stream) => stream.close()));

/** Subscribes over Server-Sent Events. */
async function follow(
  token: string,
  query: string,
  { variables = {}, purpose }: { variables?: object; purpose?: string } = {},
): Promise<EventStream> {
  const stream = await openEventStream(
    hub.url,
    { query, variables },
    {
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      ...(purpose === undefined ? {} : { 'x-purpose': purpose }),
    },
  );
  open.push(stream);
  return stream;
}

const recommendations = `subscription ($since: String) {
  followUpChanged(since: $since, filter: { types: ["Recommendation"] }) {
    cursor node { kind id record { ... on Recommendation { text } } }
  }
}`;

let made = 0;
async function recommend(organisation = compass, labels = ''): Promise<string> {
  made += 1;
  const input = `{ body: "COMPASS", country: "CAF", text: "Number ${made}." ${labels} }`;
  const { data } = await ask(organisation, `mutation { createRecommendation(input: ${input}) { id } }`);
  return data.createRecommendation.id;
}

describe('a subscription is refused', () => {
  it.each([
    ['without a token', () => follow('', recommendations), 401, 'UNAUTHENTICATED'],
    ['with a token that is none', () => follow('x.y.z', recommendations), 401, 'UNAUTHENTICATED'],
    [
      'for a document that is not valid',
      () => follow(tokens.get(compass) ?? '', 'subscription { followUpChanged { nothing } }'),
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'for a cursor that the feed did not give',
      () => follow(tokens.get(compass) ?? '', recommendations, { variables: { since: 'mine' } }),
      400,
      'BAD_USER_INPUT',
    ],
    [
      'under a condition on its field',
      () =>
        follow(tokens.get(compass) ?? '', 'subscription { followUpChanged @include(if: true) { cursor } }'),
      400,
      'SUBSCRIPTION_NOT_SUPPORTED',
    ],
  ])('%s', async (_, subscribe, status, code) => {
    const { status: found, refusal } = await subscribe();
    expect([found, refusal?.errors[0].extensions.code]).toEqual([status, code]);
  });

  it('without the scope of its field', async () => {
    const token = await hub.addClient({ organisation: compass, scopes: ['incident:read'] });
    const { status, refusal } = await follow(token, recommendations);
    expect([status, refusal.errors[0].extensions.code]).toEqual([403, 'UNAUTHORIZED_FIELD_OR_TYPE']);
  });

  it('where another site could have made a browser ask', async () => {
    const address = `${hub.url}/graphql?query=${encodeURIComponent(recommendations)}`;
    const response = await fetch(address, { headers: { accept: 'text/event-stream' } });
    expect(response.status).toBe(401);
  });

  it('where no stream is asked for', async () => {
    const { status, codes } = await hub.ask(tokens.get(compass) ?? '', { query: recommendations });
    expect([status, codes]).toEqual([400, ['SUBSCRIPTION_NOT_SUPPORTED']]);
  });
});

describe('a stream of changes', () => {
  it('tells what changes from now on, in order, each with the cursor behind it', async () => {
    await recommend();
    const stream = await follow(tokens.get(compass) ?? '', recommendations);
    const ids = [await recommend(), await recommend()];
    const events = [await stream.next(), await stream.next()];
    expect(events.map(({ data }) => data.followUpChanged.node)).toEqual(
      ids.map((id, at) => ({ kind: 'CREATED', id, record: { text: `Number ${made - 1 + at}.` } })),
    );
    const later = await follow(tokens.get(compass) ?? '', recommendations, {
      variables: { since: events[0].data.followUpChanged.cursor },
    });
    expect(await later.next()).toEqual(events[1]);
  });

  it('tells nothing of what its caller may not read, and what an agreement shows as soon as it does', async () => {
    const token = tokens.get(lantern) ?? '';
    const stream = await follow(token, recommendations, { purpose: 'follow-up' });
    const hidden = await recommend();
    const shown = await recommend(compass, ', classification: UNCLASSIFIED, tlp: CLEAR');
    expect((await stream.next()).data.followUpChanged.node).toMatchObject({ kind: 'CREATED', id: shown });
    const acts = agreementActs((organisation, query, variables) => ask(organisation, query, variables));
    await acts.agreed({
      grantor: compass,
      recipient: lantern,
      terms: {
        purposes: ['follow-up'],
        datasets: ['Recommendation'],
        conditions: { classification: 'CONFIDENTIAL', tlp: 'AMBER_STRICT', detail: 'FULL' },
      },
    });
    const appeared = new Set<string>();
    while (!appeared.has(hidden)) {
      const { node } = (await stream.next()).data.followUpChanged;
      expect(node.kind).toBe('APPEARED');
      appeared.add(node.id);
    }
  });

  it('is read by the clients of its protocol', async () => {
    const token = tokens.get(compass) ?? '';
    const client = createClient({
      url: `${hub.url}/graphql`,
      headers: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
    });
    const { cursor } = await cursorNow();
    const id = await recommend();
    const [event] = await taken(client.iterate({ query: recommendations, variables: { since: cursor } }), 1);
    expect(event).toMatchObject({ data: { followUpChanged: { node: { id } } } });
    const [answer] = await taken(client.iterate({ query: '{ __typename }' }), 1);
    expect(answer).toEqual({ data: { __typename: 'Query' } });
    client.dispose();
  });
});

async function cursorNow(): Promise<{ cursor: string }> {
  const filter = '{ types: ["Recommendation"] }';
  const { data } = await ask(
    compass,
    `{ followUpChanges(first: 0, filter: ${filter}) { nodes { id } pageInfo { endCursor } } }`,
  );
  expect(data.followUpChanges.nodes).toEqual([]);
  return { cursor: data.followUpChanges.pageInfo.endCursor };
}

async function taken(iterable: AsyncIterable<unknown>, count: number): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const one of iterable) {
    found.push(one);
    if (found.length === count) break;
  }
  return found;
}

describe('a stream whose client is revoked', () => {
  it('ends with the cursor to resume from, and tells nothing more', async () => {
    const token = await hub.addClient({ organisation: compass, scopes });
    const stream = await follow(token, recommendations);
    await recommend();
    const event = await stream.next();
    await ask(compass, `mutation ($id: ID!) { revokeClient(input: { id: $id }) { __typename } }`, {
      id: decodeJwt(token).client_id,
    });
    await recommend();
    expect(await stream.next()).toEqual({
      errors: [
        {
          message: expect.stringContaining('revoked'),
          extensions: {
            code: 'SUBSCRIPTION_CLOSED',
            reason: 'UNAUTHENTICATED',
            cursor: event.data.followUpChanged.cursor,
          },
        },
      ],
    });
    expect(await stream.next()).toBeNull();
  });
});
