import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { refused } from '../../../gateway/organisations/outcome.ts';
import { errorCode } from '../../error-code.ts';
import type { FoundSigner } from './find-signer.ts';

/** Stands in for a hub while a subgraph is probed: a key of the moment, published where a hub publishes its keys. */
export async function startStandIn(port: number): Promise<FoundSigner> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return refused('BAD_USER_INPUT', '"--stand-in" is a port, 0 to 65535.');
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const keys = JSON.stringify({ keys: [{ ...jwk, alg: 'EdDSA', use: 'sig', kid }] });
  const server = createServer((request, response) => {
    const isKeys = request.url === '/.well-known/rapporteur/subgraph-jwks.json';
    response.writeHead(isKeys ? 200 : 404, { 'content-type': 'application/json' });
    response.end(isKeys ? keys : '{}');
  });
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
  } catch (error) {
    return refused(
      'CONFLICT',
      `The probe cannot listen on port ${port}: ${errorCode(error) ?? String(error)}.`,
    );
  }
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ok: true,
    signer: { issuer, key: { alg: 'EdDSA', kid, key: privateKey } },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
