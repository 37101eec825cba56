import type { DataSource, EntityManager } from 'typeorm';
import type { WebhookEvent, WebhookRecord } from './webhook.ts';

const columns = `id, organisation_id AS "organisationId", client_id AS "clientId", url, events, filter, purpose, cursors,
  created_at AS "createdAt", delivered_at AS "deliveredAt", failed_at AS "failedAt", last_failure AS "lastFailure"`;
/** A connection, or the transaction on it. */
export type Executor = Pick<DataSource | EntityManager, 'query'>;

/** What is kept of webhooks. */
export interface WebhookStore {
  ofOrganisation(organisation: string): Promise<readonly WebhookRecord[]>;
  find(id: string): Promise<WebhookRecord | null>;
  active(): Promise<readonly WebhookRecord[]>;
  insert(
    executor: Executor,
    webhook: Omit<WebhookRecord, 'createdAt' | 'deliveredAt' | 'failedAt' | 'lastFailure'>,
  ): Promise<void>;
  remove(executor: Executor, id: string): Promise<void>;
  /** Moves a cursor on; only from where the delivery began. */
  advance(
    id: string,
    event: WebhookEvent,
    cursor: { readonly from: string; readonly to: string },
  ): Promise<void>;
  delivered(id: string): Promise<void>;
  failed(id: string, failure: string): Promise<void>;
}

/** Keeps them in the hub's database. */
export function createWebhookStore(source: DataSource): WebhookStore {
  return {
    ofOrganisation: (organisation) =>
      source.query(
        `SELECT ${columns} FROM webhook WHERE organisation_id = $1 AND removed_at IS NULL ORDER BY created_at, id`,
        [organisation],
      ),
    async find(id) {
      const [found]: WebhookRecord[] = await source.query(
        `SELECT ${columns} FROM webhook WHERE id = $1 AND removed_at IS NULL`,
        [id],
      );
      return found ?? null;
    },
    active: () => source.query(`SELECT ${columns} FROM webhook WHERE removed_at IS NULL ORDER BY id`),
    async insert(executor, { id, organisationId, clientId, url, events, filter, purpose, cursors }) {
      await executor.query(
        `INSERT INTO webhook (id, organisation_id, client_id, url, events, filter, purpose, cursors)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, organisationId, clientId, url, events, JSON.stringify(filter), purpose, JSON.stringify(cursors)],
      );
    },
    async remove(executor, id) {
      await executor.query('UPDATE webhook SET removed_at = now() WHERE id = $1', [id]);
    },
    async advance(id, event, { from, to }) {
      await source.query(
        `UPDATE webhook SET cursors = cursors || jsonb_build_object($2::text, $4::text)
         WHERE id = $1 AND cursors ->> $2 = $3`,
        [id, event, from, to],
      );
    },
    async delivered(id) {
      await source.query('UPDATE webhook SET delivered_at = now() WHERE id = $1', [id]);
    },
    async failed(id, failure) {
      await source.query('UPDATE webhook SET failed_at = now(), last_failure = $2 WHERE id = $1', [
        id,
        failure,
      ]);
    },
  };
}
