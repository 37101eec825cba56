import type { Command } from 'commander';
import type { AddOrganisationOptions } from './organisations/organisation-actions.ts';

/** Adds `rapporteur organisation …`. */
export function registerOrganisationCommand(program: Command): void {
  const group = program.command('organisation').description('Manage who takes part in the hub.');
  group
    .command('add <id>')
    .description('Let an organisation take part.')
    .requiredOption('--name <name>', 'its name')
    .requiredOption('--kind <kind>', 'what it is here for, such as MISSION, NGO or REVIEW_BODY')
    .option('--country <code>', 'the country it works in or for, ISO 3166-1 alpha-3')
    .option('--json', 'print the organisation as JSON')
    .action(async (id: string, options: AddOrganisationOptions) => {
      const { addOrganisation } = await import('./organisations/organisation-actions.ts');
      process.exitCode = await addOrganisation(id, options, process);
    });
  group
    .command('list')
    .description('List the organisations that take part.')
    .option('--json', 'print them as JSON')
    .action(async (options: { json?: boolean }) => {
      const { listOrganisations } = await import('./organisations/organisation-actions.ts');
      process.exitCode = await listOrganisations(options, process);
    });
}
