import type { Command } from 'commander';
import type { HubOptions } from './ask-hub.ts';
import type { DecideOptions } from './approvals.ts';
import type { PublishOptions } from './publish.ts';
import { withHubOptions } from './with-hub-options.ts';

/** Adds the commands that ask a hub. */
export function addHubCommands(group: Command): void {
  const command = (usage: string, description: string): Command =>
    withHubOptions(group.command(usage).description(description));
  addPublishing(command);
  addViews(command);
  addHealth(command);
  addVersions(command);
  addQueue(command);
}

type MakeCommand = (usage: string, description: string) => Command;

function addPublishing(command: MakeCommand): void {
  const ofSchema = (made: Command): Command =>
    made
      .requiredOption('--name <name>', 'what the hub calls the subgraph')
      .requiredOption('--schema <file>', 'its schema');
  ofSchema(command('check', 'Say what would become of a schema; exits with 1 where it would be refused.'))
    .option('--url <url>', 'where it answers')
    .action(async (options: PublishOptions) => {
      const { checkSubgraph } = await import('./publish.ts');
      process.exitCode = await checkSubgraph(options, process);
    });
  ofSchema(command('publish', 'Check, probe and publish a schema; exits with 1 where it is refused.'))
    .requiredOption('--url <url>', 'where it answers')
    .action(async (options: PublishOptions) => {
      const { publishSubgraph } = await import('./publish.ts');
      process.exitCode = await publishSubgraph(options, process);
    });
  command('retire <name>', 'Take a subgraph out; its name stays yours.').action(
    async (name: string, options: HubOptions) => {
      const { retire } = await import('./versions.ts');
      process.exitCode = await retire(name, options, process);
    },
  );
}

function addViews(command: MakeCommand): void {
  command('list', 'List every subgraph.').action(async (options: HubOptions) => {
    const { listSubgraphs } = await import('./subgraphs.ts');
    process.exitCode = await listSubgraphs(options, process);
  });
  command('show <name>', 'Show a subgraph with its versions and schema.').action(
    async (name: string, options: HubOptions) => {
      const { showSubgraph } = await import('./subgraphs.ts');
      process.exitCode = await showSubgraph(name, options, process);
    },
  );
  command('status', 'Say what is served by every gateway, and how your subgraphs are.').action(
    async (options: HubOptions) => {
      const { printStatus } = await import('./subgraphs.ts');
      process.exitCode = await printStatus(options, process);
    },
  );
}

function addHealth(command: MakeCommand): void {
  command('recheck <name>', 'Have the hub probe your subgraph now; one that passes is asked again.').action(
    async (name: string, options: HubOptions) => {
      const { recheck } = await import('./health.ts');
      process.exitCode = await recheck(name, options, process);
    },
  );
  command('notices', 'List what the hub tells you of your subgraphs.').action(async (options: HubOptions) => {
    const { listNotices } = await import('./health.ts');
    process.exitCode = await listNotices(options, process);
  });
}

function addVersions(command: MakeCommand): void {
  command('history', 'List the versions of the supergraph, the latest first.')
    .option('--first <number>', 'how many; 50 unless told')
    .action(async (options: HubOptions & { first?: string }) => {
      const { printHistory } = await import('./versions.ts');
      process.exitCode = await printHistory(options, process);
    });
  command('diff <from> <to>', 'Say what differs between two versions of the supergraph.').action(
    async (from: string, to: string, options: HubOptions) => {
      const { printDiff } = await import('./versions.ts');
      process.exitCode = await printDiff({ from, to }, options, process);
    },
  );
  command('rollback <version>', 'Go back to an earlier version of the supergraph, as a new one.').action(
    async (version: string, options: HubOptions) => {
      const { rollBack } = await import('./versions.ts');
      process.exitCode = await rollBack(version, options, process);
    },
  );
}

function addQueue(command: MakeCommand): void {
  command('approvals', 'List what waits for your approval, and what your publications wait for.')
    .option('--all', 'those that were decided, too')
    .action(async (options: HubOptions & { all?: boolean }) => {
      const { listApprovals } = await import('./approvals.ts');
      process.exitCode = await listApprovals(options, process);
    });
  for (const [name, how, description] of [
    ['approve', 'approveChange', 'Let a publication change what is yours.'],
    ['decline', 'declineChange', 'End a publication that would change what is yours.'],
  ] as const) {
    command(`${name} <id>`, description)
      .option('--reason <text>', 'why; the publisher reads it')
      .action(async (id: string, options: DecideOptions) => {
        const { decide } = await import('./approvals.ts');
        process.exitCode = await decide({ id, how }, options, process);
      });
  }
}
