import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { WebhookConfig } from '../config.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { Deliver } from './deliver.ts';
import { DeliveryFailed } from './send-delivery.ts';
import { type FeedEvent, isFeedEvent, type Notice, type WebhookEvent } from './webhook.ts';
import type { WebhookStore } from './webhook-store.ts';

/** The deliveries to be made, in the hub's database: they outlast every gateway. */
export interface DeliveryQueue {
  /** A feed is delivered by one gateway at a time; a delivery that waits already is enough. */
  sendFeed(webhook: string, event: FeedEvent): Promise<void>;
  sendNotice(webhook: string, event: WebhookEvent, notice: Notice): Promise<void>;
  close(): Promise<void>;
}

interface QueueParts {
  readonly databaseUrl: string;
  readonly config: WebhookConfig;
  readonly store: WebhookStore;
  readonly deadLetters: DeadLetters;
  readonly deliver: Deliver;
  readonly log: Logger;
}

interface Job {
  readonly webhook: string;
  readonly event: WebhookEvent;
  readonly notice: Notice | null;
}

const feeds = 'webhook-feeds';
const notices = 'webhook-notices';
const dead = 'webhook-dead';
const queues = [feeds, notices, dead];

const connections = 3;
/** A delivery that hangs is given up after this time. */
const expireSeconds = 45;
/** A gateway that ended in the midst of a delivery is given up after this time, and the delivery made by another. */
const heartbeatSeconds = 10;
const lookSeconds = 3;
/** Deliveries that are under way at once at one gateway: receivers that are slow do not hold up all others. */
const atOnce = 8;
const longestPauseSeconds = 3600;

/** Opens the queue and works on it. */
export async function openDeliveryQueue({
  databaseUrl,
  config,
  store,
  deadLetters,
  deliver,
  log,
}: QueueParts): Promise<DeliveryQueue> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: 'delivery_queue',
    application_name: 'rapporteur webhooks',
    max: connections,
    superviseIntervalSeconds: lookSeconds,
    monitorIntervalSeconds: lookSeconds,
    schedule: false,
  });
  boss.on('error', (error) => log.error({ err: error }, 'the queue of deliveries failed'));
  await boss.start();
  await createQueues(boss, config);

  const attempt = async (job: string, { webhook: id, event, notice }: Job): Promise<void> => {
    const webhook = await store.find(id);
    if (!webhook) return;
    try {
      if (notice) await deliver.notice(webhook, event, notice);
      else if (isFeedEvent(event)) await deliver.feed(webhook, event);
    } catch (error) {
      await store.failed(id, error instanceof DeliveryFailed ? error.message : 'The hub failed.');
      if (!(error instanceof DeliveryFailed && error.isFinal)) throw error;
      await deadLetters.bury({ id: job, webhookId: id, event, notice });
    }
  };
  const options = { pollingIntervalSeconds: 1, batchSize: 1, localConcurrency: atOnce };
  for (const queue of [feeds, notices])
    await boss.work<Job>(queue, options, async ([job]) => job && attempt(job.id, job.data));
  await boss.work<Job>(dead, options, async ([job]) => {
    if (job) await deadLetters.bury({ ...job.data, id: job.id, webhookId: job.data.webhook });
  });

  return {
    async sendFeed(webhook, event) {
      await boss.send(feeds, { webhook, event, notice: null }, { singletonKey: `${webhook}:${event}` });
    },
    async sendNotice(webhook, event, notice) {
      await boss.send(notices, { webhook, event, notice });
    },
    async close() {
      for (const queue of queues) await boss.offWork(queue);
      await boss.stop({ graceful: true, timeout: 5000 });
    },
  };
}

async function createQueues(boss: PgBoss, config: WebhookConfig): Promise<void> {
  const retries = {
    retryLimit: config.retries,
    retryDelay: config.retrySeconds,
    retryBackoff: true,
    retryDelayMax: longestPauseSeconds,
    expireInSeconds: expireSeconds,
    heartbeatSeconds,
    deadLetter: dead,
  };
  await boss.createQueue(dead, { retryLimit: 1000, retryDelay: 5, deleteAfterSeconds: 86_400 });
  await boss.createQueue(feeds, { ...retries, policy: 'exclusive' });
  await boss.createQueue(notices, retries);
  // A queue that there is already keeps what it was made with, unless it is told.
  for (const queue of [feeds, notices]) await boss.updateQueue(queue, retries);
}
