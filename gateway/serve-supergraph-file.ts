import { createFileGateway, type SupergraphFile } from './create-file-gateway.ts';
import { readStandaloneConfig } from './standalone/read-standalone-config.ts';
import type { Environment } from './environment.ts';
import { stopOnSignal } from './stop-on-signal.ts';

/** Serves a supergraph file until a signal ends it; what is wrong with the configuration is told all at once. */
export async function serveSupergraphFile(file: SupergraphFile, env: Environment): Promise<void> {
  const reading = readStandaloneConfig(env);
  if (!reading.ok) {
    return refuse(reading.mistakes.join('\n'));
  }
  try {
    const gateway = await createFileGateway(file, reading);
    const url = await gateway.start();
    stopOnSignal(gateway.stop);
    process.stderr.write(`Serving ${file.supergraph} at ${url}/graphql\n`);
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
}

/** What was opened before the mistake was met must not keep a process that serves nobody. */
function refuse(reason: string): never {
  process.stderr.write(`The gateway cannot start: ${reason}\n`);
  process.exit(1);
}
