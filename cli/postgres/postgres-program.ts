import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { platform } from 'node:os';
import { text } from 'node:stream/consumers';
import type { PostgresAccount } from './postgres-account.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';

/** The programs of one installation, bound to a data folder and the account that owns it. */
export interface PostgresPrograms {
  readonly binaries: PostgresBinaries;
  readonly account: PostgresAccount | null;
  readonly dataFolder: string;
}

/**
 * Starts `initdb` or `postgres` with the data folder as its working directory.
 *
 * For root on Linux the data folder is named `/proc/self/cwd`: Node enters it before it gives up root's rights, so
 * the account needs no right to enter the folders above it, and a clone in a folder only root may enter works.
 */
export function startProgram(
  { binaries, account, dataFolder }: PostgresPrograms,
  program: 'initdb' | 'postgres',
  args: readonly string[],
): ChildProcess {
  const named = account !== null && platform() === 'linux' ? '/proc/self/cwd' : dataFolder;
  return spawn(binaries[program], args, {
    cwd: dataFolder,
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
    // The caller's locale and PG* variables must not change the cluster, nor its log lines.
    env: { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin', PGDATA: named },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
}

/** Runs a program to its end with the given input; fails with what it printed if it does not succeed. */
export async function runProgram(
  programs: PostgresPrograms,
  program: 'initdb' | 'postgres',
  run: { readonly args: readonly string[]; readonly input?: string },
): Promise<void> {
  const child = startProgram(programs, program, run.args);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  child.stdin?.on('error', () => {
    // A program that ends early closes its input; its exit code says why.
  });
  child.stdin?.end(run.input ?? '');
  const [code, output, errors] = await Promise.all([ended, textOf(child.stdout), textOf(child.stderr)]);
  if (code !== 0) throw new Error(`${program} ended with ${code ?? 'a signal'}:\n${errors || output}`);
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  return stream === null ? '' : text(stream);
}
