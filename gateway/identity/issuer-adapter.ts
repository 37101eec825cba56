import type { JSONWebKeySet } from 'jose';
import { errors, type OidcAdapter } from 'oidc-provider';

/** A client as the issuer needs to know it. */
export interface IssuingClient {
  readonly id: string;
  readonly organisation: string;
  readonly scopes: readonly string[];
  /** Counts up when the credential is replaced; tokens carry it. */
  readonly credential: number;
  readonly authentication:
    | { readonly method: 'SECRET'; readonly secretHash: string }
    | { readonly method: 'PRIVATE_KEY'; readonly publicKeys: JSONWebKeySet };
}

/** What the issuer reads and keeps in the hub's database. */
export interface IssuerStorage {
  /** A client that may ask for tokens; null if there is none, or it is revoked. */
  findIssuingClient(id: string): Promise<IssuingClient | null>;
  /** Remembers a client assertion; false if it was used before, also at the same moment in another replica. */
  useAssertionOnce(id: string, expiresAt: Date): Promise<boolean>;
}

/** The library's view of the storage: clients and used assertions; nothing else is ever stored. */
export function createIssuerAdapter(storage: IssuerStorage): (model: string) => OidcAdapter {
  return (model) => {
    if (model === 'Client') return { ...nothingStored(model), find: (id) => findClient(storage, id) };
    if (model !== 'ReplayDetection') return nothingStored(model);
    return {
      ...nothingStored(model),
      // The library looks first and stores later; only the storing itself is decided once.
      upsert: async (id, _payload, expiresIn) => {
        const first = await storage.useAssertionOnce(id, new Date(Date.now() + expiresIn * 1000));
        if (!first) throw new errors.InvalidClientAuth('client assertion tokens must only be used once');
      },
    };
  };
}

async function findClient(storage: IssuerStorage, id: string): Promise<object | undefined> {
  // No database keeps such a text, and none is asked for it.
  if (id.includes('\0')) return undefined;
  const client = await storage.findIssuingClient(id);
  if (!client) return undefined;
  return {
    client_id: client.id,
    ...(client.scopes.length > 0 ? { scope: client.scopes.join(' ') } : {}),
    organisation: client.organisation,
    credential: client.credential,
    ...authenticationMetadata(client.authentication),
  };
}

function authenticationMetadata(authentication: IssuingClient['authentication']): object {
  if (authentication.method === 'PRIVATE_KEY') {
    return { token_endpoint_auth_method: 'private_key_jwt', jwks: authentication.publicKeys };
  }
  return { token_endpoint_auth_method: 'client_secret_basic', client_secret: authentication.secretHash };
}

function nothingStored(model: string): OidcAdapter {
  const refuse = (): Promise<never> => Promise.reject(new Error(`The issuer stores no ${model}.`));
  return {
    find: () => Promise.resolve(undefined),
    findByUid: () => Promise.resolve(undefined),
    findByUserCode: () => Promise.resolve(undefined),
    upsert: refuse,
    consume: refuse,
    destroy: refuse,
    revokeByGrantId: refuse,
  };
}
