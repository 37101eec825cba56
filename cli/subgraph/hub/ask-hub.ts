import type { Terminal } from '../../organisations/print-outcome.ts';

/** Which hub is asked, and as whom. */
export interface HubOptions {
  readonly hub?: string;
  readonly token?: string;
  readonly organisation?: string;
  readonly json?: boolean;
}

/** What the hub answered, or why it did not. */
export type HubAnswer<Data> =
  { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly message: string };

/** One operation. */
export interface HubOperation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Publishing composes and probes, which takes a while where there are many subgraphs. */
const deadlineMs = 130_000;

/** Asks a hub over GraphQL with a token that is given, or that the hub running here gives to its operator. */
export async function askHub<Data>(
  options: HubOptions,
  { env }: Pick<Terminal, 'env'>,
  operation: HubOperation,
): Promise<HubAnswer<Data>> {
  const access = await findAccess(options, env);
  if (!access.ok) return access;
  try {
    const response = await fetch(new URL('/graphql', access.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${access.token}` },
      body: JSON.stringify({ query: operation.query, variables: operation.variables ?? {} }),
      signal: AbortSignal.timeout(deadlineMs),
    });
    return readAnswer<Data>(await response.json());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, message: `The hub at ${access.url} cannot be asked: ${reason}.` };
  }
}

type Access =
  | { readonly ok: true; readonly url: string; readonly token: string }
  | { readonly ok: false; readonly message: string };

async function findAccess(options: HubOptions, env: Terminal['env']): Promise<Access> {
  const url = options.hub ?? env.RAPPORTEUR_URL;
  const token = options.token ?? env.RAPPORTEUR_TOKEN;
  if (url !== undefined && token !== undefined) return { ok: true, url, token };
  if (token === undefined && options.organisation === undefined) {
    return {
      ok: false,
      message:
        'Say as whom: --token or RAPPORTEUR_TOKEN, or --organisation where the hub runs on this machine.',
    };
  }
  return findLocalAccess({ token, organisation: options.organisation }, env);
}

async function findLocalAccess(
  wanted: { readonly token: string | undefined; readonly organisation: string | undefined },
  env: Terminal['env'],
): Promise<Access> {
  if (wanted.token === undefined) {
    // It brings the database with it, which takes longer than most commands.
    const { requestLocalToken } = await import('../../organisations/request-local-token.ts');
    const opened = await requestLocalToken({ organisation: wanted.organisation ?? '' }, { env });
    return opened.ok ? { ok: true, url: opened.gatewayUrl, token: opened.token } : opened;
  }
  const { findRunningHub } = await import('../../organisations/find-running-hub.ts');
  const hub = await findRunningHub({ env });
  return hub.ok ? { ok: true, url: hub.gatewayUrl, token: wanted.token } : hub;
}

function readAnswer<Data>(answer: unknown): HubAnswer<Data> {
  const { data, errors } = answer as {
    data?: Data;
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  if (errors && errors.length > 0) {
    const message = errors
      .map((error) => `${error.extensions?.code ?? 'ERROR'}: ${error.message}`)
      .join('\n');
    return { ok: false, message };
  }
  return data === undefined ? { ok: false, message: 'The hub did not answer GraphQL.' } : { ok: true, data };
}
