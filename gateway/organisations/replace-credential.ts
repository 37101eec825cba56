import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import type { ClientAuthentication } from './entities/client.ts';
import { refused } from './outcome.ts';
import { newCredential, type ClientRegistration } from './register-client.ts';

/** A client of an organisation, and its new keys if it has keys. */
export interface Rotation {
  readonly organisation: string;
  readonly id: string;
  readonly publicKeys?: string | null | undefined;
}

/** Replaces what proves a client; tokens it got by the old credential are refused from now on. */
export async function replaceCredential(
  manager: EntityManager,
  wanted: Rotation,
): Promise<ClientRegistration> {
  const authentication = await findAuthentication(manager, wanted);
  if (authentication === null) {
    return refused('NOT_FOUND', `Your organisation has no client "${wanted.id}" that is not revoked.`);
  }
  if (authentication === 'TRUSTED_ISSUER') {
    return refused('CONFLICT', 'The credential of this client is kept by its issuer: replace it there.');
  }
  const credential = newCredential({ authentication, publicKeys: wanted.publicKeys });
  if (!credential.ok) return credential;
  const { text, values } = sql`
    UPDATE client
    SET secret_hash = ${credential.secretHash}, public_keys = ${credential.publicKeys},
        credential = credential + 1, rotated_at = now()
    WHERE id = ${wanted.id} AND organisation_id = ${wanted.organisation}`;
  await manager.query(text, values);
  return { ok: true, id: wanted.id, secret: credential.secret };
}

/** Two rotations at once wait for each other. */
async function findAuthentication(
  manager: EntityManager,
  wanted: Rotation,
): Promise<ClientAuthentication | null> {
  const { text, values } = sql`
    SELECT authentication FROM client
    WHERE id = ${wanted.id} AND organisation_id = ${wanted.organisation} AND revoked_at IS NULL FOR UPDATE`;
  const rows: { authentication: ClientAuthentication }[] = await manager.query(text, values);
  return rows[0]?.authentication ?? null;
}
