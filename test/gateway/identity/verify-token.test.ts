import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  calculateJwkThumbprint,
  decodeJwt,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type CryptoKey,
  type JWK,
  type JWTPayload,
} from 'jose';
import { type IdentityStage, openIdentityStage } from '../../support/identity-stage.ts';

let stage: IdentityStage;
let client: { id: string; secret: string };
let token: string;
let hubKey: JWK;
let kid: string;

beforeAll(async () => {
  stage = await openIdentityStage();
  await stage.addOrganisation({ id: 'ngo-one' });
  await stage.addOrganisation({ id: 'ngo-two' });
  client = await stage.addClient({ organisation: 'ngo-one', scopes: ['incident:read', 'organisation:read'] });
  token = await stage.token(client);
  hubKey = JSON.parse(await readFile(join(stage.keysDirectory, 'tokens.jwk'), 'utf8')) as JWK;
  kid = await calculateJwkThumbprint(hubKey);
});

afterAll(() => stage.close());

const viewer = '{ viewer { clientId scopes organisation { id } } }';

async function refusal(forged: string | null): Promise<[number, string | null]> {
  const { status, reason } = await stage.ask(forged, viewer);
  return [status, reason];
}

/** A token as the hub signs it, but for what is changed. */
async function forge(
  claims: JWTPayload = {},
  header: { typ?: string; [name: string]: unknown } = {},
): Promise<string> {
  return new SignJWT({ ...decodeJwt(token), ...claims })
    .setProtectedHeader({ alg: 'ES256', kid, typ: 'at+jwt', ...header })
    .sign(await importJWK(hubKey, 'ES256'));
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

const seconds = (): number => Math.floor(Date.now() / 1000);

describe('A token is refused', () => {
  it.each([
    ['that is missing', ''],
    ['that is no JWT', 'hello'],
    ['of three empty parts', '..'],
    [
      'whose claims are no object',
      `${encode({ alg: 'ES256' })}.${Buffer.from('7').toString('base64url')}.AA`,
    ],
    ['longer than eight kilobytes', `${encode({ alg: 'ES256' })}.${'A'.repeat(9000)}.AA`],
  ])('%s', async (_name, text) => {
    expect(await refusal(text)).toEqual([401, 'TOKEN_MALFORMED']);
  });

  it('of an unknown issuer', async () => {
    expect(await refusal(await forge({ iss: 'https://elsewhere.example' }))).toEqual([401, 'ISSUER_UNKNOWN']);
  });

  it('without a signature (alg none)', async () => {
    const unsigned = `${encode({ alg: 'none', typ: 'at+jwt' })}.${encode(decodeJwt(token))}.`;
    expect((await refusal(unsigned))[0]).toBe(401);
  });

  it('signed with the public key as a shared secret (HS256)', async () => {
    const { kty, crv, x, y } = hubKey;
    const signed = `${encode({ alg: 'HS256', typ: 'at+jwt', kid })}.${encode(decodeJwt(token))}`;
    for (const secret of [JSON.stringify({ kty, crv, x, y }), x ?? '']) {
      const mac = createHmac('sha256', secret).update(signed).digest('base64url');
      expect(await refusal(`${signed}.${mac}`)).toEqual([401, 'ALGORITHM_NOT_ALLOWED']);
    }
  });

  it('whose claims were changed after signing', async () => {
    const [header, , signature] = token.split('.');
    const changed = encode({ ...decodeJwt(token), organisation: 'ngo-two' });
    expect(await refusal(`${header ?? ''}.${changed}.${signature ?? ''}`)).toEqual([401, 'SIGNATURE_WRONG']);
  });

  it("signed with another key under the hub key's name", async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const signed = await signWith(privateKey, { alg: 'ES256', kid, typ: 'at+jwt' });
    expect(await refusal(signed)).toEqual([401, 'SIGNATURE_WRONG']);
  });

  it('that brings its own key, whatever the header calls it', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    for (const extra of [{ jwk }, { jku: `${stage.url}/keys` }, { x5u: `${stage.url}/cert` }]) {
      const signed = await signWith(privateKey, { alg: 'ES256', kid, typ: 'at+jwt', ...extra });
      expect(await refusal(signed)).toEqual([401, 'SIGNATURE_WRONG']);
    }
    const named = await signWith(privateKey, { alg: 'ES256', kid: '../../tokens.jwk', typ: 'at+jwt' });
    expect(await refusal(named)).toEqual([401, 'KEY_UNKNOWN']);
  });

  it('with a critical header nobody knows', async () => {
    expect(
      (
        await refusal(
          `${encode({ alg: 'ES256', kid, typ: 'at+jwt', crit: ['x'], x: 1 })}.${token.split('.').slice(1).join('.')}`,
        )
      )[0],
    ).toBe(401);
  });

  it.each(['', 'JWT', 'rapporteur-assertion+jwt', 'id+jwt'])('of type "%s"', async (typ) => {
    expect(await refusal(await forge({}, { typ }))).toEqual([401, 'TOKEN_TYPE_WRONG']);
  });

  it.each([
    ['meant for another service', { aud: 'urn:other' }, 'AUDIENCE_WRONG'],
    ['meant for nobody', { aud: undefined }, 'CLAIM_MISSING'],
    ['that never ends', { exp: undefined }, 'CLAIM_MISSING'],
    ['of unknown age', { iat: undefined }, 'CLAIM_MISSING'],
    ['without a client', { client_id: undefined }, 'CLAIM_MISSING'],
    ['of a client nobody knows', { client_id: 'nobody' }, 'CLIENT_UNKNOWN'],
    ['of a client for another organisation', { organisation: 'ngo-two' }, 'CLIENT_UNKNOWN'],
    ['without an organisation', { organisation: undefined }, 'CLIENT_UNKNOWN'],
    ['bound to the key of a DPoP proof', { cnf: { jkt: 'a' } }, 'TOKEN_BOUND'],
    ['bound to a client certificate', { cnf: { 'x5t#S256': 'a' } }, 'TOKEN_BOUND'],
    ['bound to nothing that could be shown', { cnf: {} }, 'TOKEN_BOUND'],
  ])('%s', async (_name, claims, reason) => {
    expect(await refusal(await forge(claims as JWTPayload))).toEqual([401, reason]);
  });

  // Five seconds of skew are configured; one more is on the safe side of a slow test.
  it.each([
    ['expired beyond the clock skew', { exp: -6 }, 'TOKEN_EXPIRED'],
    ['not valid before a moment beyond the clock skew', { nbf: 60 }, 'TOKEN_NOT_YET_VALID'],
    ['issued in the future beyond the clock skew', { iat: 60 }, 'TOKEN_NOT_YET_VALID'],
  ])('%s', async (_name, offsets, reason) => {
    const claims = Object.fromEntries(
      Object.entries(offsets).map(([name, offset]) => [name, seconds() + offset]),
    );
    expect(await refusal(await forge(claims))).toEqual([401, reason]);
  });
});

