import type { Logger } from 'pino';
import type { ChangeWatch } from '../subscriptions/change-signals.ts';
import type { Feeds } from '../subscriptions/feeds.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { DeliverParts } from './deliver.ts';
import type { DeliveryQueue } from './delivery-queue.ts';
import { type FeedEvent, feedSources, isFeedEvent, type WebhookRecord } from './webhook.ts';
import type { WebhookStore } from './webhook-store.ts';

interface FollowParts extends Pick<DeliverParts, 'callerOf'> {
  readonly store: WebhookStore;
  readonly deadLetters: DeadLetters;
  readonly feeds: Feeds;
  readonly openQueue: () => Promise<DeliveryQueue>;
  readonly log: Logger;
}

const lookMilliseconds = 1000;
/** Without webhooks, another gateway's first one is noticed within this time. */
const idleLooks = 5;
/** Every webhook is looked at this often, whatever signals came or did not. */
const sweepLooks = 15;

interface Followed {
  readonly watch: ChangeWatch;
  seen: number;
}

/** Queues a delivery for every webhook whose feed tells that something changed. */
export function followFeeds(parts: FollowParts): { close(): Promise<void> } {
  const followed = new Map<FeedEvent, Followed>();
  let looks = 0;
  let isIdle = false;
  let underWay: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    looks += 1;
    if (isIdle && looks % idleLooks !== 0) return;
    const webhooks = await parts.store.active();
    isIdle = webhooks.length === 0;
    const changed = new Set<FeedEvent>();
    for (const event of new Set(webhooks.flatMap(({ events }) => events).filter(isFeedEvent)))
      if ((await hasChanged(parts, followed, { event, webhooks })) || looks % sweepLooks === 0)
        changed.add(event);
    for (const { id, events } of changed.size > 0 ? webhooks : [])
      for (const event of events.filter(isFeedEvent)) if (changed.has(event)) await queue(parts, id, event);
  };

  const timer = setInterval(() => {
    underWay = underWay
      .then(look)
      .catch((error: unknown) => parts.log.warn({ err: error }, 'webhooks cannot be looked after'));
  }, lookMilliseconds).unref();
  return {
    async close() {
      clearInterval(timer);
      await underWay;
      for (const { watch } of followed.values()) watch.release();
    },
  };
}

async function hasChanged(
  { feeds, callerOf }: FollowParts,
  followed: Map<FeedEvent, Followed>,
  { event, webhooks }: { readonly event: FeedEvent; readonly webhooks: readonly WebhookRecord[] },
): Promise<boolean> {
  const known = followed.get(event);
  if (known) {
    const now = known.watch.count();
    const isNew = now > known.seen;
    known.seen = now;
    return isNew;
  }
  for (const { clientId, purpose, events } of webhooks) {
    const caller = events.includes(event) ? await callerOf(clientId, purpose) : null;
    const watch = caller && (await feeds.watch(feedSources[event], caller));
    if (!watch) continue;
    followed.set(event, { watch, seen: watch.count() });
    break;
  }
  // What changed before anybody watched is delivered too.
  return true;
}

/** What was given up is not tried again before it is replayed. */
async function queue({ deadLetters, openQueue }: FollowParts, id: string, event: FeedEvent): Promise<void> {
  if ((await deadLetters.of(id, event)).length > 0) return;
  await (await openQueue()).sendFeed(id, event);
}
