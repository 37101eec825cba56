import { beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { decodeJwt } from 'jose';
import { reserveStream, type SharedAsk, type SharedStream } from '../../support/shared-stream.ts';
import { compass, lantern, scopes, type SubscriptionStage } from '../../support/subscription-stage.ts';
import { placeNow } from './place-now.ts';

const once = { query: '{ __typename }' };

/** What holds for the mode of graphql-sse in which one connection carries the events of all operations. */
export function describeOneConnection(stageOf: () => SubscriptionStage, query: string): void {
  const usual = (): string => stageOf().token(compass);
  const reserve = (bearer = usual()): Promise<SharedStream> => reserveStream(stageOf().hub.url, bearer);
  const as = (bearer: string) => ({ authorization: `Bearer ${bearer}` });

  // Opened before all other tests: its token ends meanwhile.
  let expiring: { stream: SharedStream; opened: Awaited<ReturnType<SharedStream['open']>> };
  beforeAll(async () => {
    const stream = await reserve(await stageOf().hub.ending(usual(), 14));
    expiring = { stream, opened: await stream.open() };
    expect(await stream.put('one', { query }, as(usual()))).toMatchObject({ status: 202 });
  });

  describe('a stream that several operations share', () => {
    it('is reserved for nobody without a token', async () => {
      const response = await fetch(`${stageOf().hub.url}/graphql`, { method: 'PUT' });
      expect(response.status).toBe(401);
    });

    it('is to a stranger with its token as if there were none', async () => {
      const stream = await reserve();
      const other = await stageOf().hub.addClient({ organisation: compass, scopes });
      const none = { 'x-graphql-event-stream-token': 'mine' };
      const ways: [string, SharedAsk][] = [
        ['GET', { headers: { accept: 'text/event-stream' } }],
        ['POST', { body: JSON.stringify(once), headers: { 'content-type': 'application/json' } }],
        ['DELETE', { path: '?operationId=one' }],
      ];
      for (const [method, asked] of ways) {
        const refused = { status: 404, code: 'STREAM_NOT_FOUND' };
        const missing = await stream.ask(method, { ...asked, headers: { ...asked.headers, ...none } });
        expect(missing).toMatchObject(refused);
        for (const bearer of [stageOf().token(lantern), other]) {
          const headers = { ...asked.headers, ...as(bearer) };
          expect(await stream.ask(method, { ...asked, headers })).toEqual(missing);
        }
        const headers = { ...asked.headers, authorization: 'Bearer x.y.z' };
        expect((await stream.ask(method, { ...asked, headers })).status).toBe(401);
      }
    });

    it('is opened once, and gone when its connection is', async () => {
      const stream = await reserve();
      const opened = await stream.open();
      expect(opened.status).toBe(200);
      expect(await stream.open()).toMatchObject({ status: 409, code: 'STREAM_CONFLICT' });
      opened.close();
      let answer = await stream.put('one', once);
      while (answer.status === 202) answer = await stream.put('one', once);
      expect(answer).toMatchObject({ status: 404, code: 'STREAM_NOT_FOUND' });
    });

    it.each<[string, unknown, object, number, string]>([
      ['without an id', undefined, once, 400, 'BAD_REQUEST'],
      ['with an id that is no text', { a: 1 }, once, 400, 'BAD_REQUEST'],
      ['that is not GraphQL', 'x', { query: '{' }, 400, 'GRAPHQL_PARSE_FAILED'],
      ['that is not valid', 'x', { query: 'subscription { nothing }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
      ['with a cursor that is none', 'x', { query, variables: { since: 'mine' } }, 400, 'BAD_USER_INPUT'],
      ['that is not there', 'x', { ...once, operationName: 'No' }, 400, 'OPERATION_RESOLUTION_FAILURE'],
    ])('takes no operation %s, and tells that at once', async (_, id, request, status, code) => {
      const stream = await reserve();
      expect(await stream.put(id, request)).toMatchObject({ status, code });
      expect(await stream.put('x', once)).toMatchObject({ status: 202, text: '' });
    });

    it('takes no operation that its own token may not ask, nor one of an id under way', async () => {
      const stream = await reserve();
      const incidents = { query: 'subscription { incidentChanged { cursor } }' };
      const narrow = await reserve(
        await stageOf().hub.addClient({ organisation: compass, scopes: ['incident:read'] }),
      );
      expect(await narrow.put('one', { query })).toMatchObject({
        status: 403,
        code: 'UNAUTHORIZED_FIELD_OR_TYPE',
      });
      expect(await narrow.put('one', incidents)).toMatchObject({ status: 202 });
      expect(await narrow.put('one', incidents)).toMatchObject({ status: 409, code: 'STREAM_CONFLICT' });
      expect(await stream.ask('DELETE')).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
      expect(await stream.ask('PATCH')).toMatchObject({ status: 405 });
    });

    it('takes so many operations before it is opened, and they are told when it is', async () => {
      const stream = await reserve();
      const ids = Array.from({ length: 10 }, (_, at) => `of ${at}`);
      for (const id of ids) expect((await stream.put(id, once)).status).toBe(202);
      expect(await stream.put('more', once)).toMatchObject({ status: 429, code: 'TOO_MANY_SUBSCRIPTIONS' });
      const opened = await stream.open();
      for (const id of ids) {
        expect(await opened.next()).toEqual({
          event: 'next',
          id,
          payload: { data: { __typename: 'Query' } },
        });
        expect(await opened.next()).toEqual({ event: 'complete', id });
      }
      expect((await stream.put('more', once)).status).toBe(202);
      opened.close();
    });

    it('tells nothing more of an operation that its client ends, and goes on with the others', async () => {
      const stream = await reserve();
      const opened = await stream.open();
      for (const id of ['ended', 'other']) await stream.put(id, { query });
      expect(await stream.ask('DELETE', { path: `?operationId=ended&token=${stream.token}` })).toMatchObject({
        status: 200,
      });
      const { id } = await stageOf().recommend();
      expect(await opened.next()).toMatchObject({
        event: 'next',
        id: 'other',
        payload: { data: { followUpChanged: { node: { id } } } },
      });
      await stream.put('ended', once);
      expect(await opened.next()).toMatchObject({ id: 'ended', payload: { data: { __typename: 'Query' } } });
      opened.close();
    });

    it('ends with its token, whatever the tokens of its operations, and tells each where to resume', async () => {
      const { opened, stream } = expiring;
      let event = await opened.next();
      while (event.payload.data) event = await opened.next();
      expect(event).toMatchObject({
        id: 'one',
        payload: { errors: [{ extensions: { code: 'SUBSCRIPTION_CLOSED', reason: 'UNAUTHENTICATED' } }] },
      });
      expect(event.payload.errors[0].extensions.cursor).toEqual(expect.any(String));
      expect(await opened.next()).toEqual({ event: 'complete', id: 'one' });
      expect(await opened.next()).toBeNull();
      expect(await stream.put('two', once, as(usual()))).toMatchObject({ status: 404 });
    });

    it('ends within two seconds of its client, with operations and without', async () => {
      const client = await stageOf().hub.addClient({ organisation: compass, scopes });
      const [idle, busy] = [await reserve(client), await reserve(client)];
      const [silent, told] = [await idle.open(), await busy.open()];
      await busy.put('one', { query });
      const revoke = `mutation ($id: ID!) { revokeClient(input: { id: $id }) { __typename } }`;
      await stageOf().ask(compass, revoke, { id: decodeJwt(client).client_id });
      const revokedAt = performance.now();
      expect(await silent.next()).toBeNull();
      expect((await told.next()).payload.errors[0].extensions).toMatchObject({ reason: 'UNAUTHENTICATED' });
      expect(await told.next()).toEqual({ event: 'complete', id: 'one' });
      expect(await told.next()).toBeNull();
      expect(performance.now() - revokedAt).toBeLessThan(2000);
    });
  });

  describe('the client graphql-sse with a single connection', () => {
    it('is told of several subscriptions and answered queries, and comes back where it breaks', async () => {
      const { hub, recommend } = stageOf();
      const variables = { since: await placeNow(stageOf()) };
      const asked: string[] = [];
      const breaking = new AbortController();
      const client = createClient({
        url: `${hub.url}/graphql`,
        singleConnection: true,
        headers: as(usual()),
        retry: () => Promise.resolve(),
        fetchFn: (address: string, init: RequestInit) => {
          const method = init.method ?? 'GET';
          asked.push(method);
          const isFirst = asked.filter((each) => each === 'GET').length < 2;
          return fetch(address, method === 'GET' && isFirst ? { ...init, signal: breaking.signal } : init);
        },
      });
      const first = client.iterate<Event>({ query, variables });
      const second = client.iterate<Event>({ query, variables });
      const made = await recommend();
      for (const events of [first, second]) {
        const { value } = await events.next();
        expect(value?.data?.followUpChanged.node.id).toBe(made.id);
        variables.since = value?.data?.followUpChanged.cursor ?? '';
      }
      for await (const answer of client.iterate(once))
        expect(answer).toEqual({ data: { __typename: 'Query' } });
      expect(asked.filter((method) => method === 'GET')).toHaveLength(1);
      await second.return?.();
      breaking.abort();
      const { id } = await recommend();
      expect((await first.next()).value?.data?.followUpChanged.node.id).toBe(id);
      await first.return?.();
      client.dispose();
      expect(asked.filter((method) => method === 'PUT')).toHaveLength(2);
    });
  });
}

interface Event extends Record<string, unknown> {
  readonly followUpChanged: { readonly cursor: string; readonly node: { readonly id: string } };
}
