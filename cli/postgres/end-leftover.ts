import { execFile } from 'node:child_process';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const patienceMs = 15_000;

/**
 * Ends a server that an earlier hub left behind over a data folder: one whose supervisor was killed together with its
 * guard. The caller has made sure that no other hub uses the folder.
 * The process id in the lock file is believed only where that process works in the folder: ids are used again.
 */
export async function endLeftover(dataFolder: string): Promise<void> {
  const lockFile = join(dataFolder, 'postmaster.pid');
  const pid = await leftoverPid(lockFile);
  if (pid === null) return;
  if (!(await worksIn(pid, dataFolder))) {
    await rm(lockFile, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + patienceMs;
  while (await worksIn(pid, dataFolder)) {
    if (Date.now() > deadline) {
      throw new Error(
        `The PostgreSQL of an earlier start (process ${pid}) does not end. End it, then start again.`,
      );
    }
    await wait(50);
  }
}

async function leftoverPid(lockFile: string): Promise<number | null> {
  const content = await readFile(lockFile, 'utf8').catch(() => '');
  const pid = Number(content.split('\n', 1)[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : null;
}

/** Whether a process has the folder as its working directory, as a PostgreSQL server has its data folder. */
async function worksIn(pid: number, folder: string): Promise<boolean> {
  if (process.platform === 'linux') {
    return (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === (await realpath(folder));
  }
  const listing = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => null);
  return listing?.stdout.includes(folder) ?? false;
}
