import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { openKeys } from '../../../gateway/identity/keys.ts';
import { inScratchFolder } from '../../support/scratch-folder.ts';

describe('The keys of a hub', () => {
  it('are made on the first start, for their owner alone, and stay', () =>
    inScratchFolder(async (folder) => {
      const directory = join(folder, 'keys');
      const first = await openKeys(directory);
      for (const name of ['tokens.jwk', 'assertions.jwk']) {
        const { mode } = await stat(join(directory, name));
        expect(mode & 0o777).toBe(0o600);
      }
      const second = await openKeys(directory);
      expect(second.tokens.publicKeys).toEqual(first.tokens.publicKeys);
      expect(second.assertions.publicKeys).toEqual(first.assertions.publicKeys);
    }));

  it('are the same for replicas that start at the same moment', () =>
    inScratchFolder(async (folder) => {
      const opened = await Promise.all(Array.from({ length: 6 }, () => openKeys(folder)));
      expect(new Set(opened.map(({ tokens }) => tokens.signing.kid)).size).toBe(1);
      expect(new Set(opened.map(({ assertions }) => assertions.signing.kid)).size).toBe(1);
      expect((await readdir(folder)).toSorted()).toEqual([
        'assertions.jwk',
        'ledger.jwk',
        'tokens.jwk',
        'webhooks.jwk',
      ]);
    }));

  it('never show their private half', () =>
    inScratchFolder(async (folder) => {
      const { tokens, assertions } = await openKeys(folder);
      for (const key of [...tokens.publicKeys.keys, ...assertions.publicKeys.keys]) {
        expect(Object.keys(key)).not.toContain('d');
      }
    }));

  it('are replaced without a gap: the first of several signs, all of them verify', () =>
    inScratchFolder(async (folder) => {
      const before = await openKeys(folder);
      const file = join(folder, 'assertions.jwk');
      const old: unknown = JSON.parse(await readFile(file, 'utf8'));
      const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
      await writeFile(file, JSON.stringify({ keys: [await exportJWK(privateKey), old] }));
      const { assertions } = await openKeys(folder);
      expect(assertions.signing.kid).not.toBe(before.assertions.signing.kid);
      expect(assertions.publicKeys.keys.map(({ kid }) => kid)).toEqual([
        assertions.signing.kid,
        before.assertions.signing.kid,
      ]);
    }));

  it.each(['', '{}', '{"keys":[]}', '{"kty":"oct","k":"AAAA"}', '{"kty":"OKP","crv":"Ed25519","x":"AAAA"}'])(
    'are not taken from a file that holds %s',
    (content) =>
      inScratchFolder(async (folder) => {
        await writeFile(join(folder, 'tokens.jwk'), content);
        await expect(openKeys(folder)).rejects.toThrow('tokens.jwk cannot be used');
      }),
  );
});