function signWith(key: CryptoKey, header: { alg: string; [name: string]: unknown }): Promise<string> {
  return new SignJWT(decodeJwt(token)).setProtectedHeader(header).sign(key);
}

describe('A token opens the hub', () => {
  it('as its client and organisation, with its scopes', async () => {
    const { status, data } = await stage.ask(token, viewer);
    expect(status).toBe(200);
    expect(data).toEqual({
      viewer: {
        clientId: client.id,
        scopes: ['incident:read', 'organisation:read'],
        organisation: { id: 'ngo-one' },
      },
    });
  });

  it('with fewer scopes where fewer were asked for', async () => {
    const narrow = await stage.token(client, 'incident:read');
    expect((await stage.ask(narrow, viewer)).data).toMatchObject({ viewer: { scopes: ['incident:read'] } });
  });

  it('never with a scope its client does not have, whatever it says', async () => {
    const wide = await forge({ scope: 'incident:read incident:write hub:admin' });
    expect((await stage.ask(wide, viewer)).data).toMatchObject({ viewer: { scopes: ['incident:read'] } });
  });

  it('within the clock skew of its end and of its beginning', async () => {
    expect((await stage.ask(await forge({ exp: seconds() - 1 }), viewer)).status).toBe(200);
    expect((await stage.ask(await forge({ nbf: seconds() + 3, iat: seconds() + 3 }), viewer)).status).toBe(
      200,
    );
  });

  it('no longer once it has expired, though it was accepted before', async () => {
    const short = await forge({ exp: seconds() + 30 });
    expect((await stage.ask(short, viewer)).status).toBe(200);
    stage.advance(40_000);
    expect(await refusal(short)).toEqual([401, 'TOKEN_EXPIRED']);
    stage.advance(-40_000);
  });
});

describe('From the next request on', () => {
  it('a revoked client is refused with the token it has', async () => {
    const leaving = await stage.addClient({ organisation: 'ngo-one' });
    const held = await stage.token(leaving);
    expect((await stage.ask(held, viewer)).status).toBe(200);
    const administrator = await stage.token(
      await stage.addClient({ organisation: 'ngo-one', scopes: ['organisation:write'] }),
    );
    const revoke = 'mutation ($id: ID!) { revokeClient(input: { id: $id }) { client { revokedAt } } }';
    expect((await stage.ask(administrator, revoke, { id: leaving.id })).codes).toEqual([]);
    expect(await refusal(held)).toEqual([401, 'CLIENT_REVOKED']);
  });

  it('a token got by a replaced secret is refused, one got by the new secret is not', async () => {
    const rotating = await stage.addClient({ organisation: 'ngo-one', scopes: ['organisation:write'] });
    const held = await stage.token(rotating);
    const rotate = 'mutation ($id: ID!) { rotateClient(input: { id: $id }) { secret } }';
    const { data } = await stage.ask(held, rotate, { id: rotating.id });
    const { secret } = (data as { rotateClient: { secret: string } }).rotateClient;
    expect(await refusal(held)).toEqual([401, 'CREDENTIAL_REPLACED']);
    expect((await stage.ask(await stage.token({ id: rotating.id, secret }), viewer)).status).toBe(200);
    await expect(stage.token(rotating)).rejects.toThrow('invalid_client');
  });
});
