import { mkdir } from 'node:fs/promises';
import type { Environment } from '../gateway/environment.ts';
import { readStandaloneConfig } from '../gateway/standalone/read-standalone-config.ts';
import { homeIn } from './up/home.ts';

/**
 * The environment in which Node keeps what it compiles, in the folder of the hub, so that the next start takes half
 * the time. Where the environment names a folder itself, or that of the hub cannot be written, it stays as it is.
 */
export async function keepCompiled(env: Environment): Promise<Environment> {
  const reading = readStandaloneConfig(env);
  if (!reading.ok || env.NODE_COMPILE_CACHE !== undefined) return env;
  const { compiled } = homeIn(reading.config.deployment.home);
  const made = await mkdir(compiled, { recursive: true, mode: 0o700 }).then(
    () => true,
    () => false,
  );
  return made ? { ...env, NODE_COMPILE_CACHE: compiled } : env;
}
