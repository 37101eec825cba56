import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'undici';
import { createEgress, type Egress } from '../../../gateway/identity/egress.ts';

describe('An address that somebody else names', () => {
  const production = createEgress({ allowLoopback: false });
  const development = createEgress({ allowLoopback: true });

  it.each([
    'http://keys.example/',
    'ftp://keys.example/',
    'https://user@keys.example/',
    'http://127.0.0.1/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0.0.0.0/',
    'https://10.1.2.3/',
    'https://100.64.0.1/',
    'https://169.254.169.254/',
    'https://172.31.255.255/',
    'https://192.168.1.1/',
    'https://[::]/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[64:ff9b::a00:1]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
  ])('is not asked in production: %s', (address) => {
    expect(production.refuse(new URL(address))).not.toBeNull();
  });

  it.each(['https://keys.example/', 'https://8.8.8.8/', 'https://[2606:4700::1111]/'])(
    'may be %s',
    (address) => {
      expect(production.refuse(new URL(address))).toBeNull();
    },
  );

  it.each(['http://127.0.0.1:8080/', 'http://localhost:8080/', 'http://[::1]:8080/'])(
    'may be this machine in development: %s',
    (address) => {
      expect(development.refuse(new URL(address))).toBeNull();
    },
  );

  it.each(['http://10.0.0.1/', 'https://10.0.0.1/', 'http://keys.example/'])(
    'is not asked in development: %s',
    (address) => {
      expect(development.refuse(new URL(address))).not.toBeNull();
    },
  );
});

describe('A name that leads inside', () => {
  let url: string;
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end('inside');
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const ask = (egress: Egress): Promise<unknown> => request(url, { dispatcher: egress.dispatcher });

  it('is found out when it is resolved, on the connection itself', async () => {
    await expect(ask(createEgress({ allowLoopback: false }))).rejects.toThrow(
      'an address that is not public',
    );
    expect(asked).toBe(0);
  });

  it('is reached in development', async () => {
    const egress = createEgress({ allowLoopback: true });
    await ask(egress);
    expect(asked).toBe(1);
    await egress.dispatcher.destroy();
  });
});
