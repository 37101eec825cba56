import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { type Refused, refused } from './outcome.ts';

/** Ends a client for good; ending it twice changes nothing. */
export async function revokeClient(
  manager: EntityManager,
  client: { readonly organisation: string; readonly id: string },
): Promise<{ readonly ok: true } | Refused> {
  const { text, values } = sql`
    UPDATE client SET revoked_at = COALESCE(revoked_at, now())
    WHERE id = ${client.id} AND organisation_id = ${client.organisation} RETURNING id`;
  const [rows]: [unknown[], number] = await manager.query(text, values);
  return rows.length > 0
    ? { ok: true }
    : refused('NOT_FOUND', `Your organisation has no client "${client.id}".`);
}
