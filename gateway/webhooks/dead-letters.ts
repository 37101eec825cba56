import type { DataSource } from 'typeorm';
import type { DeadLetter, WebhookEvent } from './webhook.ts';
import type { Executor } from './webhook-store.ts';

const deadColumns = `id, webhook_id AS "webhookId", event, notice, failure, failed_at AS "failedAt"`;

/** The deliveries that were given up. */
export interface DeadLetters {
  /** The deliveries of an event that were given up and not begun again. */
  of(id: string, event?: WebhookEvent): Promise<readonly DeadLetter[]>;
  bury(letter: Omit<DeadLetter, 'failedAt' | 'failure'>): Promise<void>;
  /** Takes what was given up, to begin it again. */
  exhume(executor: Executor, id: string): Promise<readonly DeadLetter[]>;
}

/** Keeps them in the hub's database. */
export function createDeadLetters(source: DataSource): DeadLetters {
  return {
    of: (id, event) =>
      source.query(
        `SELECT ${deadColumns} FROM webhook_dead_letter
         WHERE webhook_id = $1 AND replayed_at IS NULL AND event = COALESCE($2, event) ORDER BY failed_at, id`,
        [id, event ?? null],
      ),
    async bury({ id, webhookId, event, notice }) {
      await source.query(
        `INSERT INTO webhook_dead_letter (id, webhook_id, event, notice, failure)
         SELECT $1, w.id, $3, $4, COALESCE(w.last_failure, 'It was not delivered in time.') FROM webhook w WHERE w.id = $2
         ON CONFLICT DO NOTHING`,
        [id, webhookId, event, notice && JSON.stringify(notice)],
      );
    },
    async exhume(executor, id) {
      const [letters]: [DeadLetter[], number] = await executor.query(
        `UPDATE webhook_dead_letter SET replayed_at = now() WHERE webhook_id = $1 AND replayed_at IS NULL
         RETURNING ${deadColumns}`,
        [id],
      );
      return letters;
    },
  };
}
