import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

/** An organisation's own issuer: keys over HTTP, and tokens as it likes. */
export interface ForeignIssuer {
  readonly issuer: string;
  readonly jwksUri: string;
  /** How often its keys have been asked for. */
  requests(): number;
  /** A token of it; a claim given as undefined is left out. */
  sign(claims?: JWTPayload, header?: { typ?: string; key?: CryptoKey }): Promise<string>;
  /** Changes what it answers, for failures. */
  answer(listener: RequestListener | null): void;
  close(): Promise<void>;
}

/** Opens an issuer on the loopback. */
export async function openForeignIssuer(): Promise<ForeignIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }] });
  let requests = 0;
  let listener: RequestListener | null = null;
  const server = createServer((request, response) => {
    requests += 1;
    if (listener) listener(request, response);
    else response.setHeader('content-type', 'application/json').end(keys);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    jwksUri: `${issuer}/keys`,
    requests: () => requests,
    sign: (claims = {}, { typ = 'at+jwt', key = privateKey } = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const usual = { iss: issuer, aud: 'urn:hub', iat: now, exp: now + 60 };
      return new SignJWT({ ...usual, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'one', typ })
        .sign(key);
    },
    answer: (next) => {
      listener = next;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
