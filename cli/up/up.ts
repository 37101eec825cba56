import type { Environment } from '../../gateway/environment.ts';
import { greet } from './greet.ts';
import { planHub } from './plan.ts';
import { createShutdown, type Shutdown } from './shutdown.ts';
import { startHub } from './start-hub.ts';
import { watchSources } from './watch-sources.ts';

/** How the hub is started. */
export interface UpOptions {
  readonly env: Environment;
  /** Restarts the parts whose files change. */
  readonly watch: boolean;
}

/** One Ctrl-C arrives twice where npm passes on what its terminal has sent to everybody. */
const againAfterMs = 1000;

/**
 * Runs a hub until it is asked to stop (Ctrl-C, SIGTERM, or the end of its terminal), and answers the exit code.
 * Asked a second time it ends at once; its parts notice and end as well.
 */
export async function up(options: UpOptions): Promise<number> {
  const shutdown = createShutdown();
  const asked = untilAsked(shutdown);
  const starting = start(options, shutdown);
  try {
    await Promise.race([asked, starting.then(async () => asked)]);
    return 0;
  } catch (failure) {
    process.stderr.write(`\n${failure instanceof Error ? failure.message : String(failure)}\n`);
    return 1;
  } finally {
    await shutdown.run();
    // What was being started in the moment of the request has ended by now, or is undone here.
    await starting.catch(() => undefined);
    await shutdown.run();
  }
}

async function start({ env, watch }: UpOptions, shutdown: Shutdown): Promise<void> {
  const plan = await planHub(env);
  const hub = await startHub(plan, shutdown);
  if (watch) watchSources(hub.services, shutdown.signal);
  await greet(plan, hub.databases);
}

async function untilAsked(shutdown: Shutdown): Promise<void> {
  // A terminal that is closed takes the output with it; the hub still has to stop in order.
  process.stdout.on('error', () => undefined);
  let askedAt = Infinity;
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (Date.now() - askedAt > againAfterMs) process.exit(1);
        if (shutdown.signal.aborted) return;
        askedAt = Date.now();
        process.stdout.write('\nStopping …\n');
        shutdown.request();
        resolve();
      });
    }
  });
}
