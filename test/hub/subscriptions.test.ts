import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { decodeJwt } from 'jose';
import { agreementActs } from '../support/agreement-acts.ts';
import { describeEnd } from './push/describe-end.ts';
import { describeEndings } from './push/describe-endings.ts';
import { describeProtocols } from './push/describe-protocols.ts';
import { placeNow } from './push/place-now.ts';
import { describeWebhooks } from './push/describe-webhooks.ts';
import {
  aurora,
  compass,
  lantern,
  openSubscriptionStage,
  scopes,
  type SubscriptionStage,
} from '../support/subscription-stage.ts';

jest.setTimeout(240_000);

let stage: SubscriptionStage;
beforeAll(async () => {
  stage = await openSubscriptionStage();
});
afterAll(() => stage.close());

const recommendations = `subscription ($since: String) {
  followUpChanged(since: $since, filter: { types: ["Recommendation"] }) {
    cursor node { kind id record { ... on Recommendation { text } } }
  }
}`;

describe('a subscription is refused', () => {
  it.each([
    ['without a token', () => stage.follow('', recommendations), 401, 'UNAUTHENTICATED'],
    ['with a token that is none', () => stage.follow('x.y.z', recommendations), 401, 'UNAUTHENTICATED'],
    [
      'for a document that is not valid',
      () => stage.follow(stage.token(compass), 'subscription { followUpChanged { nothing } }'),
      200,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'for a cursor that the feed did not give',
      () => stage.follow(stage.token(compass), recommendations, { variables: { since: 'mine' } }),
      200,
      'BAD_USER_INPUT',
    ],
    [
      'under a condition on its field',
      () =>
        stage.follow(stage.token(compass), 'subscription { followUpChanged @include(if: true) { cursor } }'),
      200,
      'SUBSCRIPTION_NOT_SUPPORTED',
    ],
  ])('%s', async (_, subscribe, status, code) => {
    const stream = await subscribe();
    const refusal = stream.refusal ?? (await stream.next());
    expect([stream.status, refusal.errors[0].extensions.code]).toEqual([status, code]);
    expect(await stream.next()).toBeNull();
  });

  it('without the scope of its field', async () => {
    const token = await stage.hub.addClient({ organisation: compass, scopes: ['incident:read'] });
    const stream = await stage.follow(token, recommendations);
    expect((await stream.next()).errors[0].extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(await stream.next()).toBeNull();
  });

  it('where another site could have made a browser ask', async () => {
    const address = `${stage.hub.url}/graphql?query=${encodeURIComponent(recommendations)}`;
    const response = await fetch(address, { headers: { accept: 'text/event-stream' } });
    expect(response.status).toBe(401);
  });

  it('where no stream is asked for', async () => {
    const { status, codes } = await stage.hub.ask(stage.token(compass), { query: recommendations });
    expect([status, codes]).toEqual([400, ['SUBSCRIPTION_NOT_SUPPORTED']]);
  });
});

describe('a stream of changes', () => {
  it('tells what changes from now on, in order, each with the cursor behind it', async () => {
    await stage.recommend();
    const stream = await stage.follow(stage.token(compass), recommendations);
    const made = [await stage.recommend(), await stage.recommend()];
    const events = [await stream.next(), await stream.next()];
    expect(events.map(({ data }) => data.followUpChanged.node)).toEqual(
      made.map(({ id, text }) => ({ kind: 'CREATED', id, record: { text } })),
    );
    const later = await stage.follow(stage.token(compass), recommendations, {
      variables: { since: events[0].data.followUpChanged.cursor },
    });
    expect(await later.next()).toEqual(events[1]);
  });

  it('tells nothing of what its caller may not read, and what an agreement shows as soon as it does', async () => {
    const token = stage.token(lantern);
    const stream = await stage.follow(token, recommendations, { purpose: 'follow-up' });
    const { id: hidden } = await stage.recommend();
    const { id: shown } = await stage.recommend(', classification: UNCLASSIFIED, tlp: CLEAR');
    expect((await stream.next()).data.followUpChanged.node).toMatchObject({ kind: 'CREATED', id: shown });
    const acts = agreementActs((organisation, query, variables) => stage.ask(organisation, query, variables));
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
    const token = stage.token(compass);
    const client = createClient({
      url: `${stage.hub.url}/graphql`,
      headers: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
    });
    const cursor = await placeNow(stage);
    const { id } = await stage.recommend();
    const [event] = await taken(client.iterate({ query: recommendations, variables: { since: cursor } }), 1);
    expect(event).toMatchObject({ data: { followUpChanged: { node: { id } } } });
    const [answer] = await taken(client.iterate({ query: '{ __typename }' }), 1);
    expect(answer).toEqual({ data: { __typename: 'Query' } });
    client.dispose();
  });
});

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
    const token = await stage.hub.addClient({ organisation: compass, scopes });
    const stream = await stage.follow(token, recommendations);
    await stage.recommend();
    const event = await stream.next();
    const ended = stream.next();
    await stage.ask(compass, `mutation ($id: ID!) { revokeClient(input: { id: $id }) { __typename } }`, {
      id: decodeJwt(token).client_id,
    });
    const revokedAt = performance.now();
    await stage.recommend();
    expect(await ended).toEqual({
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
    expect(performance.now() - revokedAt).toBeLessThan(2000);
    expect(await stream.next()).toBeNull();
  });
});

