import { beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { createVerifyToken } from '../../../gateway/identity/verify-token.ts';
import { admittingIssuer } from '../../support/admitting-issuer.ts';

const issuer = 'https://issuer.example';
const audience = 'urn:test';

interface Pair {
  readonly jwk: JWK;
  readonly privateKey: CryptoKey;
}

let pairs: readonly Pair[];

beforeAll(async () => {
  pairs = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const { privateKey, publicKey } = await generateKeyPair('ES256');
      return { privateKey, jwk: await exportJWK(publicKey) };
    }),
  );
});

const pairAt = (index: number): Pair => {
  const pair = pairs[index];
  if (!pair) throw new Error(`There is no key ${index}`);
  return pair;
};

function sign(by: number, claims: { aud?: string; exp?: number } = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ iss: issuer, aud: audience, iat: now, exp: now + 60, ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
    .sign(pairAt(by).privateKey);
}

/** What a token without a `kid` comes to where these keys are published, none of them with a name. */
async function verdictOn(token: string, published: readonly number[]): Promise<string> {
  const keys = createLocalJWKSet({ keys: published.map((index) => pairAt(index).jwk) });
  const issuer = admittingIssuer({ keys, keysChange: false });
  const verify = createVerifyToken({
    findIssuer: () => issuer,
    now: Date.now,
    clockSkewSeconds: 5,
  });
  const verdict = await verify(token);
  return verdict.ok ? 'admitted' : verdict.reason;
}

describe('A token that names no key', () => {
  it('is refused where none of the published keys signed it', async () => {
    expect(await verdictOn(await sign(5), [0, 1, 2])).toBe('SIGNATURE_WRONG');
  });

  it('is refused for what it claims, whichever key signed it', async () => {
    expect(await verdictOn(await sign(1, { aud: 'urn:other' }), [0, 1])).toBe('AUDIENCE_WRONG');
    expect(await verdictOn(await sign(1, { exp: 1 }), [0, 1])).toBe('TOKEN_EXPIRED');
  });

  it('is refused where more keys would have to be tried than four', async () => {
    expect(await verdictOn(await sign(4), [0, 1, 2, 3, 4])).toBe('KEY_UNKNOWN');
  });

  it('is admitted where one of up to four published keys signed it', async () => {
    expect(await verdictOn(await sign(0), [0])).toBe('admitted');
    expect(await verdictOn(await sign(3), [0, 1, 2, 3])).toBe('admitted');
  });
});
