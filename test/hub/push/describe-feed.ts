import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../support/seeded-random.ts';
import type { StartedHub } from '../../support/started-hub.ts';
import { startHoldingReceiver, type HoldingReceiver } from './holding-receiver.ts';
import { type Committed, makeHotRecords, write, type Writing } from './feed-writers.ts';

const owner = 'review-compass';
/** More of them where FEED_CHANGES says so. */
const wanted = Number(process.env.FEED_CHANGES ?? '400');
const isLarge = wanted > 1000;
const seed = Number(process.env.FEED_SEED ?? '1');
/** A kill for every 5,000 changes, and two at least: of the subgraph, and of the gateway. */
const kills = Math.max(2, Math.floor(wanted / 5000));
const victims = [['review'], ['gateway'], ['gateway', 'review']];

const timeLimit = 240_000 + 20 * wanted;

const query = `query ($since: String) {
  followUpChanges(since: $since, first: 500, filter: { types: ["Recommendation"] }) {
    nodes { kind id }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Told {
  readonly kind: string;
  readonly id: string;
}

interface Page {
  readonly nodes: readonly Told[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** That no change is lost where processes of a hub are killed: the last of its tests. */
export function describeFeed(hubOf: () => StartedHub): void {
  describe('a reader that polls while ten writers write, wait and roll back, and processes are killed', () => {
    it(
      'is told of every committed change, of each once, and in order; and so is a webhook',
      async () => {
        const hub = hubOf();
        const committed: Committed = { changes: new Map(), orders: new Map(), total: 0, rolledBack: 0 };
        let isKilling = true;
        const writing: Writing = {
          databaseUrl: (await hub.file()).databaseUrls.review,
          owner,
          committed,
          seed,
          most: isLarge ? 20 : 4,
          // Few changes leave the processor to what was killed and comes back.
          pauseMs: isLarge ? 0 : 100,
          isOver: () => !isKilling && committed.total >= wanted,
          recommend: recommender(hub),
        };
        await makeHotRecords(writing);
        const reader = createReader(hub);
        await reader.visit();
        reader.told.length = 0;

        const receiver = await startHoldingReceiver();
        await followByWebhook(hub, receiver);

        const writers = { areDone: false };
        const work = Promise.all([
          write(writing),
          killInTurn(hub, () => committed.total, receiver).finally(() => (isKilling = false)),
        ]).finally(() => (writers.areDone = true));
        while (!writers.areDone) await reader.visit();
        await work;
        await reader.visit();
        const told = await receiver.told(reader.told.length);
        await receiver.close();
        expectAll(reader.told, committed);
        expect(told.map(({ kind, id }) => ({ kind, id }))).toEqual(reader.told);
        expectSameUnderOneId(receiver);
        expect(committed.rolledBack).toBeGreaterThan(0);
        expect(reader.failures()).toBeGreaterThan(0);
      },
      timeLimit,
    );
  });
}

/** Kills the next as soon as there is its share of the changes, and waits until it is back in another process. */
async function killInTurn(hub: StartedHub, total: () => number, receiver: HoldingReceiver): Promise<void> {
  const random = seededRandom(seed);
  for (let kill = 0; kill < kills; kill += 1) {
    while (total() < (wanted * (kill + 1)) / (kills + 1)) await wait(20);
    // The first gateway to be killed is in the midst of a delivery.
    await receiver.holding;
    const at = kill < 3 ? kill : Math.floor(random() * victims.length);
    await Promise.all((victims[at] ?? []).map((victim) => hub.killed(victim)));
  }
}

function expectAll(told: readonly Told[], { changes, orders }: Committed): void {
  const counts = new Map<string, number>();
  for (const { id } of told) counts.set(id, (counts.get(id) ?? 0) + 1);
  expect(counts).toEqual(changes);
  expect(told.length).toBeGreaterThanOrEqual(wanted);
  for (const [writer, made] of orders) {
    const known = new Set(made);
    expect([writer, told.filter(({ id }) => known.has(id)).map(({ id }) => id)]).toEqual([writer, made]);
  }
  const numbers = new Map<string, number>();
  for (const [, hot = '', number] of told.flatMap(({ id }) => [/^after-(hot-\d)-(\d+)$/.exec(id) ?? []])) {
    if (hot === '') continue;
    expect([hot, Number(number)]).toEqual([hot, (numbers.get(hot) ?? 0) + 1]);
    numbers.set(hot, Number(number));
  }
  expect(numbers.size).toBeGreaterThan(0);
}

/** Its client is the reader's, so it is told the same. */
async function followByWebhook(hub: StartedHub, { url }: HoldingReceiver): Promise<void> {
  const input = { url, events: ['FOLLOW_UP_CHANGED'], filter: { types: ['Recommendation'] } };
  const create = 'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { id } }';
  const made = await asker(hub)<{ createWebhook: { id: string } }>(create, { input });
  expect(made?.createWebhook.id).toBeDefined();
}

/** Who keeps the ids of messages tells by them what came before. */
function expectSameUnderOneId({ messages }: HoldingReceiver): void {
  const known = new Map(messages.map(({ id, body }) => [id, body]));
  for (const { id, body } of messages) expect(body).toBe(known.get(id));
}

interface Reader {
  readonly told: Told[];
  /** Reads until there is no more, however often nobody answers. */
  visit(): Promise<void>;
  /** How often nobody answered. */
  failures(): number;
}

function createReader(hub: StartedHub): Reader {
  const told: Told[] = [];
  let since: string | null = null;
  let failures = 0;
  const ask = asker(hub);
  return {
    told,
    failures: () => failures,
    async visit() {
      for (;;) {
        const page = await ask<{ followUpChanges: Page | null }>(query, { since });
        if (!page?.followUpChanges) {
          failures += 1;
          await wait(50);
          continue;
        }
        const { nodes, pageInfo } = page.followUpChanges;
        told.push(...nodes);
        since = pageInfo.endCursor;
        if (pageInfo.hasNextPage) continue;
        if (nodes.length === 0) await wait(20);
        return;
      }
    },
  };
}

function recommender(hub: StartedHub): Writing['recommend'] {
  const ask = asker(hub);
  return async (text) => {
    const input = { body: 'COMPASS', country: 'CAF', text };
    const made = await ask<{ createRecommendation: { id: string } | null }>(
      'mutation ($input: CreateRecommendationInput!) { createRecommendation(input: $input) { id } }',
      { input },
    );
    return made?.createRecommendation?.id ?? null;
  };
}

type Ask = <Data>(source: string, variables: object) => Promise<Data | null>;

/** Null where nobody answers or can; a cursor that is refused fails the test. */
function asker(hub: StartedHub): Ask {
  let token: string | null = null;
  return async <Data>(source: string, variables: object) => {
    try {
      token ??= await hub.token(owner);
      const response = await fetch(`${(await hub.file()).gatewayUrl}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: source, variables }),
      });
      const answer = (await response.json()) as Reply<Data>;
      const refused = answer.errors?.find(({ extensions }) => extensions.code === 'BAD_USER_INPUT');
      if (refused) throw new RefusedCursor(refused.message);
      if (answer.errors) token = null;
      return answer.errors ? null : (answer.data ?? null);
    } catch (error) {
      if (error instanceof RefusedCursor) throw error;
      return null;
    }
  };
}

interface Reply<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

class RefusedCursor extends Error {
  override readonly name = 'RefusedCursor';
}
