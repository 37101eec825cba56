import { calculateJwkThumbprint, importJWK, type CryptoKey, type JSONWebKeySet, type JWK } from 'jose';

/** Algorithms the hub signs with: both are short, fast and have no parameters to get wrong. */
export type SigningAlgorithm = 'ES256' | 'EdDSA';

/** A private key that signs, and the name by which a verifier finds its public half. */
export interface SigningKey {
  readonly kid: string;
  readonly alg: SigningAlgorithm;
  readonly key: CryptoKey;
  readonly jwk: JWK;
}

/** The first key signs; all of them verify, so that a new key can be announced before and an old one kept after. */
export interface KeySet {
  readonly signing: SigningKey;
  readonly privateKeys: readonly JWK[];
  readonly publicKeys: JSONWebKeySet;
}

/** Reads a private JWK, or a set of them, as stored in a key file. */
export async function readKeySet(text: string, alg: SigningAlgorithm): Promise<KeySet> {
  const privateKeys = await Promise.all(parseKeys(text).map((jwk) => nameKey(jwk, alg)));
  const [first] = privateKeys;
  if (first?.kid === undefined) throw new Error('A key file holds no key.');
  const key = await importJWK(first, alg);
  if (key instanceof Uint8Array) throw new Error('A key file holds a shared secret, not a private key.');
  return {
    signing: { kid: first.kid, alg, key, jwk: first },
    privateKeys,
    publicKeys: { keys: privateKeys.map(publicHalf) },
  };
}

async function nameKey(jwk: JWK, alg: SigningAlgorithm): Promise<JWK> {
  if (typeof jwk.d !== 'string') throw new Error('A key file holds a key without its private part.');
  return { ...jwk, kid: jwk.kid ?? (await calculateJwkThumbprint(jwk)), alg, use: 'sig' };
}

/** Names the public members instead of removing the private one: what is unknown stays inside. */
function publicHalf({ kty, crv, x, y, kid, alg, use }: JWK): JWK {
  return Object.fromEntries(
    Object.entries({ kty, crv, x, y, kid, alg, use }).filter(([, value]) => value !== undefined),
  );
}

function parseKeys(text: string): readonly JWK[] {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) throw new Error('A key file holds no JSON object.');
  if (!('keys' in parsed)) return [parsed];
  if (!Array.isArray(parsed.keys)) throw new Error('A key file holds a key set without keys.');
  return parsed.keys as JWK[];
}
