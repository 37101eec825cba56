import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Library, startLibrary } from '../support/library-subgraphs.ts';

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

let library: Library;
beforeAll(async () => {
  library = await startLibrary();
});
afterAll(() => library.stop());

interface Reached {
  readonly host?: string;
  readonly port?: string | number;
  readonly lookup?: string;
}

async function listening(gateway: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of gateway.stderr ?? []) {
    said += String(chunk);
    const url = / at (http:\S+)/.exec(said)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error(said);
}

describe('a started gateway', () => {
  it.each(['own', 'apollo'])(
    'with the %s executor connects to nothing but its subgraphs',
    async (executor) => {
      const folder = await mkdtemp(join(tmpdir(), 'privacy-'));
      const [supergraph, recorded] = [join(folder, 'supergraph.graphql'), join(folder, 'connections')];
      await writeFile(supergraph, library.supergraphSdl);
      await writeFile(recorded, '');
      const args = ['gateway', '--supergraph', supergraph, '--port', '0', '--executor', executor];
      const { PATH, NODE_COMPILE_CACHE } = process.env;
      const gateway = spawn(
        process.execPath,
        [
          '--import',
          inProject('test/support/record-connections.js'),
          inProject('cli/rapporteur.ts'),
          ...args,
        ],
        {
          env: { PATH, NODE_COMPILE_CACHE, RECORD_CONNECTIONS_TO: recorded, APOLLO_KEY: 'service:graph:key' },
          stdio: ['ignore', 'ignore', 'pipe'],
        },
      );
      const url = await listening(gateway);
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ books { title author { name } } }' }),
      });
      expect(await response.json()).toMatchObject({ data: { books: [{ author: { name: 'Ama' } }, {}] } });
      gateway.kill('SIGTERM');
      await once(gateway, 'exit');
      const lines = (await readFile(recorded, 'utf8')).trim().split('\n');
      const reached = lines.map((line) => JSON.parse(line) as Reached);
      const connections = reached.filter(({ lookup }) => lookup === undefined);
      expect(new Set(reached.map(({ host, lookup }) => host ?? lookup))).toEqual(new Set(['127.0.0.1']));
      expect(new Set(connections.map(({ port }) => Number(port)))).toEqual(new Set(library.ports.values()));
    },
  );
});
