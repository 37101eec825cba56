import { randomUUID } from 'node:crypto';

// What every log and header can carry as it is: nothing that breaks a line, a quote or a terminal.
const safeRequestId = /^[A-Za-z0-9_-]{8,64}$/;

/** The client's own request id where it is a safe one, else a new one. */
export function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && safeRequestId.test(header) ? header : randomUUID();
}
