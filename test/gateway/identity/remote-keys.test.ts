import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, jwtVerify, SignJWT } from 'jose';
import { Agent } from 'undici';
import { createRemoteKeys } from '../../../gateway/identity/remote-keys.ts';

interface Issued {
  readonly jwk: JWK;
  readonly privateKey: CryptoKey;
}

const issued = new Map<string, Issued>();
let published: JWK[];
let requests = 0;
let time = 1_000_000;
let server: Server;
let jwksUri: string;

beforeAll(async () => {
  for (const kid of ['one', 'two', 'three', 'made-up']) {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    issued.set(kid, { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' } });
  }
  server = createServer((_request, response) => {
    requests += 1;
    response.end(JSON.stringify({ keys: published }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  jwksUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
});
beforeEach(() => {
  requests = 0;
  publish('one');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const keyOf = (kid: string): Issued => {
  const found = issued.get(kid);
  if (!found) throw new Error(`There is no key ${kid}`);
  return found;
};
const publish = (...kids: readonly string[]): void => void (published = kids.map((kid) => keyOf(kid).jwk));

function verifier(): (kid: string) => Promise<string> {
  const egress = { refuse: () => null, dispatcher: new Agent() };
  const keys = createRemoteKeys({ jwksUri, egress, now: () => time });
  return async (kid) => {
    const token = new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid });
    return jwtVerify(await token.sign(keyOf(kid).privateKey), keys).then(
      () => 'verified',
      (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
    );
  };
}

describe('the keys of an issuer elsewhere', () => {
  it('are asked for once again for unknown keys, however many tokens name them', async () => {
    const verify = verifier();
    expect(await verify('one')).toBe('verified');
    time += 5000;
    const made = await Promise.all(Array.from({ length: 20 }, () => verify('made-up')));
    expect(new Set(made)).toEqual(new Set(['JWKSNoMatchingKey']));
    expect([await verify('made-up'), await verify('one'), requests]).toEqual([
      'JWKSNoMatchingKey',
      'verified',
      2,
    ]);
  });

  it('are not asked for again within five seconds, and then are', async () => {
    const verify = verifier();
    await verify('one');
    publish('one', 'two');
    time += 4999;
    expect([await verify('two'), requests]).toEqual(['JWKSNoMatchingKey', 1]);
    time += 1;
    expect([await verify('two'), await verify('two'), requests]).toEqual(['verified', 'verified', 2]);
  });

  it('include one that was rotated in just now, for all who come with it at once', async () => {
    const verify = verifier();
    await verify('one');
    publish('two', 'three');
    time += 60_000;
    const asked = await Promise.all(['two', 'three', 'two', 'three'].map(verify));
    expect([asked, requests]).toEqual([['verified', 'verified', 'verified', 'verified'], 2]);
    expect(await verify('one')).toBe('JWKSNoMatchingKey');
  });
});
