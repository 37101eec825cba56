import type { Logger } from 'pino';
import { Agent } from 'undici';
import { createDataSource } from '../../subgraphs/kit/database.ts';
import type { WebhookConfig } from '../config.ts';
import { createGuardedConnect } from '../egress/guarded-connect.ts';
import { createHostProof } from '../egress/host-proof.ts';
import type { CallerOfClient } from '../identity/caller-of-client.ts';
import type { SigningKey } from '../identity/key-set.ts';
import type { OnAct } from '../ledger/on-act.ts';
import type { Feeds } from '../subscriptions/feeds.ts';
import { createDeadLetters } from './dead-letters.ts';
import { createDeliver } from './deliver.ts';
import { type DeliveryQueue, openDeliveryQueue } from './delivery-queue.ts';
import { followFeeds } from './follow-feeds.ts';
import { createSendDelivery } from './send-delivery.ts';
import { openWebhookRegister, type WebhookRegister } from './webhook-register.ts';
import type { WebhookEvent } from './webhook.ts';
import { createWebhookStore, type WebhookStore } from './webhook-store.ts';

/** What webhooks depend on. */
export interface WebhookSettings {
  readonly databaseUrl: string;
  readonly config: WebhookConfig;
  /** Development: an address may be on this machine, on plain http. */
  readonly allowLoopback: boolean;
  readonly onAct: OnAct;
  readonly log: Logger;
  readonly now: () => number;
}

/** What identity brings to them. */
export interface WebhookParties {
  readonly signing: SigningKey;
  readonly hostProofSecret: Uint8Array;
  /** A client as it would be with a token of all its scopes; null where it may not act any more. */
  readonly callerOf: CallerOfClient;
}

/** The webhooks at one gateway. */
export interface Webhooks {
  readonly register: WebhookRegister;
  /**
   * Tells every webhook of an organisation that asked for the event. Resolves once it is in the queue: from then on it
   * is delivered, or a dead letter, whatever becomes of this gateway.
   */
  notify(notice: OrganisationNotice): Promise<void>;
  /** Delivers from now on, by the feeds of a gateway. */
  serve(feeds: Feeds): void;
  close(): Promise<void>;
}

/** Something that an organisation should know. */
export interface OrganisationNotice {
  /** The same when it is told again, which its receivers see. */
  readonly id: string;
  readonly organisation: string;
  readonly event: WebhookEvent;
  readonly payload: Readonly<Record<string, unknown>>;
}

const connectMilliseconds = 5000;

/** Opens webhooks over connections of their own; the queue is opened when there is the first webhook. */
export async function openWebhooks(settings: WebhookSettings, parties: WebhookParties): Promise<Webhooks> {
  const { databaseUrl, allowLoopback, log, now } = settings;
  const source = await createDataSource({ url: databaseUrl, entities: [], poolSize: 2 }).initialize();
  const store = createWebhookStore(source);
  const deadLetters = createDeadLetters(source);
  const rules = { allowLoopback, timeoutMs: connectMilliseconds };
  const dispatcher = new Agent({ connect: createGuardedConnect(rules) });
  const proof = createHostProof({ secret: parties.hostProofSecret, rules });
  const feeds = Promise.withResolvers<Feeds>();
  let queue: Promise<DeliveryQueue> | null = null;
  let following: { close(): Promise<void> } | null = null;

  const openQueue = (): Promise<DeliveryQueue> => {
    queue ??= feeds.promise.then((given) => {
      const send = createSendDelivery({ signing: parties.signing, dispatcher });
      const deliver = createDeliver({ store, feeds: given, callerOf: parties.callerOf, send, now });
      return openDeliveryQueue({ ...settings, store, deadLetters, deliver });
    });
    return queue;
  };

  return {
    register: openWebhookRegister({
      ...settings,
      source,
      store,
      deadLetters,
      proof,
      feeds: feeds.promise,
      callerOf: parties.callerOf,
      openQueue,
    }),
    notify: (notice) => notify(store, openQueue, notice),
    serve(given) {
      feeds.resolve(given);
      following = followFeeds({
        store,
        deadLetters,
        feeds: given,
        openQueue,
        callerOf: parties.callerOf,
        log,
      });
    },
    async close() {
      await following?.close();
      if (queue) await (await queue).close();
      await Promise.all([dispatcher.close(), proof.close()]);
      await source.destroy();
    },
  };
}

async function notify(
  store: WebhookStore,
  openQueue: () => Promise<DeliveryQueue>,
  { id: notice, organisation, event, payload }: OrganisationNotice,
): Promise<void> {
  const webhooks = await store.ofOrganisation(organisation);
  for (const { id, events } of webhooks) {
    if (events.includes(event)) await (await openQueue()).sendNotice(id, event, { id: notice, payload });
  }
}
