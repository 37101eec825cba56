import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of one hub: everything it keeps is below it. */
export interface Home {
  readonly folder: string;
  readonly postgres: string;
  readonly logs: string;
  readonly keys: string;
  readonly supergraphs: string;
  readonly compiled: string;
  readonly credentialsFile: string;
  readonly claimFile: string;
  readonly hubFile: string;
  readonly demonstrationMark: string;
}

/** The paths below a hub's folder. */
export function homeIn(folder: string): Home {
  return {
    folder,
    postgres: join(folder, 'postgres'),
    logs: join(folder, 'logs'),
    keys: join(folder, 'keys'),
    supergraphs: join(folder, 'supergraph'),
    compiled: join(folder, 'compiled'),
    credentialsFile: join(folder, 'credentials.json'),
    claimFile: join(folder, 'hub.pid'),
    hubFile: join(folder, 'hub.json'),
    demonstrationMark: join(folder, 'demonstration-loaded'),
  };
}

/** Makes the folders that are missing, for their owner alone. */
export async function prepareHome(home: Home): Promise<void> {
  for (const folder of [home.folder, home.logs, home.supergraphs, home.compiled]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }
}

/** Writes a file that only its owner reads; it appears whole or not at all. */
export async function writePrivately(file: string, content: string): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, content, { mode: 0o600 });
  await rename(unfinished, file);
}

/** Whether there is anything at a path. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
