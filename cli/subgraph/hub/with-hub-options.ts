import type { Command } from 'commander';

/** Adds the options of every command that asks a hub. */
export function withHubOptions(command: Command): Command {
  return command
    .option('--hub <url>', 'the hub; RAPPORTEUR_URL or the one that runs here unless told')
    .option('--token <token>', 'an access token of your organisation; RAPPORTEUR_TOKEN unless told')
    .option('--organisation <id>', 'whom to act for, where the hub runs here and no token is given')
    .option('--json', 'print the outcome as JSON');
}
