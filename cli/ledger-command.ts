import type { Command } from 'commander';
import type { CosignOptions } from './ledger/cosign-action.ts';
import type { VerifyOptions } from './ledger/verify-action.ts';

/** Adds `rapporteur ledger …`. */
export function registerLedgerCommand(program: Command): void {
  const group = program
    .command('ledger')
    .description('Verify, export and witness the ledger of who read what.');
  const key = [
    '--key <key>',
    'the ledger’s key as LedgerCheckpoint.key tells it; that of this hub’s folder unless given',
  ] as const;
  group
    .command('verify')
    .description(
      'Verify the whole ledger of this hub, an export of one, or a proof; exit code 1 names what is wrong.',
    )
    .option('--export <file>', 'an export instead of the hub’s database')
    .option('--proof <file>', 'a proof of inclusion or consistency as the hub answered it')
    .option('--checkpoint <file...>', 'checkpoints kept elsewhere, which have to agree')
    .option(...key)
    .action(async (options: VerifyOptions) => {
      const { verifyAction } = await import('./ledger/verify-action.ts');
      process.exitCode = await verifyAction(options, process);
    });
  group
    .command('export <file>')
    .description('Write the whole ledger of this hub into a file.')
    .action(async (file: string) => {
      const { exportAction } = await import('./ledger/export-action.ts');
      process.exitCode = await exportAction(file, process);
    });
  group
    .command('checkpoint')
    .description('Print the newest checkpoint of this hub’s ledger.')
    .action(async () => {
      const { checkpointAction } = await import('./ledger/checkpoint-action.ts');
      process.exitCode = await checkpointAction(process);
    });
  group
    .command('cosign <file>')
    .description('Sign a checkpoint as a witness and print it; "cosignLedgerCheckpoint" gives it to the hub.')
    .requiredOption('--name <name>', 'the organisation’s id, or that and a name after a slash')
    .requiredOption('--key-file <file>', 'the witness’s private Ed25519 key (JWK); made where there is none')
    .option('--since <file>', 'the checkpoint signed last')
    .option('--proof <file>', 'a proof that this checkpoint continues that one')
    .option(...key)
    .action(async (file: string, options: CosignOptions) => {
      const { cosignAction } = await import('./ledger/cosign-action.ts');
      process.exitCode = await cosignAction(file, options, process);
    });
}
