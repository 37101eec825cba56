import type { JSONWebKeySet, JWK } from 'jose';
import { type Refused, refused } from './outcome.ts';

const mostKeys = 10;
const smallestModulus = 2048;

/** Reads the public keys of a client; a private or weak key among them is refused, not cut out. */
export function readPublicKeys(
  text: string | null | undefined,
): { readonly ok: true; readonly keys: JSONWebKeySet } | Refused {
  const keys = parseKeys(text ?? '');
  if (keys === null || keys.length === 0 || keys.length > mostKeys) {
    return refused(
      'BAD_USER_INPUT',
      `"publicKeys" is a JSON Web Key Set, {"keys": [...]}, with 1 to ${mostKeys} keys.`,
    );
  }
  const wrong = keys.map(whatIsWrong).find((problem) => problem !== null);
  return wrong === undefined
    ? { ok: true, keys: { keys } }
    : refused('BAD_USER_INPUT', `"publicKeys" ${wrong}`);
}

function parseKeys(text: string): JWK[] | null {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || !('keys' in parsed)) return null;
    return Array.isArray(parsed.keys) && parsed.keys.every(isKey) ? parsed.keys : null;
  } catch {
    return null;
  }
}

function isKey(value: unknown): value is JWK {
  return typeof value === 'object' && value !== null && 'kty' in value;
}

function whatIsWrong(key: JWK): string | null {
  if (key.d !== undefined || key.k !== undefined) {
    return 'holds a private key: give only its public half, and replace the key, as it has been sent.';
  }
  if (key.kty === 'EC') return key.crv === 'P-256' ? null : 'holds an EC key that is not on P-256.';
  if (key.kty === 'OKP') return key.crv === 'Ed25519' ? null : 'holds an OKP key that is not Ed25519.';
  if (key.kty !== 'RSA') return 'holds a key that is neither EC, OKP nor RSA.';
  const bits = Buffer.from(key.n ?? '', 'base64url').length * 8;
  return bits >= smallestModulus ? null : `holds an RSA key under ${smallestModulus} bits.`;
}
