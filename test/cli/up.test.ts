import { stat, utimes } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { firstQuery } from '../../cli/up/first-query.ts';
import { isAlive, untilEnded } from '../support/processes.ts';
import { inScratchFolder } from '../support/scratch-folder.ts';
import { runToEnd, startHub, type StartedHub } from '../support/started-hub.ts';
import { type KeptHub, keepHub } from '../support/with-hub.ts';

// A start is five processes and a new database; a machine may be busy with more than this.
jest.setTimeout(240_000);

const project = fileURLToPath(new URL('../..', import.meta.url));
const parts = ['gateway', 'mission', 'partners', 'postgres', 'review', 'supervisor'];

describe('rapporteur up', () => {
  it('says all that is wrong with its variables at once', async () => {
    await inScratchFolder(async (folder) => {
      const { code, output } = await runToEnd(['up'], {
        RAPPORTEUR_HOME: folder,
        PORT: 'four thousand',
        HUB_DATABASE_URL: 'mysql://elsewhere/hub',
      });
      expect(code).toBe(1);
      expect(output).toContain('PORT is "four thousand"');
      expect(output).toContain('HUB_DATABASE_URL is not the URL of a PostgreSQL server');
    });
  });

  it('says that its port is taken, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await inScratchFolder(async (folder) => {
      const { code, output } = await runToEnd(['up'], { RAPPORTEUR_HOME: folder, PORT: String(port) });
      expect(code).toBe(1);
      expect(output).toContain(`Port ${port} is taken`);
      expect(output).toContain(`PORT=${port + 1} npm start`);
    });
    other.close();
  });

  it('says which variable names a server that it cannot use', async () => {
    await inScratchFolder(async (folder) => {
      const { code, output } = await runToEnd(['up'], {
        RAPPORTEUR_HOME: folder,
        PORT: '0',
        REVIEW_DATABASE_URL: 'postgres://review:secret-word@127.0.0.1:1/review',
      });
      expect(code).toBe(1);
      expect(output).toContain('REVIEW_DATABASE_URL names a server that cannot be used');
      expect(output).not.toContain('secret-word');
    });
  });
});

describe('a hub that was started', () => {
  let hub: StartedHub;
  let folder: string;
  let leave: () => void;
  let left: Promise<void>;

  beforeAll(async () => {
    const entered = Promise.withResolvers<null>();
    left = inScratchFolder(async (scratch) => {
      folder = scratch;
      await new Promise<void>((resolve) => {
        leave = resolve;
        entered.resolve(null);
      });
    });
    await entered.promise;
    hub = await startHub(folder);
  });
  afterAll(async () => {
    await hub.stop();
    leave();
    await left;
  });

  it('prints a query to paste that joins three owners', async () => {
    const { gatewayUrl } = await hub.file();
    const token = /Bearer ([\w.-]+)'/.exec(hub.output())?.[1] ?? '';
    expect(hub.output()).toContain(`curl -s ${gatewayUrl}/graphql`);
    expect(await hub.query(firstQuery, token)).toEqual({
      data: {
        country: {
          name: 'Central African Republic',
          incidents: { totalCount: expect.any(Number), edges: [expect.any(Object), expect.any(Object)] },
          recommendations: { totalCount: expect.any(Number) },
          partnerships: { totalCount: expect.any(Number) },
        },
      },
    });
  });

  it('shows another organisation no more than is shared with it', async () => {
    const count = '{ country(code: "CAF") { incidents(first: 1) { totalCount } } }';
    const [own, other] = await Promise.all(
      ['mission-aurora', 'ngo-riverbank'].map(async (name) => hub.query(count, await hub.token(name))),
    );
    const totalOf = (answer: unknown): number =>
      (answer as { data: { country: { incidents: { totalCount: number } } } }).data.country.incidents
        .totalCount;
    expect(totalOf(other)).toBeLessThan(totalOf(own));
  });

  it('keeps its passwords, keys and state from everybody else', async () => {
    const modes = await Promise.all(
      ['credentials.json', 'hub.json', 'keys/tokens.jwk', 'keys/assertions.jwk'].map(
        async (file) => (await stat(join(folder, file))).mode & 0o777,
      ),
    );
    expect(new Set(modes)).toEqual(new Set([0o600]));
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('lets nobody else start over its folder', async () => {
    const { code, output } = await runToEnd(['up'], { RAPPORTEUR_HOME: folder, PORT: '0' });
    expect([code, output]).toEqual([1, expect.stringContaining(`A hub runs over ${folder} already`)]);
  });

  it('answers for the health of every part', async () => {
    const { gatewayUrl } = await hub.file();
    const subgraphs = [...hub.output().matchAll(/(?:mission|partners|review) on port (\d+)/g)];
    const urls = [gatewayUrl, ...subgraphs.map((match) => `http://127.0.0.1:${match[1] ?? ''}`)];
    for (const url of urls) {
      for (const path of ['/health/live', '/health/ready']) {
        expect([url, path, (await fetch(url + path)).status]).toEqual([url, path, 200]);
      }
    }
  });

  describe('beside another that watches its sources', () => {
    let kept: KeptHub;
    beforeAll(async () => {
      kept = await keepHub({ flags: ['--watch'] });
    });
    afterAll(() => kept.end());

    it('does not let its tokens in there', async () => {
      const token = await hub.token('mission-aurora');
      const foreign = await kept.hub.query('{ __typename }', token);
      expect(foreign).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    });

    it('sees the part there start anew whose source changes, and no other', async () => {
      const { hub: other } = kept;
      const { partners, ...others } = (await other.file()).pids;
      const now = new Date();
      await utimes(join(project, 'subgraphs/partners/index.ts'), now, now);
      // On a busy machine a start may take minutes: the time of the test is the limit.
      let { pids } = await other.file();
      while (pids.partners === undefined || pids.partners === partners) {
        await wait(50);
        ({ pids } = await other.file());
      }
      expect(pids).toEqual({ ...others, partners: pids.partners });
      expect(
        await other.query('{ partnerships { totalCount } }', await other.token('mission-aurora')),
      ).toMatchObject({ data: { partnerships: { totalCount: expect.any(Number) } } });
    });

    it('runs on while the supervisor there is killed and takes every part with it', async () => {
      const { pids } = await kept.hub.file();
      expect(Object.keys(pids).sort()).toEqual(parts);
      await kept.hub.stop('SIGKILL');
      await Promise.all(Object.values(pids).map(untilEnded));
      const token = await hub.token('mission-aurora');
      expect(await hub.query('{ __typename }', token)).toEqual({ data: { __typename: 'Query' } });
    });
  });

  it('leaves no process behind when it ends, and starts again with what it had', async () => {
    const { pids } = await hub.file();
    expect(Object.keys(pids).sort()).toEqual(parts);
    expect(await hub.stop('SIGINT')).toBe(0);
    const alive = await Promise.all(Object.values(pids).map(isAlive));
    expect(alive).not.toContain(true);
    hub = await startHub(folder);
    expect(hub.output()).not.toContain('Demonstration, on first start only');
    expect(await hub.query(firstQuery, await hub.token('mission-aurora'))).toMatchObject({
      data: { country: { name: 'Central African Republic' } },
    });
    expect(await hub.stop('SIGHUP')).toBe(0);
  });
});
