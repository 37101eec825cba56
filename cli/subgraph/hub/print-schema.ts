import type { Terminal } from '../../organisations/print-outcome.ts';
import type { HubOptions } from './ask-hub.ts';
import { printAnswer } from './print-answer.ts';

/** What `rapporteur schema` is told. */
export interface SchemaOptions extends HubOptions {
  readonly for?: string;
  readonly public?: boolean;
}

/** Prints the schema as an organisation sees it, or as everybody does. */
export async function printSchema(options: SchemaOptions, terminal: Terminal): Promise<0 | 1> {
  if ((options.for === undefined) === (options.public !== true)) {
    terminal.stderr.write('Say whose: --for an organisation, or --public.\n');
    return 1;
  }
  return printAnswer<{ visibleSchema: string }>(
    {
      options: { organisation: options.for ?? 'steward', ...options },
      operation: {
        query: 'query ($for: ID) { visibleSchema(for: $for) }',
        variables: { for: options.for ?? null },
      },
    },
    { json: (data) => ({ sdl: data.visibleSchema }), text: (data) => data.visibleSchema },
    terminal,
  );
}
