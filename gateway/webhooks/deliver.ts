import { createHash } from 'node:crypto';
import type { Caller } from '../caller.ts';
import type { CallerOfClient } from '../identity/caller-of-client.ts';
import type { EventPage } from '../subscriptions/page-events.ts';
import type { Feeds } from '../subscriptions/feeds.ts';
import { DeliveryFailed, type SendDelivery } from './send-delivery.ts';
import {
  type FeedEvent,
  feedSources,
  type Notice,
  type WebhookRecord,
  type WebhookEvent,
} from './webhook.ts';
import type { WebhookStore } from './webhook-store.ts';

/** What deliveries stand on. */
export interface DeliverParts {
  readonly store: WebhookStore;
  readonly feeds: Feeds;
  readonly callerOf: CallerOfClient;
  readonly send: SendDelivery;
  readonly now: () => number;
}

/** Delivers to webhooks; what rejects is to be tried again. */
export interface Deliver {
  /** Tells all that changed since the webhook's cursor, and moves it on after each page that was accepted. */
  feed(webhook: WebhookRecord, event: FeedEvent): Promise<void>;
  notice(webhook: WebhookRecord, event: WebhookEvent, notice: Notice): Promise<void>;
}

/** A delivery makes room for others after this time, and goes on later. */
const longestMilliseconds = 15_000;

/** Makes deliveries: what changed is read by the client's own rights at that moment, as if it asked itself. */
export function createDeliver({ store, feeds, callerOf, send, now }: DeliverParts): Deliver {
  const callerFor = async (webhook: WebhookRecord): Promise<Caller> => {
    const caller = await callerOf(webhook.clientId, webhook.purpose);
    if (!caller) throw new DeliveryFailed('The client of the webhook has been revoked.');
    return caller;
  };
  const pageAfter = async (webhook: WebhookRecord, event: FeedEvent, since: string): Promise<EventPage> => {
    const caller = await callerFor(webhook);
    const variables = { filter: webhook.filter };
    const pulled = await feeds.pull({ source: feedSources[event], variables, caller, since });
    if (pulled.kind === 'page') return pulled;
    throw new DeliveryFailed(`What changed cannot be read: ${pulled.errors[0]?.message ?? ''}`);
  };

  return {
    async feed(webhook, event) {
      const begun = now();
      let since = webhook.cursors[event];
      while (since !== undefined && now() - begun < longestMilliseconds) {
        const page = await pageAfter(webhook, event, since);
        if (page.events.length > 0) {
          await send(messageOf(webhook, event, { since, page }));
          await store.delivered(webhook.id);
        }
        if (page.cursor === since) return;
        await store.advance(webhook.id, event, { from: since, to: page.cursor });
        since = page.cursor;
      }
    },
    async notice(webhook, event, { id, payload }) {
      await callerFor(webhook);
      const body = JSON.stringify({ id, webhook: webhook.id, event, notice: payload });
      await send({ url: webhook.url, idempotencyKey: id, body });
      await store.delivered(webhook.id);
    },
  };
}

function messageOf(
  webhook: WebhookRecord,
  event: FeedEvent,
  { since, page }: { readonly since: string; readonly page: EventPage },
): Parameters<SendDelivery>[0] {
  const told = page.events.map(({ event: { data } }) => (data as EventData).change);
  // Another attempt may tell more than the one before: then it is another message.
  const idempotencyKey = createHash('sha256')
    .update(
      JSON.stringify([
        webhook.id,
        event,
        since,
        told.map(({ node: { kind, type, id } }) => [kind, type, id]),
      ]),
    )
    .digest('base64url');
  const changes = told.map(({ cursor, node }) => ({ ...node, cursor }));
  const body = JSON.stringify({
    id: idempotencyKey,
    webhook: webhook.id,
    event,
    changes,
    cursor: page.cursor,
  });
  return { url: webhook.url, idempotencyKey, body };
}

interface EventData {
  readonly change: {
    readonly cursor: string;
    readonly node: { readonly kind: string; readonly type: string; readonly id: string };
  };
}
