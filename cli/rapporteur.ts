#!/usr/bin/env node
import { Command } from 'commander';
import { registerAgreementCommand } from './agreement-command.ts';
import { registerClientCommand } from './client-command.ts';
import { registerGatewayCommand } from './gateway-command.ts';
import { registerImport } from './import.ts';
import { registerLedgerCommand } from './ledger-command.ts';
import { registerOrganisationCommand } from './organisation-command.ts';
import { registerSchemaCommand } from './schema-command.ts';
import { registerSubgraphCommand } from './subgraph-command.ts';
import { registerTokenCommand } from './token-command.ts';
import { registerUp } from './up.ts';
import { registerWebhookCommand } from './webhook-command.ts';

/** What each file in this folder adds; a command's action is imported only when it runs, so that start-up stays fast. */
const commands: readonly ((program: Command) => void)[] = [
  registerUp,
  registerGatewayCommand,
  registerImport,
  registerTokenCommand,
  registerOrganisationCommand,
  registerClientCommand,
  registerAgreementCommand,
  registerSubgraphCommand,
  registerLedgerCommand,
  registerSchemaCommand,
  registerWebhookCommand,
];

const program = new Command('rapporteur')
  .description('A GraphQL federation hub: every organisation keeps its own data and decides who reads what.')
  .showHelpAfterError();

for (const register of commands) register(program);

await program.parseAsync();
