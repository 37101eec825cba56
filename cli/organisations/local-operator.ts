import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { type Scope, scopes } from '../../gateway/identity/scopes.ts';
import { type Refused, refused } from '../../gateway/organisations/outcome.ts';
import { registerClient } from '../../gateway/organisations/register-client.ts';
import { replaceCredential } from '../../gateway/organisations/replace-credential.ts';
import type { TellAct } from '../ledger/act-at-hub.ts';
import { writePrivately } from '../up/home.ts';
import { tellOfClient } from './tell-of-client.ts';

/** A client of one organisation by which whoever runs the hub acts for it; its private key lies in the hub's folder. */
export interface LocalOperator {
  readonly ok: true;
  readonly id: string;
  readonly key: JWK;
}

/** Where and for whom. */
export interface OperatorRequest {
  readonly homeFolder: string;
  readonly organisation: string;
  /** Keeps in the ledger that the operator was made, or given a new key or more scopes. */
  readonly tell: TellAct;
  /** Makes a new key even where there is one, because the one there is was refused. */
  readonly renew: boolean;
}

/** Finds the operator client of an organisation, or makes it: only who can write the hub's database gets this far. */
export async function openLocalOperator(
  manager: EntityManager,
  request: OperatorRequest,
): Promise<LocalOperator | Refused> {
  const { organisation, tell } = request;
  const kind = await findKind(manager, organisation);
  if (kind === null) return refused('NOT_FOUND', `No organisation "${organisation}" takes part in this hub.`);
  const id = `${organisation}.operator`;
  const file = join(request.homeFolder, 'operators', `${organisation}.jwk`);
  const status = await findStatus(manager, id);
  if (status === 'revoked') return refused('CONFLICT', `The client "${id}" has been revoked and stays so.`);
  const known = status === 'active' && !request.renew ? await readKey(file) : null;
  if (status === 'active' && (await extendScopes(manager, id, scopesFor(kind))))
    await tellOfClient(tell, { act: 'CLIENT_SCOPES_EXTENDED', organisation }, { ok: true, id });
  if (known) return { ok: true, id, key: known };
  const { key, publicKeys } = await newKey();
  const registered =
    status === 'active'
      ? await replaceCredential(manager, { organisation, id, publicKeys })
      : await registerClient(manager, {
          id,
          organisation,
          name: 'Operator of this hub',
          scopes: scopesFor(kind),
          authentication: 'PRIVATE_KEY',
          publicKeys,
        });
  const act = status === 'active' ? 'CLIENT_ROTATED' : 'CLIENT_REGISTERED';
  const told = await tellOfClient(tell, { act, organisation }, registered);
  if (!told.ok) return told;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writePrivately(file, JSON.stringify(key));
  return { ok: true, id, key };
}

function scopesFor(kind: string): readonly Scope[] {
  const all = Object.keys(scopes) as Scope[];
  return kind === 'STEWARD' ? all : all.filter((scope) => scope !== 'hub:admin');
}

/** An operator made by an earlier release gets the scopes that have come since. */
async function extendScopes(manager: EntityManager, id: string, all: readonly Scope[]): Promise<boolean> {
  const { text, values } = sql`
    UPDATE client SET scopes = ${all}::text[] WHERE id = ${id} AND NOT scopes @> ${all}::text[] RETURNING id`;
  const [rows]: [unknown[], number] = await manager.query(text, values);
  return rows.length > 0;
}

async function newKey(): Promise<{ key: JWK; publicKeys: string }> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  return {
    key: await exportJWK(privateKey),
    publicKeys: JSON.stringify({ keys: [await exportJWK(publicKey)] }),
  };
}

async function readKey(file: string): Promise<JWK | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as JWK);
}

async function findKind(manager: EntityManager, organisation: string): Promise<string | null> {
  const { text, values } = sql`SELECT kind FROM organisation WHERE id = ${organisation}`;
  const [row]: { kind: string }[] = await manager.query(text, values);
  return row?.kind ?? null;
}

async function findStatus(manager: EntityManager, id: string): Promise<'active' | 'revoked' | 'missing'> {
  const { text, values } = sql`SELECT revoked_at IS NOT NULL AS revoked FROM client WHERE id = ${id}`;
  const [row]: { revoked: boolean }[] = await manager.query(text, values);
  if (!row) return 'missing';
  return row.revoked ? 'revoked' : 'active';
}
