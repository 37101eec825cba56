import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Agent } from 'undici';
import { type ConnectRules, createGuardedConnect } from '../../../gateway/egress/guarded-connect.ts';
import { type KeySet, readKeySet } from '../../../gateway/identity/key-set.ts';
import { createSendDelivery } from '../../../gateway/webhooks/send-delivery.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const answers: Record<string, Answer> = {
  '/taken': (_, response) => response.writeHead(204).end(),
  '/failing': (_, response) => response.writeHead(503).end(),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/moved': (_, response) => response.writeHead(307, { location: '/taken' }).end(),
  '/silent': (request) => request.socket.destroy(),
  '/talkative': (_, response) => {
    response.writeHead(200);
    const filling = Buffer.alloc(65_536);
    const fill = (): void => {
      while (!response.destroyed && response.write(filling));
    };
    response.on('drain', fill);
    fill();
  },
  '/halting': (_, response) => {
    response.writeHead(200, { 'content-length': '10' }).write('12345');
    setImmediate(() => response.destroy());
  },
};

let asked: { url: string; headers: IncomingMessage['headers']; body: string }[] = [];
const server = createServer((request, response) => {
  const { url = '', headers } = request;
  void text(request).then((body) => {
    asked.push({ url, headers, body });
    answers[url]?.(request, response);
  });
});
let port = 0;
let keys: KeySet;
let agent: Agent;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
  // The first signs; the second is the one before it.
  const made = [0, 1].map(() => generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));
  keys = await readKeySet(JSON.stringify({ keys: made }), 'EdDSA');
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  asked = [];
});

async function deliver(
  url: string,
  rules: Partial<ConnectRules> = {},
  body = '{"changes":[]}',
): Promise<void> {
  const connect = createGuardedConnect({ allowLoopback: true, timeoutMs: 2000, ...rules });
  agent = new Agent({ connect });
  try {
    await createSendDelivery({ signing: keys.signing, dispatcher: agent })({
      url,
      idempotencyKey: 'key',
      body,
    });
  } finally {
    await agent.destroy();
  }
}

const at = (path: string, host = '127.0.0.1'): string => `http://${host}:${port}${path}`;

describe('a delivery counts for nothing', () => {
  it.each([
    ['where the receiver fails, and is tried again', '/failing', 'status 503', false],
    ['where the receiver has moved: it is not followed', '/moved', 'status 307', false],
    ['where the receiver hangs up, and is tried again', '/silent', 'could not be reached', false],
    ['where the receiver is gone, and is not tried again', '/gone', 'status 410', true],
  ])('%s', async (_, path, message, isFinal) => {
    await expect(deliver(at(path))).rejects.toMatchObject({
      name: 'DeliveryFailed',
      message: expect.stringContaining(message),
      isFinal,
    });
    expect(asked.map(({ url }) => url)).toEqual([path]);
  });

  it.each([
    ['this machine', '127.0.0.1'],
    ['a private network', '10.0.0.1'],
    ['the metadata service of a cloud', '169.254.169.254'],
  ])('where the name of the receiver leads to %s, and nobody is connected to', async (_, address) => {
    const resolve = () => Promise.resolve([{ address, family: 4 }]);
    const rules = { allowLoopback: false, resolve };
    await expect(deliver(at('/taken', 'receiver.example'), rules)).rejects.toMatchObject({
      name: 'DeliveryFailed',
    });
    expect(asked).toEqual([]);
  });

  it('where a name that was checked leads elsewhere a moment later', async () => {
    const addresses = ['8.8.8.8', '127.0.0.1'];
    const looked: string[] = [];
    const resolve = () => {
      const address = addresses[looked.length] ?? '127.0.0.1';
      looked.push(address);
      return Promise.resolve([{ address, family: 4 }]);
    };
    expect((await resolve())[0]?.address).toBe('8.8.8.8');
    const rules = { allowLoopback: false, resolve };
    await expect(deliver(at('/taken', 'receiver.example'), rules)).rejects.toMatchObject({
      name: 'DeliveryFailed',
    });
    expect([looked, asked]).toEqual([addresses, []]);
  });
});

describe('a delivery is made', () => {
  it.each([
    ['and is signed over what it says and whom it is for', '/taken'],
    ['where the receiver says more than anybody reads', '/talkative'],
    ['where the receiver ends its answer early', '/halting'],
  ])('%s', async (_, path) => {
    await deliver(at(path), {}, '{"changes":[1]}');
    const [{ headers, body } = { headers: {}, body: '' }] = asked;
    expect(body).toBe('{"changes":[1]}');
    const [newest, before] = keys.publicKeys.keys;
    expect(isSigned({ url: at(path), headers, body }, newest)).toBe(true);
    expect(isSigned({ url: at(path), headers, body }, before)).toBe(false);
    expect(isSigned({ url: at(path), headers, body: '{"changes":[2]}' }, newest)).toBe(false);
    expect(isSigned({ url: at('/elsewhere'), headers, body }, newest)).toBe(false);
    const digest = createHash('sha256').update('{"changes":[2]}').digest('base64');
    const forged = { ...headers, 'content-digest': `sha-256=:${digest}:` };
    expect(isSigned({ url: at(path), headers: forged, body: '{"changes":[2]}' }, newest)).toBe(false);
  });
});

interface Signed {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Verifies by what RFC 9421 (the signature base) and RFC 9530 (the digest) say, and nothing of the hub's own. */
function isSigned({ url, headers, body }: Signed, jwk: object | undefined): boolean {
  const digest = createHash('sha256').update(body).digest('base64');
  if (headers['content-digest'] !== `sha-256=:${digest}:`) return false;
  const [, label = '', input = ''] = /^(\w+)=(.*)$/.exec(String(headers['signature-input'])) ?? [];
  const [, names = '', kid] = /^\(([^)]*)\);.*keyid="([^"]*)"/.exec(input) ?? [];
  const covered = names.split(' ').map((name) => name.slice(1, -1));
  for (const needed of ['@method', '@target-uri', 'content-digest', 'idempotency-key'])
    if (!covered.includes(needed)) return false;
  if (jwk === undefined || (jwk as { kid?: string }).kid !== kid) return false;
  const derived: Record<string, string> = { '@method': 'POST', '@target-uri': url };
  const lines = covered.map((name) => `"${name}": ${derived[name] ?? String(headers[name])}`);
  const base = [...lines, `"@signature-params": ${input}`].join('\n');
  const [, signature = ''] = new RegExp(`^${label}=:(.*):$`).exec(String(headers.signature)) ?? [];
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
  return verify(null, Buffer.from(base), key, Buffer.from(signature, 'base64'));
}
