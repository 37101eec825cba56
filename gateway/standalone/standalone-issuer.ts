import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { Agent } from 'undici';
import type { KnownIssuer } from '../identity/known-issuer.ts';
import { createRemoteKeys, KeysUnavailable } from '../identity/remote-keys.ts';
import { callerOfClaims } from './caller-of-claims.ts';

/** What an access token must be, as a gateway without a hub is told. */
export interface TokenRules {
  /** A file or a URL. */
  readonly jwks: string;
  readonly issuer: string;
  readonly audience: string;
  /** The claim that lists policies; null grants none. */
  readonly policyClaim: string | null;
}

// Signatures that a verifier cannot make itself; a pinned list, so that no token chooses `none` or a shared secret.
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

// `JWT` is what most issuers still send; id tokens and assertions for other purposes have types of their own.
const types = ['at+jwt', 'jwt'];

/** The one issuer that a gateway without a hub accepts. */
export async function standaloneIssuer({
  jwks,
  issuer,
  audience,
  policyClaim,
}: TokenRules): Promise<KnownIssuer> {
  return {
    issuer,
    audience,
    algorithms,
    types,
    keys: await openKeySet(jwks),
    keysChange: isAddress(jwks),
    admit(claims) {
      const caller = callerOfClaims(claims, policyClaim);
      return caller === null ? { ok: false, reason: 'CLAIM_MISSING' } : { ok: true, caller };
    },
  };
}

async function openKeySet(jwks: string): Promise<JWTVerifyGetKey> {
  if (isAddress(jwks)) return remoteKeySet(jwks);
  try {
    return localKeySet(jwks, parseKeySet(await readFile(jwks, 'utf8')));
  } catch (cause) {
    throw new Error(`No keys can be read from ${jwks}: ${String(cause)}`, { cause });
  }
}

/** A file is read once; what is published at an address changes. */
function isAddress(jwks: string): boolean {
  return /^https?:\/\//i.test(jwks);
}

/** A key is only read when a token names it: one that is none says nothing of the token. */
function localKeySet(file: string, keySet: JSONWebKeySet): JWTVerifyGetKey {
  const keys = createLocalJWKSet(keySet);
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (cause) {
      if (cause instanceof errors.JOSEError) throw cause;
      throw new KeysUnavailable(`A key in ${file} cannot be used.`, { cause });
    }
  };
}

// Whoever starts the gateway names the address, unlike that of an organisation's issuer: it may be inside.
function remoteKeySet(jwksUri: string): JWTVerifyGetKey {
  if (!URL.canParse(jwksUri)) throw new Error(`${jwksUri} is not a URL.`);
  const egress = { refuse: () => null, dispatcher: new Agent() };
  return createRemoteKeys({ jwksUri, egress, now: Date.now });
}

function parseKeySet(text: string): JSONWebKeySet {
  const parsed: unknown = JSON.parse(text);
  if (!isKeySet(parsed)) throw new TypeError('The key set has no "keys".');
  // A file does not change: every token would be refused for good.
  if (parsed.keys.length === 0) throw new TypeError('There is no key in the key set.');
  return parsed;
}

function isKeySet(value: unknown): value is JSONWebKeySet {
  return typeof value === 'object' && value !== null && 'keys' in value && Array.isArray(value.keys);
}
