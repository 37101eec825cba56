import type { Command } from 'commander';
import type { Sides, SignOptions } from './agreements/agreement-actions.ts';
import type { ActingOptions } from './agreements/ask-hub.ts';
import { addTermsOptions, type TermsOptions } from './agreements/terms-options.ts';

/** Adds `rapporteur agreement …`. */
export function registerAgreementCommand(program: Command): void {
  const agreements = program
    .command('agreement')
    .description('Agree with other organisations on what one shows the other.');
  registerTerms(agreements);
  registerActs(agreements);
  registerGroups(agreements.command('group').description('Groups of organisations to agree with.'));
}

function command(parent: Command, usage: string, description: string): Command {
  return parent
    .command(usage)
    .description(description)
    .requiredOption('--organisation <id>', 'your organisation, for which this acts')
    .option('--hub <url>', 'a hub elsewhere; the one that runs here unless told')
    .option('--token-file <file>', 'a file with a token of that hub for your organisation')
    .option('--json', 'print the outcome as JSON');
}

function registerTerms(agreements: Command): void {
  const proposing = command(agreements, 'propose', 'Propose an agreement, and sign it for your side.')
    .requiredOption('--grantor <id>', 'whose records it shows')
    .option('--recipient <id>', 'who it shows them to')
    .option('--group <id>', 'who it shows them to, where that is a group');
  addTermsOptions(proposing).action(async (options: ActingOptions & TermsOptions & Sides) => {
    const { propose } = await import('./agreements/agreement-actions.ts');
    process.exitCode = await propose(options, process);
  });
  const changing = command(
    agreements,
    'change <id>',
    'Propose other terms; the version before holds until both sign.',
  );
  addTermsOptions(changing).action(async (id: string, options: ActingOptions & TermsOptions) => {
    const { change } = await import('./agreements/agreement-actions.ts');
    process.exitCode = await change(id, options, process);
  });
  command(
    agreements,
    'sign <id>',
    'Sign the terms that have a hash; without --hash, show what there is to sign.',
  )
    .option('--hash <sha256>', 'the hash of the terms you read')
    .action(async (id: string, options: SignOptions) => {
      const { sign } = await import('./agreements/agreement-actions.ts');
      process.exitCode = await sign(id, options, process);
    });
}

function registerActs(agreements: Command): void {
  command(agreements, 'list', 'List the agreements you are party to.').action(
    async (options: ActingOptions) => {
      const { list } = await import('./agreements/agreement-actions.ts');
      process.exitCode = await list(options, process);
    },
  );
  command(agreements, 'show <id>', 'Show an agreement with its terms, signatures and acts.').action(
    async (id: string, options: ActingOptions) => {
      const { show } = await import('./agreements/agreement-actions.ts');
      process.exitCode = await show(id, options, process);
    },
  );
  const standings = {
    suspend: 'Make it show nothing until you resume it.',
    resume: 'End your own suspension.',
    revoke: 'End it for good.',
  } as const;
  for (const kind of ['suspend', 'resume', 'revoke'] as const) {
    const standing = command(agreements, `${kind} <id>`, standings[kind]);
    if (kind !== 'resume') standing.option('--reason <text>', 'why, for the other side to read');
    standing.action(async (id: string, options: ActingOptions & { readonly reason?: string }) => {
      const { changeStanding } = await import('./agreements/agreement-actions.ts');
      process.exitCode = await changeStanding(kind, id, { options, terminal: process });
    });
  }
}

function registerGroups(groups: Command): void {
  command(groups, 'create <id>', 'Make a group with your organisation as its first member.')
    .requiredOption('--name <name>', 'what it is called')
    .action(async (id: string, { name, ...options }: ActingOptions & { readonly name: string }) => {
      const { actOnGroup } = await import('./agreements/group-actions.ts');
      process.exitCode = await actOnGroup({ kind: 'create', id, name }, options, process);
    });
  for (const kind of ['join', 'leave'] as const)
    command(groups, `${kind} <id>`, `${kind === 'join' ? 'Become a member' : 'End your membership'}.`).action(
      async (id: string, options: ActingOptions) => {
        const { actOnGroup } = await import('./agreements/group-actions.ts');
        process.exitCode = await actOnGroup({ kind, id }, options, process);
      },
    );
  command(
    groups,
    'approve <agreement> <member>',
    'Let your agreement apply to a member that joined later.',
  ).action(async (agreement: string, member: string, options: ActingOptions) => {
    const { approveMember } = await import('./agreements/agreement-actions.ts');
    process.exitCode = await approveMember({ agreement, member }, options, process);
  });
  command(groups, 'list', 'List the groups there are.').action(async (options: ActingOptions) => {
    const { listGroups } = await import('./agreements/group-actions.ts');
    process.exitCode = await listGroups(options, process);
  });
}
