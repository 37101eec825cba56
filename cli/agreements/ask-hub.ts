import { readFile } from 'node:fs/promises';
import { type Refused, refused } from '../../gateway/organisations/outcome.ts';
import type { Terminal } from '../organisations/print-outcome.ts';
import { requestLocalToken } from '../organisations/request-local-token.ts';

/** For which organisation a command acts, and at which hub. */
export interface ActingOptions {
  readonly organisation: string;
  /** A hub elsewhere, with a file that holds a token of the organisation for it. */
  readonly hub?: string;
  readonly tokenFile?: string;
  readonly json?: boolean;
}

/** What one operation answered, under the name of its one root field. */
export type HubReply<Answer> = { readonly ok: true; readonly answer: Answer } | Refused;

interface OpenHub {
  readonly ok: true;
  readonly gatewayUrl: string;
  readonly token: string;
}

/** Runs one operation as every client does: over HTTP, with the organisation's own token. */
export async function askHub<Answer>(
  options: ActingOptions,
  request: { readonly query: string; readonly variables?: object },
  terminal: Terminal,
): Promise<HubReply<Answer>> {
  const hub = await openHub(options, terminal);
  if (!hub.ok) return hub;
  const response = await fetch(`${hub.gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${hub.token}` },
    body: JSON.stringify(request),
  });
  const body = (await response.json()) as {
    readonly data?: Readonly<Record<string, Answer>> | null;
    readonly errors?: readonly { readonly message: string }[];
  };
  if (body.errors) return refused('BAD_USER_INPUT', body.errors.map(({ message }) => message).join('\n'));
  const [answer] = Object.values(body.data ?? {});
  if (answer === undefined || answer === null) return refused('NOT_FOUND', 'There is none that you may see.');
  return { ok: true, answer };
}

async function openHub(
  { organisation, hub, tokenFile }: ActingOptions,
  terminal: Terminal,
): Promise<OpenHub | Refused> {
  if (hub === undefined) return requestLocalToken({ organisation }, terminal);
  if (tokenFile === undefined)
    return refused('BAD_USER_INPUT', '--hub needs --token-file: a token of that hub for your organisation.');
  const token = await readFile(tokenFile, 'utf8').catch(() => null);
  if (token === null) return refused('BAD_USER_INPUT', `The file ${tokenFile} cannot be read.`);
  return { ok: true, gatewayUrl: hub.replace(/\/$/u, ''), token: token.trim() };
}
