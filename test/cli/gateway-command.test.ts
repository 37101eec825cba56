import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { shop } from '../support/supergraphs/shop.ts';

const cli = fileURLToPath(new URL('../../cli/rapporteur.ts', import.meta.url));

const run = (args: readonly string[], env = {}): Promise<{ code: unknown; said: string }> =>
  new Promise((resolve) => {
    const { PATH, NODE_COMPILE_CACHE } = process.env;
    const options = { cwd: home, env: { PATH, NODE_COMPILE_CACHE, RAPPORTEUR_HOME: home, ...env } };
    execFile(process.execPath, [cli, 'gateway', ...args], options, (error, _, said) =>
      resolve({ code: error?.code ?? 0, said }),
    );
  });

let home: string;
let notOne: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'gateway-'));
  notOne = join(home, 'schema.graphql');
  await writeFile(notOne, 'type Query { a: Int }');
  await writeFile(join(home, 'empty.json'), '{"keys":[]}');
  await mkdir(join(home, 'folder'));
});

describe('rapporteur gateway', () => {
  it.each([
    [
      ['--supergraph', 'x', '--issuer', 'https://issuer.test'],
      '--jwks, --issuer and --audience belong together',
    ],
    [['--supergraph', 'x', '--require-authentication'], '--require-authentication needs --jwks.'],
    [['--supergraph', 'x', '--policy-claim', 'p'], '--policy-claim needs --jwks.'],
    [
      ['--supergraph', 'x', '--trusted-documents-only'],
      '--trusted-documents-only needs --trusted-documents.',
    ],
    [
      ['--supergraph', 'x', '--jwks', 'k', '--issuer', 'https://issuer.test', '--audience', ''],
      '--audience is empty.',
    ],
    [['--supergraph', 'x', '--policy-claim', ' '], '--policy-claim is empty.'],
    [['--supergraph', 'x', '--port', ''], 'A port is a whole number from 0 to 65535.'],
    [['--supergraph', 'x', '--port', '99999'], 'A port is a whole number from 0 to 65535.'],
    [['--supergraph', 'x', '--executor', 'other'], 'Allowed choices are own, apollo.'],
    [[], "required option '--supergraph <file>' not specified"],
  ])('refuses %j and says why', async (args, reason) => {
    const { code, said } = await run(args);
    expect([code, said]).toEqual([1, expect.stringContaining(reason)]);
  });

  it('says what is wrong with the file, without a stack', async () => {
    const missing = await run(['--supergraph', join(notOne, '../missing'), '--port', '0']);
    expect([missing.code, missing.said]).toEqual([
      1,
      expect.stringMatching(
        /^The gateway cannot start: The supergraph \S+missing cannot be served: ENOENT.+\n$/,
      ),
    ]);
    const wrong = await run(['--supergraph', notOne, '--port', '0']);
    expect([wrong.code, wrong.said]).toEqual([
      1,
      expect.stringMatching(
        /^The gateway cannot start: The supergraph \S+schema\.graphql cannot be served: .+\n$/,
      ),
    ]);
  });

  it.each([
    [
      'keys cannot be read',
      ['--jwks', 'no.json', '--issuer', 'https://issuer.test', '--audience', 'a'],
      /^The gateway cannot start: No keys can be read from no\.json: Error: ENOENT/,
    ],
    [
      'a file of keys has none',
      ['--jwks', 'empty.json', '--issuer', 'https://issuer.test', '--audience', 'a'],
      /: No keys can be read from empty\.json: TypeError: There is no key in the key set\.\n$/,
    ],
    [
      'trusted documents are none',
      ['--trusted-documents', 'schema.graphql'],
      /: No trusted documents can be read from schema\.graphql: SyntaxError: .+\n$/,
    ],
    [
      'the folder of trusted documents has none',
      ['--trusted-documents', 'folder', '--trusted-documents-only'],
      /^The gateway cannot start: There are no trusted documents in folder\.\n$/,
    ],
  ])('ends where %s, though the supergraph can be served', async (_, args, said) => {
    const supergraph = join(home, 'supergraph.graphql');
    await writeFile(supergraph, shop().supergraphSdl);
    const ended = await run(['--supergraph', supergraph, '--port', '0', ...args]);
    expect(ended).toEqual({ code: 1, said: expect.stringMatching(said) });
  });

  it('keeps what Node compiled, for the next start', async () => {
    const unnamed = { NODE_COMPILE_CACHE: undefined };
    const { said } = await run(['--supergraph', notOne, '--port', '0'], unnamed);
    expect(said).toMatch(/^The gateway cannot start/);
    expect(await readdir(join(home, 'compiled'))).not.toEqual([]);
  });

  it('shares no rates through a database that it has not', async () => {
    const supergraph = join(home, 'supergraph.graphql');
    await writeFile(supergraph, shop().supergraphSdl);
    const { code, said } = await run(['--supergraph', supergraph], { RATE_STORE: 'database' });
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/: RATE_STORE is "database", and there is none here/),
    ]);
  });

  it('says all that is wrong with the variables', async () => {
    const { code, said } = await run(['--supergraph', notOne], { LIMIT_DEPTH: 'x', LIMIT_COST: 'y' });
    expect(code).toBe(1);
    expect(said).toMatch(/LIMIT_DEPTH is "x"[^]*LIMIT_COST is "y"/);
  });
});
