import { expect } from '@jest/globals';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type EventStream, openEventStream } from './event-stream.ts';
import { type HubAnswer, type HubStage, openHubStage } from './hub-stage.ts';

export const compass = 'review-compass';
export const aurora = 'mission-aurora';
export const lantern = 'ngo-lantern';

/** What the clients of the stage may do. */
export const scopes = [
  'incident:read',
  'incident:write',
  'recommendation:read',
  'recommendation:write',
  'follow-up:read',
  'follow-up:write',
  'agreement:read',
  'agreement:write',
  'organisation:read',
  'organisation:write',
] as const;

/** A hub with a review body, a mission and an NGO, each with a client. */
export interface SubscriptionStage {
  readonly hub: HubStage;
  /** A token of an organisation's client. */
  readonly token: (organisation: string) => string;
  /** Asks as that client, and expects no error. */
  readonly ask: (organisation: string, query: string, variables?: object) => Promise<HubAnswer>;
  /** Subscribes over Server-Sent Events. */
  readonly follow: (token: string, query: string, options?: FollowOptions) => Promise<EventStream>;
  /** A client over WebSocket. */
  socketClient(connectionParams: Record<string, unknown>, headers?: Record<string, string>): Client;
  /** The body makes a recommendation: "Number 1.", "Number 2." */
  readonly recommend: (labels?: string) => Promise<{ id: string; text: string }>;
  /** Stops the hub first, so that its streams tell why they end. */
  readonly close: () => Promise<void>;
}

/** How a subscription differs from the usual one. */
export interface FollowOptions {
  readonly variables?: object;
  readonly purpose?: string;
}

/** Opens the stage. */
export async function openSubscriptionStage(): Promise<SubscriptionStage> {
  const hub = await openHubStage({
    replicas: 2,
    env: {
      WEBHOOK_RETRIES: '1',
      WEBHOOK_RETRY_SECONDS: '1',
      SUBSCRIPTION_STALL_MS: '500',
      CLOCK_SKEW_SECONDS: '0',
    },
  });
  const tokens = new Map<string, string>();
  const streams: EventStream[] = [];
  const clients: Client[] = [];
  let made = 0;
  let closing: Promise<void> | null = null;
  for (const [organisation, kind] of [
    [compass, 'REVIEW_BODY'],
    [aurora, 'MISSION'],
    [lantern, 'NGO'],
  ] as const) {
    await hub.addOrganisation(organisation, kind);
    tokens.set(organisation, await hub.addClient({ organisation, scopes }));
  }
  const token = (organisation: string): string => tokens.get(organisation) ?? '';
  const ask = async (organisation: string, query: string, variables: object = {}): Promise<HubAnswer> => {
    const answer = await hub.ask(token(organisation), { query, variables });
    expect(answer.codes).toEqual([]);
    return answer;
  };
  const body = '{ code: "COMPASS", name: "Compass", kind: TREATY_BODY }';
  await ask(compass, `mutation { createReviewBody(input: ${body}) { code } }`);
  return {
    hub,
    token,
    ask,
    async follow(bearer, query, { variables = {}, purpose } = {}) {
      const headers = {
        ...(bearer === '' ? {} : { authorization: `Bearer ${bearer}` }),
        ...(purpose === undefined ? {} : { 'x-purpose': purpose }),
      };
      const stream = await openEventStream(hub.url, { query, variables }, headers);
      streams.push(stream);
      return stream;
    },
    socketClient(connectionParams, headers = {}) {
      const client = createClient({
        url: `${hub.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: class extends WebSocket {
          constructor(address: string, protocols: string) {
            super(address, protocols, { headers });
          }
        },
        connectionParams,
        retryAttempts: 0,
      });
      clients.push(client);
      return client;
    },
    async recommend(labels = '') {
      made += 1;
      const text = `Number ${made}.`;
      const input = `{ body: "COMPASS", country: "CAF", text: "${text}" ${labels} }`;
      const { data } = await ask(compass, `mutation { createRecommendation(input: ${input}) { id } }`);
      return { id: data.createRecommendation.id, text };
    },
    close() {
      closing ??= (async () => {
        for (const client of clients) void client.dispose();
        await hub.close();
        for (const stream of streams) stream.close();
      })();
      return closing;
    },
  };
}
