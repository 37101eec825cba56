import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Agent, request } from 'undici';
import { type ConnectRules, createGuardedConnect } from '../../../gateway/egress/guarded-connect.ts';
import { createSubgraphTransport } from '../../../gateway/execution/transport/create-subgraph-transport.ts';
import { callTo } from '../../support/subgraph-call.ts';

let asked = 0;
let port = 0;
const server = createServer((_request, response) => {
  asked += 1;
  response.setHeader('connection', 'close');
  response.end('{"data":{"ok":true}}');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  asked = 0;
});

const v4 = (address: string) => ({ address, family: 4 });

async function ask(url: string, rules: Partial<ConnectRules>): Promise<number> {
  const connect = createGuardedConnect({ allowLoopback: false, timeoutMs: 2000, ...rules });
  const dispatcher = new Agent({ connect });
  try {
    const answer = await request(url, { dispatcher });
    await answer.body.dump();
    return answer.statusCode;
  } finally {
    await dispatcher.destroy();
  }
}

describe('a connection to a server that somebody else names', () => {
  it.each([
    ['this machine', [v4('127.0.0.1')]],
    ['every address of this machine', [v4('0.0.0.0')]],
    ['a private network', [v4('10.0.0.1')]],
    ['the metadata service', [v4('169.254.169.254')]],
    ['this machine, as an IPv4 address inside an IPv6 one', [{ address: '::ffff:127.0.0.1', family: 6 }]],
    ['this machine, behind a translation', [{ address: '64:ff9b::7f00:1', family: 6 }]],
    ['an inner address among outer ones', [v4('8.8.8.8'), v4('127.0.0.1')]],
    ['nowhere', []],
  ])('is not made where its name leads to %s', async (_where, addresses) => {
    const resolve = () => Promise.resolve(addresses);
    await expect(ask(`http://data.example:${port}/`, { resolve })).rejects.toMatchObject({
      name: 'ConnectionRefused',
    });
    expect(asked).toBe(0);
  });

  it.each(['127.0.0.1', '[::1]', '[::ffff:7f00:1]', '2130706433', '0177.0.0.1', '0x7f.1', '0.0.0.0'])(
    'is not made to %s',
    async (host) => {
      await expect(ask(`http://${host}:${port}/`, {})).rejects.toMatchObject({ name: 'ConnectionRefused' });
      expect(asked).toBe(0);
    },
  );

  it('goes to the address that was checked: a name is asked for once, and again for the next connection', async () => {
    const answers = [[v4('127.0.0.1')], [v4('169.254.169.254')]];
    const resolve = () => Promise.resolve(answers.shift() ?? []);
    const rules = { allowLoopback: true, resolve };
    expect(await ask(`http://rebinding.example:${port}/`, rules)).toBe(200);
    expect(answers).toHaveLength(1);
    await expect(ask(`http://rebinding.example:${port}/`, rules)).rejects.toMatchObject({
      name: 'ConnectionRefused',
    });
    expect(asked).toBe(1);
  });

  it('says that a name cannot be resolved', async () => {
    const resolve = () => Promise.reject(new Error('no such name'));
    await expect(ask('http://nowhere.example/', { resolve })).rejects.toThrow('no such name');
  });

  it('may be to this machine in development, to nothing else inside', async () => {
    expect(await ask(`http://127.0.0.1:${port}/`, { allowLoopback: true })).toBe(200);
    const resolve = () => Promise.resolve([v4('10.0.0.1')]);
    await expect(ask('http://data.example/', { allowLoopback: true, resolve })).rejects.toMatchObject({
      name: 'ConnectionRefused',
    });
  });

  it("may be to the operator's own parts, exactly where the operator says", async () => {
    const own = [`http://127.0.0.1:${port}/graphql`];
    expect(await ask(`http://127.0.0.1:${port}/`, { own })).toBe(200);
    await expect(ask(`http://localhost:${port}/`, { own })).rejects.toMatchObject({
      name: 'ConnectionRefused',
    });
  });

  it('takes no proxy from the environment', async () => {
    const before = process.env.HTTP_PROXY;
    process.env.HTTP_PROXY = `http://127.0.0.1:${port}`;
    try {
      const resolve = () => Promise.resolve([v4('10.0.0.1')]);
      await expect(ask('http://data.example/', { resolve })).rejects.toMatchObject({
        name: 'ConnectionRefused',
      });
      expect(asked).toBe(0);
    } finally {
      if (before === undefined) delete process.env.HTTP_PROXY;
      else process.env.HTTP_PROXY = before;
    }
  });
});

describe('a call to a subgraph whose name leads inside', () => {
  it('fails by a code, and nothing is connected to', async () => {
    const transport = createSubgraphTransport({
      allowUrl: () => true,
      connect: (socketOptions) =>
        createGuardedConnect({
          allowLoopback: false,
          timeoutMs: 2000,
          socketOptions,
          resolve: () => Promise.resolve([v4('127.0.0.1')]),
        }),
    });
    expect(await transport.send(callTo(`http://partner.example:${port}/graphql`))).toEqual({
      ok: false,
      code: 'SUBGRAPH_UNAVAILABLE',
    });
    expect(asked).toBe(0);
    await transport.close();
  });
});
