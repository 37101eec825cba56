import { randomBytes } from 'node:crypto';
import type { JSONWebKeySet } from 'jose';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { hashClientSecret, newClientSecret } from '../identity/client-secret.ts';
import { isPurpose, purposeForm } from '../agreements/purpose.ts';
import { isScope } from '../identity/scopes.ts';
import type { ClientAuthentication } from './entities/client.ts';
import { type Refused, refused } from './outcome.ts';
import { readPublicKeys } from './public-keys.ts';

/** A client to register. */
export interface NewClient {
  /** Made up where it is not given. */
  readonly id?: string;
  readonly organisation: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly authentication: ClientAuthentication;
  /** A JSON Web Key Set, for PRIVATE_KEY. */
  readonly publicKeys?: string | null | undefined;
  /** Its id at the issuer elsewhere, for TRUSTED_ISSUER. */
  readonly externalId?: string | null | undefined;
  /** What it asks for records for, where a request does not say so. */
  readonly defaultPurpose?: string | null | undefined;
}

/** A registered client, and its secret for the one moment it is known. */
export type ClientRegistration =
  { readonly ok: true; readonly id: string; readonly secret: string | null } | Refused;

/** Registers a client of an organisation; what proves it is checked first. */
export async function registerClient(manager: EntityManager, wanted: NewClient): Promise<ClientRegistration> {
  const problem = whatIsWrong(wanted) ?? (await whatOrganisationLacks(manager, wanted));
  if (problem) return problem;
  const credential = newCredential(wanted);
  if (!credential.ok) return credential;
  if (await isExternalIdTaken(manager, wanted)) {
    return refused(
      'CONFLICT',
      `A client of this organisation already has the externalId "${wanted.externalId ?? ''}".`,
    );
  }
  const id = wanted.id ?? `${wanted.organisation}.${randomBytes(5).toString('hex')}`;
  const { text, values } = sql`
    INSERT INTO client (id, organisation_id, name, scopes, authentication, secret_hash, public_keys, external_id,
      default_purpose)
    VALUES (${id}, ${wanted.organisation}, ${wanted.name.trim()}, ${[...new Set(wanted.scopes)]},
      ${wanted.authentication}, ${credential.secretHash}, ${credential.publicKeys},
      ${wanted.authentication === 'TRUSTED_ISSUER' ? wanted.externalId : null},
      ${wanted.defaultPurpose ?? null})`;
  await manager.query(text, values);
  return { ok: true, id, secret: credential.secret };
}

function whatIsWrong(client: NewClient): Refused | null {
  const { name, scopes, authentication, externalId, defaultPurpose } = client;
  if (name.trim() === '' || name.length > 200)
    return refused('BAD_USER_INPUT', '"name" has 1 to 200 characters.');
  const unknown = scopes.find((scope) => !isScope(scope));
  if (unknown !== undefined) return refused('BAD_USER_INPUT', `There is no scope "${unknown}".`);
  if (typeof defaultPurpose === 'string' && !isPurpose(defaultPurpose)) {
    return refused('BAD_USER_INPUT', `"defaultPurpose" is ${purposeForm}.`);
  }
  const isExternal = authentication === 'TRUSTED_ISSUER';
  if (isExternal && !externalId) {
    return refused('BAD_USER_INPUT', 'A client of a trusted issuer needs its "externalId" there.');
  }
  return !isExternal && externalId
    ? refused('BAD_USER_INPUT', '"externalId" is for TRUSTED_ISSUER only.')
    : null;
}

async function whatOrganisationLacks(
  manager: EntityManager,
  { organisation, scopes }: NewClient,
): Promise<Refused | null> {
  const { text, values } = sql`SELECT kind FROM organisation WHERE id = ${organisation}`;
  const [row]: { kind: string }[] = await manager.query(text, values);
  if (!row) return refused('NOT_FOUND', `No organisation "${organisation}" takes part in this hub.`);
  if (row.kind === 'STEWARD' || !scopes.includes('hub:admin')) return null;
  return refused('FORBIDDEN', 'Only clients of a steward can have the scope "hub:admin".');
}

/** What is stored to recognise a client, and what it is told. */
export interface Credential {
  readonly ok: true;
  readonly secret: string | null;
  readonly secretHash: string | null;
  readonly publicKeys: JSONWebKeySet | null;
}

/** Makes a secret, or takes the keys, as the way of proving asks. */
export function newCredential(
  wanted: Pick<NewClient, 'authentication' | 'publicKeys'>,
): Credential | Refused {
  const nothing: Credential = { ok: true, secret: null, secretHash: null, publicKeys: null };
  if (wanted.authentication === 'PRIVATE_KEY') {
    const read = readPublicKeys(wanted.publicKeys);
    return read.ok ? { ...nothing, publicKeys: read.keys } : read;
  }
  if (wanted.publicKeys) return refused('BAD_USER_INPUT', '"publicKeys" is for PRIVATE_KEY only.');
  if (wanted.authentication === 'TRUSTED_ISSUER') return nothing;
  const secret = newClientSecret();
  return { ...nothing, secret, secretHash: hashClientSecret(secret) };
}

async function isExternalIdTaken(manager: EntityManager, wanted: NewClient): Promise<boolean> {
  const { text, values } = sql`
    SELECT FROM client WHERE organisation_id = ${wanted.organisation} AND external_id = ${wanted.externalId}`;
  const rows: unknown[] = await manager.query(text, values);
  return rows.length > 0;
}
