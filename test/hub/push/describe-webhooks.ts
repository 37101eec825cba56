import { createHash, createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createVerifier, httpbis } from 'http-message-signatures';
import type { JWK } from 'jose';
import { type ReceivedMessage, type Receiver, startReceiver } from '../../support/receiver.ts';
import {
  aurora,
  compass,
  lantern,
  scopes,
  type SubscriptionStage,
} from '../../support/subscription-stage.ts';
import { until } from '../../support/until.ts';

const create = `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { id url events client { id } } }`;
const fields = 'id deliveredAt failedAt lastFailure deadLetters { id event failure }';

/** What holds of webhooks, on a stage that others use too. */
export function describeWebhooks(stageOf: () => SubscriptionStage): void {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterAll(() => receiver.close());

  const input = (parts: object = {}) => ({
    input: {
      url: receiver.url,
      events: ['FOLLOW_UP_CHANGED'],
      filter: { types: ['Recommendation'] },
      ...parts,
    },
  });

  describe('a webhook is refused', () => {
    it.each([
      ['on an address that is not https', { url: 'http://example.org/told' }, 'BAD_USER_INPUT'],
      ['on an address inside a network', { url: 'https://10.0.0.1/told' }, 'BAD_USER_INPUT'],
      ['for a client that there is not', { client: 'nobody' }, 'BAD_USER_INPUT'],
      ['for a filter that its feed does not have', { events: ['INCIDENT_CHANGED'] }, 'FORBIDDEN'],
    ])('%s', async (_, parts, code) => {
      const { hub, token } = stageOf();
      const { codes } = await hub.ask(token(compass), { query: create, variables: input(parts) });
      expect(codes).toEqual([code]);
    });

    it("for another organisation's client, and for one that may not follow what it asks for", async () => {
      const { hub, token, ask } = stageOf();
      const foreign = (await ask(aurora, '{ viewer { clientId } }')).data.viewer.clientId;
      const asked = { query: create, variables: input({ client: foreign }) };
      expect((await hub.ask(token(compass), asked)).codes).toEqual(['BAD_USER_INPUT']);
      const blind = await hub.addClient({ organisation: compass, scopes: ['organisation:write'] });
      expect((await hub.ask(blind, { query: create, variables: input() })).codes).toEqual(['FORBIDDEN']);
    });

    it('to whoever may not manage clients; and others can neither see, end nor replay it', async () => {
      const { hub, token, ask } = stageOf();
      const reader = await hub.addClient({ organisation: compass, scopes: scopes.slice(0, 6) });
      const { codes } = await hub.ask(reader, { query: create, variables: input() });
      expect(codes).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
      const { id } = (await ask(compass, create, input())).data.createWebhook;
      expect((await ask(lantern, '{ webhooks { id } }')).data.webhooks).toEqual([]);
      for (const act of ['removeWebhook', 'replayWebhook']) {
        const foreign = await hub.ask(token(lantern), { query: `mutation { ${act}(id: "${id}") { id } }` });
        expect(foreign.codes).toEqual(['NOT_FOUND']);
      }
      await ask(compass, `mutation { removeWebhook(id: "${id}") { id } }`);
      expect((await ask(compass, '{ webhooks { id } }')).data.webhooks).toEqual([]);
    });
  });

  describe('a webhook', () => {
    it('is told what its client may see, in a message that anybody can verify, and of nothing else', async () => {
      const { hub, ask, recommend } = stageOf();
      const { id: webhook } = (await ask(lantern, create, input())).data.createWebhook;
      await recommend();
      const { id } = await recommend(', classification: UNCLASSIFIED, tlp: CLEAR');
      const message = await receiver.next();
      const body = JSON.parse(message.body);
      expect(body).toMatchObject({
        webhook,
        event: 'FOLLOW_UP_CHANGED',
        changes: [{ kind: 'CREATED', type: 'Recommendation', id }],
      });
      expect(body.changes[0].cursor).toEqual(body.cursor);
      await verifies(hub.url, receiver.url, message);
      await ask(lantern, `mutation { removeWebhook(id: "${webhook}") { id } }`);
    });

    it('loses nothing that is not accepted: it is tried again, then a dead letter, then replayed', async () => {
      const { ask, recommend } = stageOf();
      receiver.status = 500;
      const { id: webhook } = (await ask(compass, create, input())).data.createWebhook;
      const { id: first } = await recommend();
      const attempts = [await receiver.next(), await receiver.next()];
      expect(attempts.map(({ headers }) => headers['idempotency-key'])).toEqual(
        Array.from({ length: 2 }, () => attempts[0]?.headers['idempotency-key']),
      );
      const seen = async () => (await ask(compass, `{ webhooks { ${fields} } }`)).data.webhooks[0];
      await until(async () => (await seen()).deadLetters.length > 0);
      const failure = 'The address answered with status 500.';
      expect(await seen()).toMatchObject({
        deliveredAt: null,
        lastFailure: failure,
        deadLetters: expect.arrayContaining([
          expect.objectContaining({ event: 'FOLLOW_UP_CHANGED', failure }),
        ]),
      });
      const [givenUp] = (await seen()).deadLetters;
      const { id: second } = await recommend();
      receiver.status = 204;
      await ask(compass, `mutation { replayWebhook(id: "${webhook}") { id } }`);
      // What was sent again before it was given up may still be on its way.
      const told = new Set<string>();
      while (!told.has(second)) {
        const { changes } = JSON.parse((await receiver.next()).body);
        for (const { id } of changes) told.add(id);
      }
      expect([...told]).toEqual([first, second]);
      await until(async () => (await seen()).deliveredAt !== null);
      expect((await seen()).deadLetters).not.toContainEqual(givenUp);
      await ask(compass, `mutation { removeWebhook(id: "${webhook}") { id } }`);
    });

    it('is told nothing more once its receiver says that it is gone', async () => {
      const { ask, recommend } = stageOf();
      const gone = await startReceiver();
      gone.status = 410;
      const { id: webhook } = (await ask(compass, create, input({ url: gone.url }))).data.createWebhook;
      await recommend();
      await gone.next();
      const letters = async () =>
        (await ask(compass, `{ webhooks { ${fields} } }`)).data.webhooks.flatMap(
          ({ deadLetters }: { deadLetters: object[] }) => deadLetters,
        );
      await until(async () => (await letters()).length > 0);
      const failure = 'The address answered with status 410.';
      expect(await letters()).toMatchObject([{ event: 'FOLLOW_UP_CHANGED', failure }]);
      expect(gone.count()).toBe(1);
      await ask(compass, `mutation { removeWebhook(id: "${webhook}") { id } }`);
      await gone.close();
    });
  });
}

async function verifies(hubUrl: string, url: string, { headers, body }: ReceivedMessage): Promise<void> {
  const digest = createHash('sha256').update(body).digest('base64');
  expect(headers['content-digest']).toBe(`sha-256=:${digest}:`);
  const response = await fetch(`${hubUrl}/.well-known/rapporteur/webhook-jwks.json`);
  const { keys } = (await response.json()) as { keys: JWK[] };
  const verified = await httpbis.verifyMessage(
    {
      requiredFields: ['@method', '@target-uri', 'content-digest', 'idempotency-key'],
      requiredParams: ['created', 'keyid'],
      keyLookup: ({ keyid }) => {
        const key = keys.find(({ kid }) => kid === keyid);
        if (!key) return Promise.resolve(null);
        const publicKey = createPublicKey({ key: { ...key }, format: 'jwk' });
        return Promise.resolve({ id: key.kid ?? '', verify: createVerifier(publicKey, 'ed25519') });
      },
    },
    { method: 'POST', url, headers: headers as Record<string, string | string[]> },
  );
  expect(verified).toBe(true);
}
