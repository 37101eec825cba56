import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PostgresAccount } from './postgres-account.ts';
import { binariesUnder } from './postgres-binaries.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';

/** Where binaries are copied that their account cannot reach: a folder that only root writes to. */
const stagingFolder = '/var/lib/rapporteur';

/**
 * Answers binaries the account can run: those installed, or a copy of them under the staging folder where the
 * installation lies below a folder that only root may enter. Whether they can be reached is tried, not computed:
 * permissions, access lists and mount options all have a say.
 */
export async function reachableBinaries(
  installed: PostgresBinaries,
  account: PostgresAccount | null,
): Promise<PostgresBinaries> {
  if (account === null || (await canRun(installed, account))) return installed;
  const staged = binariesUnder(join(stagingFolder, `postgresql-${installed.release}`), installed.release);
  if (await canRun(staged, account)) return staged;
  await stage(installed, staged);
  if (await canRun(staged, account)) return staged;
  throw new Error(
    `The user ${account.name} can run PostgreSQL neither from ${installed.root} nor from a copy in ${staged.root}. ` +
      'Allow that user to enter one of them, or start the hub as an ordinary user.',
  );
}

async function canRun(binaries: PostgresBinaries, account: PostgresAccount): Promise<boolean> {
  try {
    await promisify(execFile)(binaries.postgres, ['--version'], {
      cwd: '/',
      uid: account.uid,
      gid: account.gid,
    });
    return true;
  } catch {
    return false;
  }
}

/** Copies beside and renames, so that a copy that was cut short is never taken for a whole one. */
async function stage(from: PostgresBinaries, to: PostgresBinaries): Promise<void> {
  const unfinished = `${to.root}.${process.pid}`;
  await mkdir(stagingFolder, { recursive: true, mode: 0o755 });
  await chmod(stagingFolder, 0o755);
  await cp(from.root, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a'),
  });
  // A clone made under a strict umask is nobody else's to read; the copy has to be.
  await promisify(execFile)('chmod', ['-R', 'a+rX', unfinished]);
  await rm(to.root, { recursive: true, force: true });
  await rename(unfinished, to.root);
}
