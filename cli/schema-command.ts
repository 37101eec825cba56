import type { Command } from 'commander';
import { withHubOptions } from './subgraph/hub/with-hub-options.ts';
import type { SchemaOptions } from './subgraph/hub/print-schema.ts';

/** Adds `rapporteur schema`. */
export function registerSchemaCommand(program: Command): void {
  const command = program
    .command('schema')
    .description('Print the schema as callers see it, for clients to generate types from.')
    .option('--for <organisation>', 'as this organisation sees it')
    .option('--public', 'as a caller without scopes sees it');
  withHubOptions(command).action(async (options: SchemaOptions) => {
    const { printSchema } = await import('./subgraph/hub/print-schema.ts');
    process.exitCode = await printSchema(options, process);
  });
}
