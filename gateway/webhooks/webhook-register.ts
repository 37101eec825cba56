import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { HostProof } from '../egress/host-proof.ts';
import { readRoutingUrl } from '../egress/routing-url.ts';
import type { OnAct } from '../ledger/on-act.ts';
import { type Refused, refused } from '../organisations/outcome.ts';
import type { Feeds } from '../subscriptions/feeds.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { DeliverParts } from './deliver.ts';
import type { DeliveryQueue } from './delivery-queue.ts';
import {
  type DeadLetter,
  feedSources,
  isFeedEvent,
  type WebhookRecord,
  type WebhookEvent,
  type WebhookFilter,
} from './webhook.ts';
import type { WebhookStore } from './webhook-store.ts';

/** Who changes a webhook. */
export interface WebhookActor {
  readonly organisation: string;
  readonly client: string;
  readonly requestId: string;
}

/** A webhook to make. */
export interface NewWebhook {
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly client: string;
  readonly filter: WebhookFilter;
  readonly purpose: string | null;
}

type Outcome = { readonly ok: true; readonly webhook: WebhookRecord } | Refused;

/** What an organisation does with its webhooks. */
export interface WebhookRegister {
  list(organisation: string): Promise<readonly WebhookRecord[]>;
  deadLetters(webhook: string): Promise<readonly DeadLetter[]>;
  create(actor: WebhookActor, webhook: NewWebhook): Promise<Outcome>;
  remove(actor: WebhookActor, id: string): Promise<Outcome>;
  /** Delivers what was given up, from where it stopped. */
  replay(actor: WebhookActor, id: string): Promise<Outcome>;
}

interface RegisterParts extends Pick<DeliverParts, 'callerOf'> {
  readonly source: DataSource;
  readonly store: WebhookStore;
  readonly deadLetters: DeadLetters;
  readonly proof: HostProof;
  readonly allowLoopback: boolean;
  readonly feeds: Promise<Feeds>;
  readonly openQueue: () => Promise<DeliveryQueue>;
  readonly onAct: OnAct;
}

/** Opens it; each act is in the ledger before it takes effect. */
export function openWebhookRegister(parts: RegisterParts): WebhookRegister {
  const { store, deadLetters, source } = parts;

  const own = async ({ organisation }: WebhookActor, id: string): Promise<Outcome> => {
    const webhook = await store.find(id);
    return webhook?.organisationId === organisation
      ? { ok: true, webhook }
      : refused('NOT_FOUND', `Your organisation has no webhook "${id}".`);
  };
  const told = (actor: WebhookActor, act: string, id: string): Promise<void> =>
    parts.onAct({
      kind: 'GOVERNANCE',
      ...actor,
      act,
      subject: `Webhook:${id}`,
      concerns: null,
      content: null,
    });

  return {
    list: (organisation) => store.ofOrganisation(organisation),
    deadLetters: (webhook) => deadLetters.of(webhook),
    async create(actor, asked) {
      const checked = await check(parts, actor, asked);
      if (!checked.ok) return checked;
      const id = randomUUID();
      const { organisation: organisationId } = actor;
      const { client: clientId, ...rest } = asked;
      await source.transaction(async (manager) => {
        await store.insert(manager, { ...rest, id, organisationId, clientId, cursors: checked.cursors });
        await told(actor, 'WEBHOOK_CREATED', id);
      });
      return own(actor, id);
    },
    async remove(actor, id) {
      const found = await own(actor, id);
      if (!found.ok) return found;
      await source.transaction(async (manager) => {
        await store.remove(manager, id);
        await told(actor, 'WEBHOOK_REMOVED', id);
      });
      return found;
    },
    async replay(actor, id) {
      const found = await own(actor, id);
      if (!found.ok) return found;
      const queue = await parts.openQueue();
      await source.transaction(async (manager) => {
        const letters = await deadLetters.exhume(manager, id);
        await told(actor, 'WEBHOOK_REPLAYED', id);
        // Queued before this is committed: what fails here stays a dead letter, and may only come twice.
        for (const { event, notice } of letters) if (notice) await queue.sendNotice(id, event, notice);
      });
      for (const event of found.webhook.events.filter(isFeedEvent)) await queue.sendFeed(id, event);
      return own(actor, id);
    },
  };
}

type Checked = { readonly ok: true; readonly cursors: Readonly<Record<string, string>> } | Refused;

/** The address must be the organisation's, and the client must be able to read what it wants to be told of. */
async function check(
  parts: RegisterParts,
  { organisation }: WebhookActor,
  asked: NewWebhook,
): Promise<Checked> {
  const routing = readRoutingUrl(asked.url, { allowLoopback: parts.allowLoopback });
  if (!routing.ok) return refused('BAD_USER_INPUT', routing.message);
  if (!routing.isLoopback) {
    const proven = await parts.proof.prove({ organisation, url: routing.url });
    if (!proven.ok) return refused('BAD_USER_INPUT', proven.message);
  }
  const caller = await parts.callerOf(asked.client, asked.purpose);
  if (caller?.organisation !== organisation)
    return refused(
      'BAD_USER_INPUT',
      `"client" is "${asked.client}", which acts for your organisation no more, or never did.`,
    );
  const cursors: Record<string, string> = {};
  const feeds = await parts.feeds;
  for (const event of asked.events.filter(isFeedEvent)) {
    const request = { source: feedSources[event], variables: { filter: asked.filter }, caller };
    const pulled = await feeds.pull({ ...request, since: null, first: 0 });
    if (pulled.kind !== 'page')
      return refused('FORBIDDEN', `The client cannot follow ${event}: ${pulled.errors[0]?.message ?? ''}`);
    cursors[event] = pulled.cursor;
  }
  return { ok: true, cursors };
}
