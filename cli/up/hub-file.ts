import { readFile, rm } from 'node:fs/promises';
import type { Owner } from '../../gateway/deployment.ts';
import { errorCode } from '../error-code.ts';
import { writePrivately } from './home.ts';

/** What a running hub says of itself, for the other commands to find it. */
export interface RunningHub {
  readonly gatewayUrl: string;
  /** The processes by name: supervisor, gateway, mission, partners, review and, where embedded, postgres. */
  readonly pids: Readonly<Record<string, number>>;
  readonly databaseUrls: Readonly<Record<Owner, string>>;
}

/** Says that a hub runs; also called when one of its processes was started again. */
export async function writeHubFile(file: string, hub: RunningHub): Promise<void> {
  await writePrivately(file, `${JSON.stringify(hub, null, 2)}\n`);
}

/** Takes back what `writeHubFile` said. */
export async function removeHubFile(file: string): Promise<void> {
  await rm(file, { force: true });
}

/** Finds the hub that runs over a folder; null where none does. */
export async function readHubFile(file: string): Promise<RunningHub | null> {
  const content = await readFile(file, 'utf8').catch(() => null);
  if (content === null) return null;
  const hub = JSON.parse(content) as RunningHub;
  return hub.pids.supervisor !== undefined && isRunning(hub.pids.supervisor) ? hub : null;
}

/** Whether there is a process of that id. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else's is a process too.
    return errorCode(error) === 'EPERM';
  }
}
