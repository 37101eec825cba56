import { printOutcome, type Terminal } from './print-outcome.ts';
import { type LocalTokenOptions, requestLocalToken } from './request-local-token.ts';

/** What the command line says. */
export interface TokenOptions extends LocalTokenOptions {
  readonly json?: boolean;
}

/** Prints an access token of the hub that runs over `RAPPORTEUR_HOME`. */
export async function printToken(options: TokenOptions, terminal: Terminal): Promise<0 | 1> {
  const text = ({ token }: { readonly token: string }): string => token;
  const opened = await requestLocalToken(options, terminal);
  const outcome = opened.ok
    ? { ok: true as const, token: opened.token, expiresInSeconds: opened.expiresInSeconds }
    : opened;
  return printOutcome(outcome, { json: options.json, text }, terminal);
}
