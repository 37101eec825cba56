import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readHubFile, type RunningHub } from '../../cli/up/hub-file.ts';
import { exists, homeIn } from '../../cli/up/home.ts';
import { mintLocalToken } from '../../cli/organisations/mint-local-token.ts';

const command = fileURLToPath(new URL('../../cli/rapporteur.ts', import.meta.url));

/** A hub as `npm start` starts it. */
export interface StartedHub {
  readonly supervisor: ChildProcess;
  /** All that it printed so far. */
  output(): string;
  /** What its file says now. */
  file(): Promise<RunningHub>;
  token(organisation: string): Promise<string>;
  query(query: string, token: string): Promise<unknown>;
  /** Kills one of its processes and waits until it is back in another. */
  killed(name: string): Promise<void>;
  /** Asks it to stop and answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts a hub over a folder, on any free port unless one is given, and waits until it says that it is ready. */
export async function startHub(
  folder: string,
  env: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Promise<StartedHub> {
  await shareWhatIsDerived(folder);
  const supervisor = runCommand(['up', ...flags], { PORT: '0', ...env, RAPPORTEUR_HOME: folder });
  let output = '';
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes('Stop it with Ctrl-C.')) resolve();
    };
    supervisor.stdout?.on('data', read);
    supervisor.stderr?.on('data', read);
    supervisor.once('close', () => reject(new Error(`The hub did not start:\n${output}`)));
  });
  const ended = once(supervisor, 'close') as Promise<[number | null]>;
  await ready;
  const home = homeIn(folder);
  const file = async (): Promise<RunningHub> => {
    const hub = await readHubFile(home.hubFile);
    if (hub === null) throw new Error('No hub runs.');
    return hub;
  };
  return {
    supervisor,
    output: () => output,
    file,
    async token(organisation) {
      const { gatewayUrl, databaseUrls } = await file();
      const request = {
        gatewayUrl,
        hubDatabaseUrl: databaseUrls.hub,
        homeFolder: folder,
        keysFolder: home.keys,
        organisation,
      };
      const minted = await mintLocalToken(request);
      if (!minted.ok) throw new Error(minted.message);
      return minted.token;
    },
    async query(query, token) {
      const response = await fetch(`${(await file()).gatewayUrl}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query }),
      });
      return response.json();
    },
    async killed(name) {
      const pid = (await file()).pids[name] ?? 0;
      process.kill(pid, 'SIGKILL');
      for (;;) {
        const now = (await file()).pids[name];
        if (now !== undefined && now !== pid) return;
        await wait(50);
      }
    },
    async stop(signal = 'SIGTERM') {
      supervisor.kill(signal);
      const [code] = await ended;
      return code;
    },
  };
}

// Compiled code and composed schemas are the same for every hub of a run: making them anew for each costs 5 s of CPU.
async function shareWhatIsDerived(folder: string): Promise<void> {
  const shared = process.env.TEST_DERIVED_FOLDER ?? '';
  const { compiled, supergraphs } = homeIn(folder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const path of [compiled, supergraphs]) {
    const target = join(shared, basename(path));
    await mkdir(target, { recursive: true });
    if (!(await exists(path))) await symlink(target, path);
  }
}

/** Runs the command `rapporteur` in a process of its own. */
export function runCommand(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [command, ...args], {
    cwd: join(command, '../..'),
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs the command to its end. */
export async function runToEnd(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; output: string }> {
  const child = runCommand(args, env);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}
