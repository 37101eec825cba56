import type { JSONWebKeySet } from 'jose';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { Directory } from './directory.ts';
import type { IssuerStorage, IssuingClient } from '../identity/issuer-adapter.ts';

interface IssuingRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly scopes: string[];
  readonly credential: number;
  readonly secret_hash: string | null;
  readonly public_keys: JSONWebKeySet | null;
}

/** Keeps the issuer's clients and used assertions in the hub's database. */
export function createIssuerStorage(source: DataSource, directory: Directory): IssuerStorage {
  return {
    async findIssuingClient(id) {
      const { text, values } = sql`
        SELECT id, organisation_id, scopes, credential, secret_hash, public_keys
        FROM client WHERE id = ${id} AND revoked_at IS NULL`;
      const [row]: IssuingRow[] = await source.query(text, values);
      if (!row) return null;
      // A token is of use at once, also where the client was registered or changed a moment ago.
      const known = (await directory.current()).clients.get(id);
      if (known?.credential !== row.credential) await directory.refresh();
      return toIssuingClient(row);
    },

    async useAssertionOnce(id, expiresAt) {
      const { text, values } = sql`
        WITH forgotten AS (DELETE FROM used_client_assertion WHERE expires_at < now())
        INSERT INTO used_client_assertion (id, expires_at) VALUES (${id}, ${expiresAt})
        ON CONFLICT (id) DO NOTHING RETURNING id`;
      const rows: unknown[] = await source.query(text, values);
      return rows.length > 0;
    },
  };
}

/** A client known by an issuer elsewhere gets no tokens here. */
function toIssuingClient(row: IssuingRow): IssuingClient | null {
  const { id, organisation_id: organisation, scopes, credential } = row;
  const client = { id, organisation, scopes, credential };
  if (row.secret_hash !== null) {
    return { ...client, authentication: { method: 'SECRET', secretHash: row.secret_hash } };
  }
  if (row.public_keys === null) return null;
  return { ...client, authentication: { method: 'PRIVATE_KEY', publicKeys: row.public_keys } };
}
