import { readConfig } from '../../gateway/config.ts';
import { type Refused, refused } from '../../gateway/organisations/outcome.ts';
import { readHubFile, type RunningHub } from '../up/hub-file.ts';
import { homeIn } from '../up/home.ts';
import type { Terminal } from './print-outcome.ts';

/** The hub that runs over `RAPPORTEUR_HOME`. */
export async function findRunningHub({
  env,
}: Pick<Terminal, 'env'>): Promise<({ readonly ok: true } & RunningHub) | Refused> {
  const reading = readConfig(env);
  if (!reading.ok) return refused('BAD_USER_INPUT', reading.mistakes.join('\n'));
  const home = homeIn(reading.config.deployment.home);
  const hub = await readHubFile(home.hubFile);
  if (!hub) return refused('NOT_FOUND', `No hub is running over ${home.folder}. Start it with "npm start".`);
  return { ok: true, ...hub };
}
