import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';
import type { TokenRules } from '../../gateway/standalone/standalone-issuer.ts';

/** An issuer of access tokens, and everything a wrong token can be wrong in. */
export interface TokenIssuer {
  readonly keySet: JSONWebKeySet;
  /** Rules that accept its tokens, with the key set in a file. */
  readonly rules: TokenRules;
  /** Signs a right token, but for what is given. */
  sign(changes?: TokenChanges): Promise<string>;
}

/** What is different about a token. */
export interface TokenChanges {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly typ?: string;
  readonly alg?: string;
  readonly key?: CryptoKey | Uint8Array;
  readonly kid?: string;
  /** Seconds from now. */
  readonly expiresIn?: number;
}

/** An issuer with a fresh ES256 key. */
export async function createTokenIssuer(): Promise<TokenIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keySet = { keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'k1', use: 'sig' }] };
  const file = join(await mkdtemp(join(tmpdir(), 'issuer-')), 'jwks.json');
  await writeFile(file, JSON.stringify(keySet));
  const rules = {
    jwks: file,
    issuer: 'https://issuer.test',
    audience: 'urn:library',
    policyClaim: 'policies',
  };
  return {
    keySet,
    rules,
    sign({ claims, typ = 'at+jwt', alg = 'ES256', key = privateKey, kid = 'k1', expiresIn = 60 } = {}) {
      const now = Math.floor(Date.now() / 1000);
      const right = { iss: rules.issuer, aud: rules.audience, sub: 'client-1', client_id: 'client-1' };
      return new SignJWT({ ...right, iat: now - 120, exp: now + expiresIn, ...claims })
        .setProtectedHeader({ alg, typ, kid })
        .sign(key);
    },
  };
}
