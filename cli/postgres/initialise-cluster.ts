import { chmod, chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from './postgres-program.ts';
import type { PostgresPrograms } from './postgres-program.ts';

/** The superuser of an embedded cluster. */
export const administrator = 'postgres';

/** Password logins from this machine, and nothing else: no `trust`, no socket. */
const hostBasedAuthentication = `# Written by the hub at every start.
host all all 127.0.0.1/32 scram-sha-256
`;

/**
 * Makes the data folder of a cluster where there is none yet, and answers whether it did. A folder that was cut
 * short while being made is made anew: the finished one appears under its name by a rename.
 */
export async function initialiseCluster(programs: PostgresPrograms): Promise<boolean> {
  const { dataFolder } = programs;
  if (await exists(join(dataFolder, 'PG_VERSION'))) return false;
  const unfinished = { ...programs, dataFolder: `${dataFolder}.new` };
  await rm(unfinished.dataFolder, { recursive: true, force: true });
  await mkdir(unfinished.dataFolder, { recursive: true });
  if (programs.account) await chown(unfinished.dataFolder, programs.account.uid, programs.account.gid);
  await chmod(unfinished.dataFolder, 0o700);
  await runProgram(unfinished, 'initdb', { args: initdbArguments });
  await rm(dataFolder, { recursive: true, force: true });
  await rename(unfinished.dataFolder, dataFolder);
  return true;
}

/** Gives the superuser its password and lets nobody in without one. */
export async function secureCluster(programs: PostgresPrograms, password: string): Promise<void> {
  await writeFile(join(programs.dataFolder, 'pg_hba.conf'), hostBasedAuthentication);
  // A backend without a network, so that there is no moment in which the password is not yet set.
  await runProgram(programs, 'postgres', {
    args: ['--single', administrator],
    input: `ALTER ROLE ${administrator} PASSWORD '${password.replaceAll("'", "''")}';\n`,
  });
}

const initdbArguments = [
  `--username=${administrator}`,
  '--auth=reject',
  '--encoding=UTF8',
  // The same order on every machine, whatever the C library's locales are.
  '--locale-provider=builtin',
  '--locale=C.UTF-8',
  '--no-instructions',
  // Waiting for the disk here is most of the time of a first start. Should the machine fail within the half minute that
  // the system takes to write by itself, the folder is still empty of anybody's records.
  '--no-sync',
];

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
