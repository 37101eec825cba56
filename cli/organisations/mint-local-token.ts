import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { type Refused, refused } from '../../gateway/organisations/outcome.ts';
import { actAtHub } from '../ledger/act-at-hub.ts';
import { inTransaction } from './hub-database.ts';
import { type LocalOperator, openLocalOperator } from './local-operator.ts';

/** For whom a token is wanted, and of which running hub. */
export interface LocalTokenRequest {
  readonly gatewayUrl: string;
  readonly hubDatabaseUrl: string;
  readonly homeFolder: string;
  readonly keysFolder: string;
  readonly organisation: string;
  /** All that the organisation's operator has, unless told. */
  readonly scopes?: readonly string[];
}

/** An access token, or why there is none. */
export type LocalToken =
  { readonly ok: true; readonly token: string; readonly expiresInSeconds: number } | Refused;

/** Asks the hub's own token endpoint, as every other client does, for a token of one organisation. */
export async function mintLocalToken(request: LocalTokenRequest): Promise<LocalToken> {
  const first = await mint(request, false);
  // A database that was restored no longer knows the key in the folder: it is replaced once.
  return !first.ok && first.code === 'FORBIDDEN' ? mint(request, true) : first;
}

async function mint(request: LocalTokenRequest, renew: boolean): Promise<LocalToken> {
  const operator = await openOperator(request, renew);
  return operator.ok ? requestToken(request, operator) : operator;
}

function openOperator(
  { hubDatabaseUrl: databaseUrl, homeFolder, keysFolder, organisation }: LocalTokenRequest,
  renew: boolean,
): Promise<LocalOperator | Refused> {
  return actAtHub({ databaseUrl, keysFolder }, (tell) =>
    inTransaction(databaseUrl, (manager) =>
      openLocalOperator(manager, { homeFolder, organisation, tell, renew }),
    ),
  );
}

async function requestToken(
  { gatewayUrl, scopes }: LocalTokenRequest,
  operator: LocalOperator,
): Promise<LocalToken> {
  const { issuer } = await readJson(fetch(`${gatewayUrl}/.well-known/openid-configuration`));
  if (typeof issuer !== 'string') throw new Error(`${gatewayUrl} does not say who issues its tokens.`);
  const answer = await readJson(
    fetch(`${gatewayUrl}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await signAssertion(operator, issuer),
        ...(scopes ? { scope: scopes.join(' ') } : {}),
      }),
    }),
  );
  const { access_token: token, expires_in: expiresInSeconds, error, error_description: why } = answer;
  if (typeof token === 'string' && typeof expiresInSeconds === 'number') {
    return { ok: true, token, expiresInSeconds };
  }
  const code = error === 'invalid_client' ? 'FORBIDDEN' : 'BAD_USER_INPUT';
  return refused(code, `The hub gives no token: ${String(error)} (${String(why)}).`);
}

async function signAssertion({ id, key }: LocalOperator, issuer: string): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(id)
    .setSubject(id)
    .setAudience(issuer)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(await importJWK(key, 'EdDSA'));
}

async function readJson(answer: Promise<Response>): Promise<Record<string, unknown>> {
  const body: unknown = await (await answer).json();
  return typeof body === 'object' && body !== null ? { ...body } : {};
}
