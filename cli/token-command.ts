import type { Command } from 'commander';
import type { TokenOptions } from './organisations/print-token.ts';

/** Adds `rapporteur token`. */
export function registerTokenCommand(program: Command): void {
  program
    .command('token')
    .description('Print an access token of the hub that runs here, for one organisation.')
    .requiredOption('--organisation <id>', 'the organisation to act for')
    .option('--scope <scope...>', 'what the token allows; everything the organisation may do unless told')
    .option('--json', 'print the token and its lifetime as JSON')
    .action(async (options: TokenOptions) => {
      const { printToken } = await import('./organisations/print-token.ts');
      process.exitCode = await printToken(options, process);
    });
}
