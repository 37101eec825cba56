import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { agreementActs } from '../../support/agreement-acts.ts';
import type { EventStream } from '../../support/event-stream.ts';
import { reserveStream } from '../../support/shared-stream.ts';
import { openSocketStream } from '../../support/socket-stream.ts';
import { compass, lantern, type SubscriptionStage } from '../../support/subscription-stage.ts';
import { placeNow } from './place-now.ts';

const large = 'Protect. '.repeat(1000);
/** So much for each event that what waits for a client that does not read is soon too much. */
const heavy = `subscription ($since: String) {
  followUpChanged(since: $since, filter: { types: ["Recommendation"] }) {
    cursor
    node { id record { ... on Recommendation {
      ${Array.from({ length: 60 }, (_, at) => `text${at}: text`).join(' ')}
    } } }
  }
}`;

interface Ended {
  /** The records it told of. */
  readonly ids: readonly string[];
  readonly end: { readonly code: string; readonly reason: string; readonly cursor: string };
}

/** A client that asked for a stream and does not read it. */
interface Sluggard {
  /** Reads what there is, to the end. */
  read(): Promise<Ended>;
}

/** How streams end that their clients did not end, and that nothing is lost by it. */
export function describeEndings(stageOf: () => SubscriptionStage, query: string): void {
  // Opened before all other tests: when theirs comes, the token has ended or soon will.
  const expiring: Pick<EventStream, 'next'>[] = [];
  beforeAll(async () => {
    const { hub, token, follow } = stageOf();
    const ending = await hub.ending(token(compass), 12);
    expiring.push(await follow(ending, query), await openSocketStream(hub.url, ending, { query }));
  });

  describe('a stream whose token expires', () => {
    it('ends with the cursor to resume from, over Server-Sent Events and over WebSocket', async () => {
      const { token, follow, recommend } = stageOf();
      for (const { next } of expiring) {
        let event = await next();
        while (event.data) event = await next();
        const [{ message, extensions }] = event.errors;
        expect(message).toContain('expired');
        expect(extensions).toMatchObject({ code: 'SUBSCRIPTION_CLOSED', reason: 'UNAUTHENTICATED' });
        expect(await next()).toBeNull();
        const { id } = await recommend();
        const { cursor: since } = extensions;
        const resumed = await follow(token(compass), query, { variables: { since } });
        let told = await resumed.next();
        while (told.data.followUpChanged.node.id !== id) told = await resumed.next();
        expect(told.data.followUpChanged.node.kind).toBe('CREATED');
      }
    });
  });

  describe('a client that does not read its stream', () => {
    it.each([
      ['Server-Sent Events', overHttp],
      ['one connection for several', overOneConnection],
      ['WebSocket', overSocket],
    ])('is told over %s that it was too slow, and misses nothing when it resumes', async (_, open) => {
      const { hub, token, ask, follow } = stageOf();
      const since = await placeNow(stageOf());
      const sluggard = await open(hub.url, token(compass), { query: heavy, variables: { since } });
      const before = await ended(hub.url);
      const made: string[] = [];
      const input = { body: 'COMPASS', country: 'CAF', text: large };
      const create =
        'mutation ($input: CreateRecommendationInput!) { createRecommendation(input: $input) { id } }';
      do {
        const { data } = await ask(compass, create, { input });
        made.push(data.createRecommendation.id);
      } while ((await ended(hub.url)) === before && made.length < 300);
      const { ids, end } = await sluggard.read();
      expect(end).toMatchObject({ code: 'SUBSCRIPTION_TOO_SLOW', reason: 'TOO_SLOW' });
      expect(ids).toEqual(made.slice(0, ids.length));
      expect(ids.length).toBeLessThan(made.length);
      const rest = await follow(token(compass), query, { variables: { since: end.cursor } });
      for (const id of made.slice(ids.length))
        expect((await rest.next()).data.followUpChanged.node.id).toBe(id);
    });
  });

  describe('a stream of what an agreement shows', () => {
    it('tells nothing more once that is suspended, but that what was told of is gone', async () => {
      const { token, ask, follow, recommend } = stageOf();
      const acts = agreementActs((organisation, source, variables) => ask(organisation, source, variables));
      const agreement = await acts.agreed({
        grantor: compass,
        recipient: lantern,
        terms: {
          purposes: ['early-warning'],
          datasets: ['Recommendation'],
          conditions: { classification: 'CONFIDENTIAL', tlp: 'AMBER_STRICT', detail: 'FULL' },
        },
      });
      const stream = await follow(token(lantern), query, { purpose: 'early-warning' });
      const { id: shown } = await recommend();
      const next = async () => (await stream.next()).data.followUpChanged.node;
      expect(await next()).toMatchObject({ kind: 'CREATED', id: shown });
      await acts.act(compass, 'suspend', agreement);
      const { id: hidden } = await recommend();
      const { id: open } = await recommend(', classification: UNCLASSIFIED, tlp: CLEAR');
      const told = new Map<string, { kind: string; record: unknown }>();
      while (!told.has(shown) || !told.has(open)) {
        const { id, ...event } = await next();
        told.set(id, event);
      }
      expect(told.get(shown)).toEqual({ kind: 'DISAPPEARED', record: null });
      expect(told.get(open)).toMatchObject({ kind: 'CREATED' });
      expect(told.has(hidden)).toBe(false);
    });
  });
}

/** How many streams ended since their clients were too slow. */
async function ended(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^rapporteur_streams_ended_total\{reason="TOO_SLOW"\} (\d+)$/m.exec(text)?.[1] ?? 0);
}

async function overSocket(url: string, token: string, payload: object): Promise<Sluggard> {
  const { socket, next } = await openSocketStream(url, token, payload);
  socket.pause();
  return {
    async read() {
      socket.resume();
      const events = [];
      for (let event = await next(); event !== null; event = await next()) events.push(event);
      socket.close();
      return endedOf(events);
    },
  };
}

async function overOneConnection(url: string, token: string, payload: object): Promise<Sluggard> {
  const stream = await reserveStream(url, token);
  const headers = { accept: 'text/event-stream', authorization: `Bearer ${token}` };
  const asked = request(`${url}/graphql?token=${stream.token}`, { headers }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  await stream.put('one', payload);
  return {
    async read() {
      const told = (await text(response)).matchAll(/^event: next\ndata: (.*)$/gm);
      return endedOf([...told].map(([, data = '']) => JSON.parse(data).payload));
    },
  };
}

async function overHttp(url: string, token: string, payload: object): Promise<Sluggard> {
  const headers = {
    accept: 'text/event-stream',
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
  };
  const asked = request(`${url}/graphql`, { method: 'POST', headers }).end(JSON.stringify(payload));
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return {
    async read() {
      const told = (await text(response)).matchAll(/^event: next\ndata: (.*)$/gm);
      return endedOf([...told].map(([, data = '']) => JSON.parse(data)));
    },
  };
}

function endedOf(events: readonly any[]): Ended /* eslint-disable-line @typescript-eslint/no-explicit-any */ {
  return {
    ids: events.flatMap(({ data }) => data?.followUpChanged.node.id ?? []),
    end: events.at(-1).errors[0].extensions,
  };
}
