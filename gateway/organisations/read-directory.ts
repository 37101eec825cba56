import type { DataSource } from 'typeorm';
import type { TrustedIssuerRecord } from './entities/trusted-issuer.ts';

/** A client as far as a token of it must be judged. */
export interface DirectoryClient {
  readonly id: string;
  readonly organisation: string;
  readonly scopes: ReadonlySet<string>;
  readonly credential: number;
  readonly externalId: string | null;
  /** What it asks for records for, where a request does not say so. */
  readonly defaultPurpose: string | null;
  readonly isRevoked: boolean;
}

/** What an organisation is, as subgraphs are told. */
export interface DirectoryOrganisation {
  readonly id: string;
  readonly kind: string;
  readonly countryCode: string | null;
}

/** Who may act at one revision of the directory. */
export interface DirectorySnapshot {
  readonly revision: string;
  readonly clients: ReadonlyMap<string, DirectoryClient>;
  /** Clients of trusted issuers, by `externalClientKey`. */
  readonly externalClients: ReadonlyMap<string, DirectoryClient>;
  readonly trustedIssuers: readonly TrustedIssuerRecord[];
  readonly organisations: ReadonlyMap<string, DirectoryOrganisation>;
}

interface DirectoryRow {
  readonly revision: string;
  readonly clients: readonly (Omit<DirectoryClient, 'scopes'> & { readonly scopes: readonly string[] })[];
  readonly issuers: readonly TrustedIssuerRecord[];
  readonly organisations: readonly DirectoryOrganisation[];
}

/** Names a client of one organisation by its id at an issuer elsewhere. */
export function externalClientKey(organisation: string, externalId: string): string {
  return JSON.stringify([organisation, externalId]);
}

/** The revision the directory is at now. */
export async function readRevision(source: DataSource): Promise<string> {
  const [row]: { revision: string }[] = await source.query('SELECT revision FROM directory_revision');
  if (!row) throw new Error('The hub database has no directory revision.');
  return row.revision;
}

/** The whole directory in one statement, which is one moment. */
export async function readDirectory(source: DataSource): Promise<DirectorySnapshot> {
  const [row]: DirectoryRow[] = await source.query(directoryStatement);
  if (!row) throw new Error('The hub database has no directory revision.');
  const clients = row.clients.map((client) => ({ ...client, scopes: new Set(client.scopes) }));
  return {
    revision: row.revision,
    clients: new Map(clients.map((client) => [client.id, client])),
    externalClients: new Map(
      clients.flatMap((client) =>
        client.externalId === null
          ? []
          : [[externalClientKey(client.organisation, client.externalId), client] as const],
      ),
    ),
    trustedIssuers: row.issuers,
    organisations: new Map(row.organisations.map((organisation) => [organisation.id, organisation])),
  };
}

const directoryStatement = `
  SELECT revision,
    COALESCE((SELECT json_agg(json_build_object('id', id, 'organisation', organisation_id, 'scopes', scopes,
      'credential', credential, 'externalId', external_id, 'defaultPurpose', default_purpose, 'isRevoked', revoked_at IS NOT NULL)) FROM client), '[]') AS clients,
    COALESCE((SELECT json_agg(json_build_object('issuer', issuer, 'organisationId', organisation_id,
      'jwksUri', jwks_uri, 'audience', audience, 'tokenType', token_type, 'algorithms', algorithms,
      'clientClaim', client_claim, 'scopeClaim', scope_claim)) FROM trusted_issuer), '[]') AS issuers,
    COALESCE((SELECT json_agg(json_build_object('id', id, 'kind', kind, 'countryCode', country_code)) FROM organisation), '[]') AS organisations
  FROM directory_revision`;
