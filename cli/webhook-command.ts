import type { Command } from 'commander';
import type { ActingOptions } from './agreements/ask-hub.ts';
import type { AddWebhookOptions } from './webhooks/webhook-actions.ts';

/** Adds `rapporteur webhook …`. */
export function registerWebhookCommand(program: Command): void {
  const group = program.command('webhook').description('Addresses that are told of changes.');
  const command = (usage: string, description: string): Command =>
    group
      .command(usage)
      .description(description)
      .requiredOption('--organisation <id>', 'your organisation, for which this acts')
      .option('--hub <url>', 'a hub elsewhere; the one that runs here unless told')
      .option('--token-file <file>', 'a file with a token of that hub for your organisation')
      .option('--json', 'print the outcome as JSON');

  command('add <url>', 'Tell an address of your organisation of changes from now on.')
    .requiredOption('--event <event...>', 'FOLLOW_UP_CHANGED, INCIDENT_CHANGED or SUBGRAPH_NOTICE')
    .option('--client <id>', 'the client whose rights decide what it is told of')
    .option('--purpose <purpose>', 'the purpose that agreements are judged by')
    .option('--type <type...>', 'only records of these types')
    .option('--country <code...>', 'only in these countries')
    .option('--owner <id...>', 'only kept by these organisations')
    .action(async (url: string, options: AddWebhookOptions) => {
      const { addWebhook } = await import('./webhooks/webhook-actions.ts');
      process.exitCode = await addWebhook(url, options, process);
    });
  command('list', 'List the webhooks of your organisation.').action(async (options: ActingOptions) => {
    const { listWebhooks } = await import('./webhooks/webhook-actions.ts');
    process.exitCode = await listWebhooks(options, process);
  });
  command('dead-letters', 'List the deliveries that were given up.').action(
    async (options: ActingOptions) => {
      const { listDeadLetters } = await import('./webhooks/webhook-actions.ts');
      process.exitCode = await listDeadLetters(options, process);
    },
  );
  command('remove <id>', 'End a webhook.').action(async (id: string, options: ActingOptions) => {
    const { actOnWebhook } = await import('./webhooks/webhook-actions.ts');
    process.exitCode = await actOnWebhook('removeWebhook', id, { options, terminal: process });
  });
  command('replay <id>', 'Deliver what was given up, from where it stopped.').action(
    async (id: string, options: ActingOptions) => {
      const { actOnWebhook } = await import('./webhooks/webhook-actions.ts');
      process.exitCode = await actOnWebhook('replayWebhook', id, { options, terminal: process });
    },
  );
}
