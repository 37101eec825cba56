import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { readConfig } from '../../gateway/config.ts';
import type { Environment } from '../../gateway/environment.ts';
import type { CheckpointKey } from '../../gateway/ledger/checkpoint.ts';
import { ledgerSigner } from '../../gateway/ledger/ledger-signer.ts';
import { readVerifierKey } from '../../gateway/ledger/verifier-key.ts';

type FoundKey =
  { readonly ok: true; readonly key: CheckpointKey } | { readonly ok: false; readonly message: string };

/** The key that a ledger's checkpoints are verified with; its name is also the ledger's. */
export async function findLedgerKey(given: string | undefined, env: Environment): Promise<FoundKey> {
  if (given !== undefined) {
    const key = readVerifierKey(given);
    return key
      ? { ok: true, key }
      : { ok: false, message: '--key is not a key as verifiers take it: name+id+key.' };
  }
  const text = await readInKeysFolder('ledger.jwk', env);
  if (text !== null) return { ok: true, key: await ledgerSigner(JSON.parse(text) as JWK) };
  const message = 'The key of the ledger is not in this folder of a hub: name it by --key.';
  return { ok: false, message };
}

/** The copy of the newest checkpoint that the hub keeps out of the database's reach; null where there is none. */
export function readKeptCheckpoint(env: Environment): Promise<string | null> {
  return readInKeysFolder('ledger-checkpoint.txt', env);
}

async function readInKeysFolder(name: string, env: Environment): Promise<string | null> {
  const reading = readConfig(env);
  if (!reading.ok) return null;
  return readFile(join(reading.config.deployment.keysFolder, name), 'utf8').catch(() => null);
}
