import { readConfig } from './config.ts';
import { createHubGateway } from './create-hub-gateway.ts';
import { stopOnSignal } from './stop-on-signal.ts';

const reading = readConfig(process.env);
if (!reading.ok) refuse(reading.mistakes);
else if (reading.config.deployment.databases.hub === null) {
  refuse(['HUB_DATABASE_URL is missing: a gateway on its own brings no database; `npm start` does.']);
} else {
  const gateway = await createHubGateway(reading.config, reading.config.deployment.databases.hub);
  const url = await gateway.start();
  stopOnSignal(gateway.stop);
  process.send?.({ type: 'listening', url });
}

function refuse(mistakes: readonly string[]): void {
  process.stderr.write(`The gateway cannot start:\n- ${mistakes.join('\n- ')}\n`);
  process.exitCode = 1;
}
