import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, jest } from '@jest/globals';
import { linkPackages } from '../../support/link-packages.ts';
import { inScratchFolder } from '../../support/scratch-folder.ts';
import { runToEnd } from '../../support/started-hub.ts';

jest.setTimeout(240_000);

const init = (folder: string, ...args: string[]) => runToEnd(['subgraph', 'init', folder, ...args], {});

const run = promisify(execFile);

/** What `npm ci` installs, from the hub's own packages: the versions are the same. */
async function installFromHub(project: string, paths: readonly string[]): Promise<void> {
  const kit = join(project, 'node_modules', '@rapporteur', 'kit');
  await mkdir(kit, { recursive: true });
  const [packed = ''] = await readdir(join(project, 'vendor'));
  await run('tar', ['xzf', join(project, 'vendor', packed), '-C', kit, '--strip-components=1']);
  const names = paths.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1] ?? []);
  await linkPackages(
    project,
    names.filter((name) => name !== '@rapporteur/kit'),
  );
}

describe('rapporteur subgraph init', () => {
  it.each(['Justice', 'justice_watch', '-watch', 'a'.repeat(41), '../up'])(
    'refuses the name "%s"',
    async (name) => {
      await inScratchFolder(async (folder) => {
        const { code, output } = await init(join(folder, 'p'), `--name=${name}`);
        expect([code, output]).toEqual([1, expect.stringContaining('such as justice-watch')]);
      });
    },
  );

  it('refuses a folder that holds anything, and a database it does not know', async () => {
    await inScratchFolder(async (folder) => {
      await mkdir(join(folder, 'p'));
      await writeFile(join(folder, 'p', 'mine'), '');
      expect(await init(join(folder, 'p'), '--name', 'watch')).toMatchObject({ code: 1 });
      expect(await readdir(join(folder, 'p'))).toEqual(['mine']);
      const other = await init(join(folder, 'q'), '--name', 'watch', '--database', 'oracle');
      expect(other).toMatchObject({ code: 1, output: expect.stringContaining('is sqlite or postgresql') });
    });
  });

  it.each(['sqlite', 'postgresql'])(
    'makes a project over %s under its own name, that holds, locked to what the hub is tested with',
    async (database) => {
      await inScratchFolder(async (folder) => {
        const project = join(folder, 'p');
        const args = ['--name', 'justice-watch', '--organisation', 'ngo-justice', '--database', database];
        args.push('--hub', 'https://hub.example.org/');
        expect(await init(project, ...args)).toMatchObject({
          code: 0,
          output: expect.stringContaining('npm ci'),
        });
        const files = (await readdir(project, { recursive: true, withFileTypes: true })).filter((each) =>
          each.isFile(),
        );
        const read = (name: string) => readFile(join(project, name), 'utf8');
        for (const { parentPath, name } of files) {
          if (name.endsWith('.tgz')) continue;
          const text = await readFile(join(parentPath, name), 'utf8');
          expect(text).not.toMatch(/template[-_ ]?name|organisation-id|hub-issuer|DATABASE_PARAGRAPH/i);
        }
        expect(await read('schema.graphql')).toContain('type JusticeWatchCase @key');
        expect(await read('.env')).toContain('ORGANISATION=ngo-justice');
        expect(await read('.env')).toContain('HUB_ISSUER=https://hub.example.org\n');

        const { packages } = JSON.parse(await read('package-lock.json'));
        const hub = JSON.parse(await readFile('package-lock.json', 'utf8')).packages;
        const { dependencies, devDependencies } = JSON.parse(await read('package.json'));
        expect(packages[''].dependencies).toEqual(dependencies);
        for (const name of Object.keys(devDependencies))
          expect(packages).toHaveProperty([`node_modules/${name}`]);
        for (const [path, { version }] of Object.entries<{ version: string }>(packages)) {
          if (path !== '' && path !== 'node_modules/@rapporteur/kit') expect(hub[path].version).toBe(version);
        }

        // The other kind runs in test/hub/publish.test.ts.
        if (database !== 'postgresql') return;
        await chmod(folder, 0o755);
        await installFromHub(project, Object.keys(packages));
        for (const script of ['check', 'test']) await run('npm', ['run', script], { cwd: project });
      });
    },
  );
});
