import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { type KeySet, readKeySet, type SigningAlgorithm } from './key-set.ts';

/** The hub's key sets, each for one use. */
export interface HubKeys {
  /** Signs callers' access tokens. */
  readonly tokens: KeySet;
  /** Signs what subgraphs are told about callers. */
  readonly assertions: KeySet;
  /** Signs the ledger's checkpoints. */
  readonly ledger: KeySet;
  /** Signs what is sent to webhooks. */
  readonly webhooks: KeySet;
}

/** Opens the keys in a folder and makes those that are missing, readable by their owner alone. */
export async function openKeys(directory: string): Promise<HubKeys> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return {
    tokens: await openKeySet(join(directory, 'tokens.jwk'), 'ES256'),
    assertions: await openKeySet(join(directory, 'assertions.jwk'), 'EdDSA'),
    ledger: await openKeySet(join(directory, 'ledger.jwk'), 'EdDSA'),
    webhooks: await openKeySet(join(directory, 'webhooks.jwk'), 'EdDSA'),
  };
}

async function openKeySet(path: string, alg: SigningAlgorithm): Promise<KeySet> {
  const text = (await readIfPresent(path)) ?? (await createKeyFile(path, alg));
  return readKeySet(text, alg).catch((cause: unknown) => {
    throw new Error(`The key file ${path} cannot be used.`, { cause });
  });
}

/** Two replicas may start at once in one folder: a whole file is linked into place, and the first one stays. */
async function createKeyFile(path: string, alg: SigningAlgorithm): Promise<string> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
  return readFile(path, 'utf8');
}

async function readIfPresent(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
