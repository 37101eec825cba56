import { beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { openAcknowledged, openProtocolSocket, type ProtocolSocket } from '../../support/protocol-socket.ts';
import { firstEvent } from '../../support/event-stream.ts';
import { describeOneConnection } from './describe-one-connection.ts';
import { placeNow } from './place-now.ts';
import { compass, type SubscriptionStage } from '../../support/subscription-stage.ts';

const once = { query: '{ __typename }' };
/** Clients wait a second or more before they come back. */
const atOnce = (): Promise<void> => Promise.resolve();

/** What holds for clients that go by the rules of graphql-transport-ws and graphql-sse, and for those that do not. */
export function describeProtocols(stageOf: () => SubscriptionStage, query: string): void {
  const bearer = (): string => `Bearer ${stageOf().token(compass)}`;
  const place = (): Promise<string> => placeNow(stageOf());

  describeOneConnection(stageOf, query);

  // Opened before all other tests: it is given three seconds.
  let silent: ProtocolSocket;
  beforeAll(async () => {
    silent = await openProtocolSocket(stageOf().hub.url);
  });

  describe('a WebSocket', () => {
    const open = (): Promise<ProtocolSocket> => openAcknowledged(stageOf().hub.url, stageOf().token(compass));
    const subscribe = { id: 'one', type: 'subscribe', payload: { query } };

    it('is closed with 4406 where no protocol is agreed on', async () => {
      const opened = await openProtocolSocket(stageOf().hub.url, []);
      expect(await opened.closed).toBe(4406);
    });

    it('is closed with 4401 where an operation comes before the client said who it is', async () => {
      const opened = await openProtocolSocket(stageOf().hub.url);
      opened.send(subscribe);
      expect(await opened.closed).toBe(4401);
    });

    it.each([
      ['4400 for what is no message', ['{"type":'], 4400],
      ['4400 for a type of message that there is not', [{ type: 'start' }], 4400],
      ['4429 where the client says twice who it is', [{ type: 'connection_init' }], 4429],
      ['4409 where an operation has the id of one under way', [subscribe, subscribe], 4409],
    ])('is closed with %s', async (_, messages, code) => {
      const opened = await open();
      for (const message of messages) opened.send(message);
      expect(await opened.closed).toBe(code);
    });

    it('answers a ping, and an operation by its id', async () => {
      const opened = await open();
      opened.send({ type: 'ping' });
      expect(await opened.next()).toEqual({ type: 'pong' });
      opened.send({ id: 'two', type: 'subscribe', payload: once });
      expect(await opened.next()).toEqual({
        id: 'two',
        type: 'next',
        payload: { data: { __typename: 'Query' } },
      });
      expect(await opened.next()).toEqual({ id: 'two', type: 'complete' });
      opened.socket.close(1000);
      expect(await opened.closed).toBe(1000);
    });

    it('is told by an error that a query is not valid', async () => {
      const opened = await open();
      opened.send({ id: 'one', type: 'subscribe', payload: { query: '{ nothing }' } });
      expect(await opened.next()).toMatchObject({
        type: 'error',
        payload: [{ message: expect.any(String) }],
      });
      opened.socket.close();
    });

    it('is told nothing more of an operation that its client ends', async () => {
      const opened = await open();
      const payload = { query, variables: { since: await place() } };
      for (const id of ['one', 'two']) opened.send({ id, type: 'subscribe', payload });
      await stageOf().recommend();
      expect(await opened.next()).toMatchObject({ type: 'next' });
      expect(await opened.next()).toMatchObject({ type: 'next' });
      for (const id of ['one', 'two']) opened.send({ id, type: 'complete' });
      opened.send({ id: 'three', type: 'subscribe', payload: once });
      expect(await opened.next()).toMatchObject({ id: 'three', type: 'next' });
      opened.socket.close();
    });

    it('is closed with 4400 where what it is for is no purpose', async () => {
      const opened = await openProtocolSocket(stageOf().hub.url);
      const payload = { authorization: bearer(), purpose: '?' };
      opened.send({ type: 'connection_init', payload });
      expect(await opened.closed).toBe(4400);
    });

    it('is closed with 4408 where the client does not say who it is', async () => {
      expect(await silent.closed).toBe(4408);
    });
  });

  describe('the client graphql-ws, whose connection breaks', () => {
    it('comes back and goes on where it was, with the cursor in its variables', async () => {
      const { hub, recommend } = stageOf();
      const sockets: WebSocket[] = [];
      const variables = { since: await place() };
      const client = createSocketClient({
        url: `${hub.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        retryWait: atOnce,
        connectionParams: () => ({ authorization: bearer() }),
        on: { opened: (socket) => void sockets.push(socket as WebSocket) },
      });
      const made = [await recommend()];
      const told: string[] = [];
      for await (const { data } of client.iterate<Event>({ query, variables })) {
        const { cursor, node } = data?.followUpChanged ?? nothing;
        told.push(node.id);
        variables.since = cursor;
        if (told.length === 3) break;
        if (told.length === 1) {
          sockets[0]?.terminate();
          made.push(await recommend(), await recommend());
        }
      }
      expect(told).toEqual(made.map(({ id }) => id));
      expect(sockets).toHaveLength(2);
      await client.dispose();
    });
  });

  describe('the client graphql-sse', () => {
    const usual = () =>
      createClient({ url: `${stageOf().hub.url}/graphql`, headers: () => ({ authorization: bearer() }) });

    it('is told in the stream what is wrong with an operation, and does not ask again', async () => {
      const events: unknown[] = [];
      for await (const event of usual().iterate({ query: 'subscription { nothing }' })) events.push(event);
      expect(events).toMatchObject([{ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }]);
    });

    it('comes back where its connection breaks, and goes on by the cursor in its variables', async () => {
      const { recommend } = stageOf();
      const variables = { since: await place() };
      const breaking = new AbortController();
      let connections = 0;
      const client = createClient({
        url: `${stageOf().hub.url}/graphql`,
        headers: { authorization: bearer() },
        retry: atOnce,
        fetchFn: (address: string, init: RequestInit) => {
          connections += 1;
          return connections > 1
            ? fetch(address, init)
            : fetch(address, { ...init, signal: breaking.signal });
        },
      });
      const made = [await recommend()];
      const told: string[] = [];
      for await (const { data } of client.iterate<Event>({ query, variables })) {
        const { cursor, node } = data?.followUpChanged ?? nothing;
        told.push(node.id);
        variables.since = cursor;
        if (told.length === 3) break;
        if (told.length === 1) {
          breaking.abort();
          made.push(await recommend(), await recommend());
        }
      }
      expect(told).toEqual(made.map(({ id }) => id));
      expect(connections).toBe(2);
    });
  });

  describe('a request for Server-Sent Events', () => {
    const ask = (parts: Asked): Promise<Response> => {
      const { path = '', headers = {}, ...rest } = parts;
      return fetch(`${stageOf().hub.url}/graphql${path}`, {
        ...rest,
        headers: { accept: 'text/event-stream', authorization: bearer(), ...headers },
      });
    };
    const body = JSON.stringify(once);
    const json = { 'content-type': 'application/json' };
    const mutation = `?query=${encodeURIComponent('mutation { removeWebhook(id: "x") { id } }')}`;

    it.each<[string, Asked, number, string | null]>([
      ['by another method', { method: 'DELETE' }, 405, 'GET, POST'],
      ['by GET for what changes something', { path: mutation }, 405, 'POST'],
      [
        'with a body that is not JSON',
        { method: 'POST', body, headers: { 'content-type': 'text/plain' } },
        415,
        null,
      ],
      ['with a body that is no request', { method: 'POST', body: '[]', headers: json }, 400, null],
    ])('is refused %s', async (_, request, status, allow) => {
      const response = await ask(request);
      expect([response.status, response.headers.get('allow')]).toEqual([status, allow]);
      const { errors } = (await response.json()) as Refusal;
      expect(errors[0]?.extensions.code).toMatch(/^(BAD_REQUEST|SUBSCRIPTION_NOT_SUPPORTED)$/);
      expect(errors[0]?.message.length).toBeGreaterThan(20);
    });

    it('is answered in the form of the protocol, told when to come back', async () => {
      const response = await ask({ method: 'POST', body, headers: json });
      expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.text()).toBe(
        'retry: 1000\n\nevent: next\ndata: {"data":{"__typename":"Query"}}\n\nevent: complete\ndata:\n\n',
      );
    });

    it('goes on behind the event that the client says it had last', async () => {
      const before = await place();
      const made = [await stageOf().recommend(), await stageOf().recommend()];
      const path = `?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify({ since: before }))}`;
      const first = await firstEvent(await ask({ path }));
      expect(first.data).toContain(made[0]?.id);
      const second = await firstEvent(await ask({ path, headers: { 'last-event-id': first.id } }));
      expect(second.data).toContain(made[1]?.id);
      const { data } = await firstEvent(await ask({ path, headers: { 'last-event-id': 'mine' } }));
      expect(data).toContain('"code":"BAD_USER_INPUT"');
    });
  });
}

const nothing = { cursor: '', node: { id: '' } };

interface Event extends Record<string, unknown> {
  readonly followUpChanged: typeof nothing;
}

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

interface Refusal {
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}
