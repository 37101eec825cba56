import type { Command } from 'commander';
import type { AddClientOptions, ClientOptions } from './organisations/client-actions.ts';

/** Adds `rapporteur client …`. */
export function registerClientCommand(program: Command): void {
  const group = program.command('client').description('Manage the clients that act for an organisation.');
  const command = (usage: string, description: string): Command =>
    group
      .command(usage)
      .description(description)
      .requiredOption('--organisation <id>', 'the organisation it acts for')
      .option('--json', 'print the outcome as JSON');

  command('add', 'Register a client; it gets a secret unless it has keys or an issuer elsewhere.')
    .requiredOption('--name <name>', 'what the organisation calls it')
    .requiredOption('--scope <scope...>', 'what it may do')
    .option('--keys <file>', 'a JSON Web Key Set with its public keys')
    .option('--external-id <id>', 'its id at an issuer that the organisation trusts')
    .action(async (options: AddClientOptions) => {
      const { addClient } = await import('./organisations/client-actions.ts');
      process.exitCode = await addClient(options, process);
    });
  command('rotate <id>', 'Replace the secret or the keys of a client.')
    .option('--keys <file>', 'a JSON Web Key Set with its new public keys')
    .action(async (id: string, options: ClientOptions & { keys?: string }) => {
      const { rotateClient } = await import('./organisations/client-actions.ts');
      process.exitCode = await rotateClient(id, options, process);
    });
  command('revoke <id>', 'End a client for good.').action(async (id: string, options: ClientOptions) => {
    const { endClient } = await import('./organisations/client-actions.ts');
    process.exitCode = await endClient(id, options, process);
  });
  command('list', 'List the clients of an organisation.').action(async (options: ClientOptions) => {
    const { listClients } = await import('./organisations/client-actions.ts');
    process.exitCode = await listClients(options, process);
  });
}
