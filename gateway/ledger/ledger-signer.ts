import { createHash } from 'node:crypto';
import { importJWK, type JWK } from 'jose';
import type { CheckpointSigner } from './checkpoint.ts';

/**
 * The signer of a hub's checkpoints. The ledger is named for its key and not for the hub's address: a hub that moves
 * goes on with the same ledger.
 */
export async function ledgerSigner(key: JWK): Promise<CheckpointSigner> {
  const privateKey = await importJWK({ ...key, alg: 'Ed25519' }, 'Ed25519');
  if (privateKey instanceof Uint8Array || key.x === undefined)
    throw new Error('The ledger key is no Ed25519 key.');
  const publicKey = Uint8Array.from(Buffer.from(key.x, 'base64url'));
  const name = `rapporteur.ledger/${createHash('sha256').update(publicKey).digest('hex').slice(0, 16)}`;
  return { origin: name, name, privateKey, publicKey };
}
