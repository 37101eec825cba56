import { createFileGateway, type SupergraphFile } from './create-file-gateway.ts';
import { readConfig } from './config.ts';
import type { Environment } from './environment.ts';
import { stopOnSignal } from './stop-on-signal.ts';

/** Serves a supergraph file until a signal ends it; what is wrong with the configuration is told all at once. */
export async function serveSupergraphFile(file: SupergraphFile, env: Environment): Promise<void> {
  const reading = readConfig(env);
  if (!reading.ok) {
    process.stderr.write(`${reading.mistakes.join('\n')}\n`);
    process.exitCode = 1;
    return;
  }
  const gateway = await createFileGateway(file, reading);
  const url = await gateway.start();
  stopOnSignal(gateway.stop);
  process.stderr.write(`Serving ${file.supergraph} at ${url}/graphql\n`);
}
