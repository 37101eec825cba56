import type { Terminal } from '../organisations/print-outcome.ts';

/** Says why, and gives the exit code of a failure. */
export function refuse(message: string, { stderr }: Terminal): 1 {
  stderr.write(`${message}\n`);
  return 1;
}
