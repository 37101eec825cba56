import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { challengePath, createHostProof, type ProvenHost } from '../../../gateway/egress/host-proof.ts';

const secret = Buffer.from('a secret of the hub');
const organisation = 'ngo-lantern';

async function prove(
  listener: (challenge: string) => RequestListener,
  records: (challenge: string) => string[][] = () => [],
): Promise<ProvenHost> {
  let answer: RequestListener = (_request, response) => response.end();
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://localhost:${(server.address() as AddressInfo).port}/graphql`);
  let challenge = '';
  const proof = createHostProof({
    secret,
    rules: { allowLoopback: true, timeoutMs: 2000, resolve: loopback },
    resolveTxt: (name) =>
      Promise.resolve(name === '_rapporteur-challenge.localhost' ? records(challenge) : []),
  });
  challenge = proof.challengeFor({ organisation, url });
  answer = listener(challenge);
  try {
    return await proof.prove({ organisation, url });
  } finally {
    await proof.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const loopback = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
const nothing: () => RequestListener = () => (_request, response) => response.writeHead(404).end();
const refused = { ok: false, code: 'HOST_NOT_PROVEN' };

describe('a host', () => {
  it('is not proven by nothing, and is told what to show where', async () => {
    const outcome = await prove(nothing);
    expect(outcome).toMatchObject(refused);
    expect(outcome).toMatchObject({
      message: expect.stringMatching(/well-known.*TXT record _rapporteur-challenge/s),
    });
  });

  it('is not proven by the challenge of another organisation or of another host', async () => {
    const proof = createHostProof({ secret, rules: { allowLoopback: true, timeoutMs: 2000 } });
    const url = new URL('https://data.example.org/graphql');
    const challenges = [
      proof.challengeFor({ organisation, url }),
      proof.challengeFor({ organisation: 'ngo-riverbank', url }),
      proof.challengeFor({ organisation, url: new URL('https://data.example.com/graphql') }),
      proof.challengeFor({ organisation, url: new URL('https://data.example.org:8443/graphql') }),
    ];
    expect(new Set(challenges).size).toBe(4);
    await proof.close();
    const other = challenges[1] ?? '';
    expect(await prove(() => (_request, response) => response.end(other))).toMatchObject(refused);
  });

  it('is not proven by another page that it redirects to', async () => {
    const listener =
      (challenge: string): RequestListener =>
      (request, response) => {
        if (request.url === challengePath) response.writeHead(302, { location: '/elsewhere' }).end();
        else response.end(challenge);
      };
    expect(await prove(listener)).toMatchObject(refused);
  });

  it('is not proven by the challenge somewhere in a long page', async () => {
    const listener =
      (challenge: string): RequestListener =>
      (_request, response) =>
        response.end(`${challenge}\n${'x'.repeat(100_000)}`);
    expect(await prove(listener)).toMatchObject(refused);
  });

  it('is proven at the well-known address', async () => {
    const listener =
      (challenge: string): RequestListener =>
      (request, response) =>
        response.end(request.url === challengePath ? `${challenge}\n` : '');
    expect(await prove(listener)).toEqual({ ok: true, by: 'WELL_KNOWN' });
  });

  it('is proven by a TXT record', async () => {
    expect(
      await prove(nothing, (challenge) => [['v=spf1 -all'], [challenge.slice(0, 10), challenge.slice(10)]]),
    ).toEqual({
      ok: true,
      by: 'DNS',
    });
  });
});
