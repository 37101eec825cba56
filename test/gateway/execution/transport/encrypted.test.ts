import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createGuardedConnect } from '../../../../gateway/egress/guarded-connect.ts';
import {
  createSubgraphTransport,
  type SubgraphTransportOptions,
} from '../../../../gateway/execution/transport/create-subgraph-transport.ts';
import { selfSigned } from '../../../support/self-signed.ts';
import { callTo } from '../../../support/subgraph-call.ts';

const certificate = selfSigned('localhost');
const trustedBefore = getCACertificates('default');
const long = 'a'.repeat(200_000);

let versions: string[] = [];
let port = 0;
// Like most servers on the public internet it speaks HTTP/2, and HTTP/1.1 to who does not.
const server = createSecureServer({ ...certificate, allowHTTP1: true }, (request, response) => {
  versions.push(request.httpVersion);
  request.resume().on('end', () => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: { ok: long } }));
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  versions = [];
});
afterEach(() => setDefaultCACertificates(trustedBefore));

async function ask(host: string, connect: Pick<SubgraphTransportOptions, 'connect'>, times = 1) {
  const transport = createSubgraphTransport({ allowUrl: () => true, ...connect });
  try {
    const replies = [];
    for (let time = 0; time < times; time += 1)
      replies.push(await transport.send(callTo(`https://${host}:${port}/graphql`)));
    return replies;
  } finally {
    await transport.close();
  }
}

describe.each<[string, Pick<SubgraphTransportOptions, 'connect'>]>([
  ['by a gateway of a file', {}],
  [
    'by a hub',
    {
      connect: (socketOptions) =>
        createGuardedConnect({ allowLoopback: true, timeoutMs: 5_000, socketOptions }),
    },
  ],
])('a subgraph behind TLS, called %s', (_, connect) => {
  it('is not asked where nobody vouches for its certificate', async () => {
    expect(await ask('localhost', connect)).toEqual([{ ok: false, code: 'SUBGRAPH_UNAVAILABLE' }]);
    expect(versions).toEqual([]);
  });

  it('is not asked where its certificate is for another name', async () => {
    setDefaultCACertificates([certificate.cert]);
    expect(await ask('127.0.0.1', connect)).toEqual([{ ok: false, code: 'SUBGRAPH_UNAVAILABLE' }]);
    expect(versions).toEqual([]);
  });

  it('is asked by HTTP/1.1 though it speaks HTTP/2 too, again and again', async () => {
    setDefaultCACertificates([certificate.cert]);
    const replies = await ask('localhost', connect, 3);
    const answers = replies.map(
      (reply) => reply.ok && JSON.stringify(reply.data) === JSON.stringify({ ok: long }),
    );
    expect(answers).toEqual([true, true, true]);
    expect(versions).toEqual(['1.1', '1.1', '1.1']);
  });
});
