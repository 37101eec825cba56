import { open, readFile, rm } from 'node:fs/promises';
import { errorCode } from '../error-code.ts';
import { processIdentity } from './process-identity.ts';

/** A hub's folder is in use by another hub. */
class HomeInUse extends Error {}

/**
 * Claims a hub's folder for this process, so that two hubs never share one. The claim of a process that has ended,
 * in whatever way, counts for nothing. Answers what gives the folder back.
 */
export async function claimHome(folder: string, claimFile: string): Promise<() => Promise<void>> {
  const claim = `${process.pid} ${(await processIdentity(process.pid)) ?? ''}`;
  if (!(await writeClaim(claimFile, claim))) {
    const holder = await livingHolder(claimFile);
    if (holder !== null) {
      throw new HomeInUse(
        `A hub runs over ${folder} already (process ${holder}). ` +
          'Stop it, or start this one over a folder of its own: RAPPORTEUR_HOME=… PORT=…',
      );
    }
    await rm(claimFile, { force: true });
    if (!(await writeClaim(claimFile, claim)))
      throw new HomeInUse(`Another hub starts over ${folder} just now.`);
  }
  return async () => rm(claimFile, { force: true });
}

async function writeClaim(claimFile: string, claim: string): Promise<boolean> {
  try {
    const file = await open(claimFile, 'wx', 0o600);
    await file.writeFile(claim);
    await file.close();
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function livingHolder(claimFile: string): Promise<number | null> {
  const claim = await readFile(claimFile, 'utf8').catch(() => '');
  const [id = '', ...identity] = claim.split(' ');
  const pid = Number(id);
  return (await processIdentity(pid)) === identity.join(' ') && claim !== '' ? pid : null;
}
