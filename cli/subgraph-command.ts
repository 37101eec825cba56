import type { Command } from 'commander';
import { addHubCommands } from './subgraph/hub/hub-commands.ts';
import type { InitOptions } from './subgraph/init/init-subgraph.ts';
import type { ProbeOptions } from './subgraph/probe/probe-command.ts';

/** Adds `rapporteur subgraph …`. */
export function registerSubgraphCommand(program: Command): void {
  const group = program.command('subgraph').description('Make, check and publish a subgraph of your own.');
  group
    .command('init <folder>')
    .description('Make a small, complete project of a subgraph.')
    .requiredOption('--name <name>', 'what the hub calls it, such as justice-watch')
    .option('--organisation <id>', 'whose records it keeps; the same as its name unless told')
    .option('--hub <url>', 'the hub it answers; the one that runs here unless told')
    .option('--database <kind>', 'what it keeps them in: sqlite or postgresql', 'sqlite')
    .option('--json', 'print the outcome as JSON')
    .action(async (folder: string, options: InitOptions) => {
      const { initSubgraph } = await import('./subgraph/init/init-subgraph.ts');
      process.exitCode = await initSubgraph(folder, options, process);
    });
  group
    .command('probe <url>')
    .description('Find out whether a running subgraph does what the hub asks of one.')
    .requiredOption('--name <name>', 'what the hub calls it')
    .option('--schema <file>', 'the schema it has to serve')
    .option(
      '--stand-in <port>',
      'stand in for the hub at this port, for a subgraph that has it as its issuer',
    )
    .option('--json', 'print the findings as JSON')
    .action(async (url: string, options: ProbeOptions) => {
      const { runProbe } = await import('./subgraph/probe/probe-command.ts');
      process.exitCode = await runProbe(url, options, process);
    });
  addHubCommands(group);
}