describe('a stream over WebSocket', () => {
  it.each([
    ['without a token', {}],
    ['with a token that is none', { authorization: 'Bearer x.y.z' }],
  ])('is refused %s', async (_, params) => {
    const events = stage.socketClient(params).iterate({ query: recommendations });
    await expect(events.next()).rejects.toMatchObject({ code: 4403 });
  });

  it('is refused by the codes of any other request', async () => {
    const token = await stage.hub.addClient({ organisation: compass, scopes: ['incident:read'] });
    const events = stage
      .socketClient({ authorization: `Bearer ${token}` })
      .iterate({ query: recommendations });
    await expect(events.next()).rejects.toMatchObject([
      { extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } },
    ]);
  });

  it.each(['the message that begins it', 'the header of its request'])(
    'tells what changes, by the token in %s, and answers queries',
    async (place) => {
      const authorization = `Bearer ${stage.token(compass)}`;
      const client =
        place === 'the message that begins it'
          ? stage.socketClient({ authorization })
          : stage.socketClient({}, { authorization });
      const cursor = await placeNow(stage);
      const { id } = await stage.recommend();
      const events = client.iterate({ query: recommendations, variables: { since: cursor } });
      expect((await events.next()).value).toMatchObject({ data: { followUpChanged: { node: { id } } } });
      expect(await taken(client.iterate({ query: '{ __typename }' }), 1)).toEqual([
        { data: { __typename: 'Query' } },
      ]);
      await events.return?.();
    },
  );
});

describe('a stream of incidents', () => {
  it('tells of them with the fields that another owner has of their country', async () => {
    const token = stage.token(aurora);
    const stream = await stage.follow(
      token,
      `subscription { incidentChanged { node { kind id record { title country { code recommendations(first: 1) {
        nodes { country { code } } } } } } } }`,
    );
    await stage.recommend(', classification: UNCLASSIFIED, tlp: CLEAR');
    const create = 'mutation ($input: CreateIncidentInput!) { createIncident(input: $input) { id } }';
    const input = { title: 'Seen', occurredOn: '2025-03-04', country: 'CAF', acts: [{ category: 'LIFE' }] };
    const { data } = await stage.ask(aurora, create, { input });
    expect(await stream.next()).toEqual({
      data: {
        incidentChanged: {
          node: {
            kind: 'CREATED',
            id: data.createIncident.id,
            record: {
              title: 'Seen',
              country: { code: 'CAF', recommendations: { nodes: [{ country: { code: 'CAF' } }] } },
            },
          },
        },
      },
    });
  });
});

describeEndings(() => stage, recommendations);

describeProtocols(() => stage, recommendations);

describeWebhooks(() => stage);

describeEnd(() => stage, recommendations);
