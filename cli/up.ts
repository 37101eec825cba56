import type { Command } from 'commander';

/** Adds `rapporteur up`. */
export function registerUp(program: Command): void {
  program
    .command('up')
    .description('Start the hub with everything it needs, and stop it all with Ctrl-C.')
    .option('--watch', 'start a part again when its files change', false)
    .action(async ({ watch }: { watch: boolean }) => {
      const { up } = await import('./up/up.ts');
      process.exitCode = await up({ env: process.env, watch });
    });
}
