import { generateKeyPairSync, sign } from 'node:crypto';

/** A key set to verify with, and access tokens that no two requests in flight share. */
export interface TokenSupply {
  readonly issuer: string;
  readonly audience: string;
  readonly jwks: { readonly keys: readonly object[] };
  readonly tokens: readonly string[];
}

const issuer = 'https://issuer.bench.example';
const audience = 'urn:rapporteur:hub';
const lifetime = 86_400;

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Mints so many access tokens of RFC 9068, each for a client of its own. */
export function mintTokens(count: number, scope: string): TokenSupply {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const header = encode({ alg: 'ES256', typ: 'at+jwt', kid: 'bench' });
  const now = Math.floor(Date.now() / 1000);
  const tokens = Array.from({ length: count }, (_, index) => {
    const client = `client-${index}`;
    const claims = { iss: issuer, aud: audience, sub: client, client_id: client, jti: String(index), scope };
    const signed = `${header}.${encode({ ...claims, iat: now, exp: now + lifetime })}`;
    const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    return `${signed}.${signature.toString('base64url')}`;
  });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'bench', alg: 'ES256', use: 'sig' };
  return { issuer, audience, jwks: { keys: [jwk] }, tokens };
}
