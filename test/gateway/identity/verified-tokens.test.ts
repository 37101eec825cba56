import { beforeAll, describe, expect, it } from '@jest/globals';
import { type CryptoKey, generateKeyPair, SignJWT } from 'jose';
import { createVerifyToken, type VerifyToken } from '../../../gateway/identity/verify-token.ts';
import { admittingIssuer } from '../../support/admitting-issuer.ts';

const issuer = 'https://issuer.example';
const audience = 'urn:test';
const minute = 60_000;
const tokens = 40;

let pair: { privateKey: CryptoKey; publicKey: CryptoKey };
let supply: readonly string[];
let time = 0;
let asked = 0;
let isWithdrawn = false;

beforeAll(async () => {
  pair = await generateKeyPair('ES256');
  time = Date.now();
  supply = await Promise.all(Array.from({ length: tokens }, (_, index) => sign(`client-${index}`)));
});

function sign(client: string): Promise<string> {
  return new SignJWT({ client_id: client })
    .setProtectedHeader({ alg: 'ES256', kid: 'one', typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(Math.floor(time / 1000))
    .setExpirationTime(Math.floor(time / 1000) + 3600)
    .sign(pair.privateKey);
}

/** A verifier that counts how often it asks for a key. */
function verifierOf(keysChange: boolean): VerifyToken {
  asked = 0;
  isWithdrawn = false;
  const known = admittingIssuer({
    keysChange,
    keys() {
      asked += 1;
      if (isWithdrawn) throw new TypeError('There is no such key.');
      return pair.publicKey;
    },
  });
  return createVerifyToken({ findIssuer: () => known, now: () => time, clockSkewSeconds: 0 });
}

const verifyAll = async (verify: VerifyToken): Promise<readonly boolean[]> =>
  (await Promise.all(supply.map(async (token) => verify(token)))).map(({ ok }) => ok);

describe('A token that was verified', () => {
  it('is refused within a minute once its key has left the set its issuer is known by', async () => {
    const verify = verifierOf(true);
    await verifyAll(verify);
    isWithdrawn = true;
    time += minute;
    expect(new Set(await verifyAll(verify))).toEqual(new Set([false]));
  });

  it('is not verified again for half a minute, and then not together with all others', async () => {
    const verify = verifierOf(true);
    await verifyAll(verify);
    time += minute / 2 - 1;
    await verifyAll(verify);
    expect(asked).toBe(tokens);
    time += minute / 4;
    expect(new Set(await verifyAll(verify))).toEqual(new Set([true]));
    expect(asked).toBeGreaterThan(tokens);
    expect(asked).toBeLessThan(2 * tokens);
  });

  it('is not verified again where the keys cannot change', async () => {
    const verify = verifierOf(false);
    await verifyAll(verify);
    time += 20 * minute;
    expect(new Set(await verifyAll(verify))).toEqual(new Set([true]));
    expect(asked).toBe(tokens);
  });

  it('opens nothing once it is over, whether its keys can change or not', async () => {
    const verify = verifierOf(false);
    await verifyAll(verify);
    time += 60 * minute;
    expect(new Set(await verifyAll(verify))).toEqual(new Set([false]));
  });
});
