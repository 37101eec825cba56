import type { Refused } from '../../gateway/organisations/outcome.ts';

/** What a command needs of the process it runs in. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** How an outcome is written. */
export interface Presentation<T> {
  readonly json: boolean | undefined;
  readonly text: (outcome: T) => string;
}

/** Prints what a command brought about, or why it did not; gives its exit code. */
export function printOutcome<T extends { readonly ok: true }>(
  outcome: T | Refused,
  { json, text }: Presentation<T>,
  { stdout, stderr }: Terminal,
): 0 | 1 {
  if (!outcome.ok) {
    stderr.write(`${outcome.message}\n`);
    return 1;
  }
  // What is printed was done, so saying so again is left out.
  stdout.write(`${json === true ? JSON.stringify({ ...outcome, ok: undefined }) : text(outcome)}\n`);
  return 0;
}
