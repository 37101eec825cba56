import { readFile } from 'node:fs/promises';
import { clientEntity } from '../../gateway/organisations/entities/client.ts';
import { type Refused, refused } from '../../gateway/organisations/outcome.ts';
import { type ClientRegistration, registerClient } from '../../gateway/organisations/register-client.ts';
import { replaceCredential } from '../../gateway/organisations/replace-credential.ts';
import { revokeClient } from '../../gateway/organisations/revoke-client.ts';
import { changeHub, inHubDatabase } from './hub-database.ts';
import { printOutcome, type Terminal } from './print-outcome.ts';
import { tellOfClient } from './tell-of-client.ts';

/** What names an organisation's client, or all of them. */
export interface ClientOptions {
  readonly organisation: string;
  readonly json?: boolean;
}

/** What `client add` is told. */
export interface AddClientOptions extends ClientOptions {
  readonly name: string;
  readonly scope: readonly string[];
  readonly keys?: string;
  readonly externalId?: string;
}

/** Registers a client; its secret is printed this once. */
export async function addClient(options: AddClientOptions, terminal: Terminal): Promise<0 | 1> {
  const { organisation } = options;
  const publicKeys = await readKeys(options.keys);
  const outcome = publicKeys.ok
    ? await changeHub(terminal, async (manager, tell) => {
        const registered = await registerClient(manager, {
          organisation,
          name: options.name,
          scopes: options.scope,
          authentication: options.keys ? 'PRIVATE_KEY' : options.externalId ? 'TRUSTED_ISSUER' : 'SECRET',
          publicKeys: publicKeys.text,
          externalId: options.externalId,
        });
        return tellOfClient(tell, { act: 'CLIENT_REGISTERED', organisation }, registered);
      })
    : publicKeys;
  return printOutcome(outcome, { json: options.json, text: credentialText }, terminal);
}

/** Replaces the secret or the keys of a client; tokens it got before are refused from now on. */
export async function rotateClient(
  id: string,
  options: ClientOptions & { readonly keys?: string },
  terminal: Terminal,
): Promise<0 | 1> {
  const { organisation } = options;
  const publicKeys = await readKeys(options.keys);
  const outcome = publicKeys.ok
    ? await changeHub(terminal, async (manager, tell) => {
        const replaced = await replaceCredential(manager, { organisation, id, publicKeys: publicKeys.text });
        return tellOfClient(tell, { act: 'CLIENT_ROTATED', organisation }, replaced);
      })
    : publicKeys;
  return printOutcome(outcome, { json: options.json, text: credentialText }, terminal);
}

/** Ends a client for good. */
export async function endClient(id: string, options: ClientOptions, terminal: Terminal): Promise<0 | 1> {
  const { organisation } = options;
  const outcome = await changeHub(terminal, async (manager, tell) => {
    const revoked = await revokeClient(manager, { organisation, id });
    return tellOfClient(
      tell,
      { act: 'CLIENT_REVOKED', organisation },
      revoked.ok ? { ok: true, id } : revoked,
    );
  });
  const text = (): string => `${id} is revoked: every token it has is refused from now on.`;
  return printOutcome(outcome, { json: options.json, text }, terminal);
}

/** Lists the clients of an organisation, never what proves them. */
export async function listClients({ organisation, json }: ClientOptions, terminal: Terminal): Promise<0 | 1> {
  const outcome = await inHubDatabase(terminal, async (manager) => ({
    ok: true,
    clients: await manager.find(clientEntity, {
      where: { organisationId: organisation },
      order: { id: 'ASC' },
    }),
  }));
  return printOutcome(
    outcome,
    {
      json,
      text: ({ clients }) =>
        clients
          .map(({ id, authentication, scopes, revokedAt, name }) =>
            [id, revokedAt ? 'REVOKED' : authentication, scopes.join(' '), name].join('\t'),
          )
          .join('\n'),
    },
    terminal,
  );
}

function credentialText({ id, secret }: Extract<ClientRegistration, { ok: true }>): string {
  return secret === null
    ? `client id\t${id}`
    : `client id\t${id}\nsecret\t${secret}\nThe secret is shown this once.`;
}

type ReadKeys = { readonly ok: true; readonly text: string | undefined } | Refused;

async function readKeys(file: string | undefined): Promise<ReadKeys> {
  if (file === undefined) return { ok: true, text: undefined };
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? refused('BAD_USER_INPUT', `The file ${file} cannot be read.`) : { ok: true, text };
}
