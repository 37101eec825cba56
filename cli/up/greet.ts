import type { Plan } from './plan.ts';

/** Says where the hub is and what to try first. */
export async function greet({ gatewayUrl }: Plan): Promise<void> {
  await Promise.resolve();
  process.stdout.write(`\nRapporteur answers at ${gatewayUrl}/graphql\nStop it with Ctrl-C.\n`);
}
