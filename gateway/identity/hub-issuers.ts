import { createLocalJWKSet, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import type { ClientCaller } from '../caller.ts';
import type { Directory } from '../organisations/directory.ts';
import {
  type DirectoryClient,
  type DirectorySnapshot,
  externalClientKey,
} from '../organisations/read-directory.ts';
import type { TrustedIssuerRecord } from '../organisations/entities/trusted-issuer.ts';
import type { Egress } from './egress.ts';
import { hubAudience } from './issuer.ts';
import type { KeySet } from './key-set.ts';
import type { KnownIssuer, TokenRefusal, TokenVerdict } from './known-issuer.ts';
import { createRemoteKeys } from './remote-keys.ts';

/** What the hub's issuers depend on. */
export interface HubIssuersSettings {
  /** The hub's own issuer URL. */
  readonly url: string;
  readonly keys: KeySet;
  readonly directory: Directory;
  readonly egress: Egress;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/** The issuer of that name, null where there is none, or why nobody can be admitted now. */
export type FindIssuer = (issuer: string) => Promise<KnownIssuer | TokenRefusal | null>;

/** Issuers whose keys are kept at once; the least used are fetched again. */
const rememberedKeySets = 1000;

/** The hub's own issuer and those its organisations trust; all are made anew when the directory changes. */
export function createHubIssuers(settings: HubIssuersSettings): FindIssuer {
  const { url, directory } = settings;
  const ownKeys = createLocalJWKSet(settings.keys.publicKeys);
  const remoteKeys = new LRUCache<string, JWTVerifyGetKey>({ max: rememberedKeySets });
  const keysOf = ({ issuer, jwksUri }: TrustedIssuerRecord): JWTVerifyGetKey => {
    const name = JSON.stringify([issuer, jwksUri]);
    const keys =
      remoteKeys.get(name) ?? createRemoteKeys({ jwksUri, egress: settings.egress, now: settings.now });
    remoteKeys.set(name, keys);
    return keys;
  };
  const namedIssuers = (snapshot: DirectorySnapshot): Map<string, KnownIssuer> =>
    new Map([
      ...snapshot.trustedIssuers.map(
        (trusted) => [trusted.issuer, trustedIssuer(trusted, keysOf(trusted), snapshot)] as const,
      ),
      [url, ownIssuer({ url, alg: settings.keys.signing.alg, keys: ownKeys }, snapshot)],
    ]);
  const bySnapshot = new WeakMap<DirectorySnapshot, Map<string, KnownIssuer>>();

  return async function findIssuer(name) {
    const snapshot = await directory.current().catch(() => null);
    if (!snapshot) return 'DIRECTORY_UNAVAILABLE';
    const issuers = bySnapshot.get(snapshot) ?? namedIssuers(snapshot);
    bySnapshot.set(snapshot, issuers);
    return issuers.get(name) ?? null;
  };
}

function ownIssuer(
  { url, alg, keys }: { url: string; alg: string; keys: JWTVerifyGetKey },
  { clients }: DirectorySnapshot,
): KnownIssuer {
  return {
    issuer: url,
    audience: hubAudience,
    algorithms: [alg],
    types: ['at+jwt'],
    keys,
    keysChange: false,
    admit(claims) {
      if (typeof claims.client_id !== 'string') return refuse('CLAIM_MISSING');
      const client = clients.get(claims.client_id);
      if (!client || client.organisation !== claims.organisation) return refuse('CLIENT_UNKNOWN');
      if (client.credential !== claims.credential) return refuse('CREDENTIAL_REPLACED');
      return admitClient(client, claims, scopesOf(claims.scope));
    },
  };
}

/** Whatever a token of this issuer says, it acts for the one organisation that trusts the issuer. */
function trustedIssuer(
  trusted: TrustedIssuerRecord,
  keys: JWTVerifyGetKey,
  { externalClients }: DirectorySnapshot,
): KnownIssuer {
  return {
    issuer: trusted.issuer,
    audience: trusted.audience,
    algorithms: trusted.algorithms,
    types: [trusted.tokenType.toLowerCase()],
    keys,
    keysChange: true,
    admit(claims) {
      const externalId = claims[trusted.clientClaim];
      if (typeof externalId !== 'string') return refuse('CLAIM_MISSING');
      const client = externalClients.get(externalClientKey(trusted.organisationId, externalId));
      if (!client) return refuse('CLIENT_UNKNOWN');
      return admitClient(client, claims, scopesOf(claims[trusted.scopeClaim]));
    },
  };
}

/** A token opens what it says and the client still has: a scope taken from the client is gone from its tokens. */
function admitClient(client: DirectoryClient, claims: JWTPayload, asked: readonly string[]): TokenVerdict {
  if (client.isRevoked) return refuse('CLIENT_REVOKED');
  const scopes = asked.filter((scope) => client.scopes.has(scope)).sort();
  const caller: ClientCaller = {
    kind: 'client',
    organisation: client.organisation,
    clientId: client.id,
    scopes: new Set(scopes),
    policies: new Set(),
    purpose: client.defaultPurpose,
    expiresAt: claims.exp ?? 0,
    key: JSON.stringify([client.organisation, client.id, client.defaultPurpose, ...scopes]),
  };
  return { ok: true, caller };
}

/** Scopes as RFC 8693 writes them, or as the list that some issuers give. */
function scopesOf(claim: unknown): readonly string[] {
  if (typeof claim === 'string') return claim.split(' ').filter((scope) => scope !== '');
  return Array.isArray(claim) ? claim.filter((scope) => typeof scope === 'string') : [];
}

function refuse(reason: TokenRefusal): TokenVerdict {
  return { ok: false, reason };
}
