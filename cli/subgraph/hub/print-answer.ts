import type { Terminal } from '../../organisations/print-outcome.ts';
import { askHub, type HubOperation, type HubOptions } from './ask-hub.ts';

/** How an answer of the hub is told. */
export interface Telling<Data> {
  readonly text: (data: Data) => string;
  /** What `--json` prints. */
  readonly json: (data: Data) => unknown;
  /** Whether the command did what it was asked to; it did unless told. */
  readonly isDone?: (data: Data) => boolean;
}

/** Asks the hub and prints what it answered; gives the exit code. */
export async function printAnswer<Data>(
  request: { readonly options: HubOptions; readonly operation: HubOperation },
  telling: Telling<Data>,
  terminal: Terminal,
): Promise<0 | 1> {
  const answer = await askHub<Data>(request.options, terminal, request.operation);
  if (!answer.ok) {
    terminal.stderr.write(`${answer.message}\n`);
    return 1;
  }
  const { data } = answer;
  const told = request.options.json === true ? JSON.stringify(telling.json(data)) : telling.text(data);
  terminal.stdout.write(`${told}\n`);
  return telling.isDone?.(data) === false ? 1 : 0;
}
