import { importJWK, type JWK } from 'jose';
import type { CheckpointSigner } from './checkpoint.ts';

/** The signer of a hub's checkpoints: its ledger is named for the hub's address. */
export async function ledgerSigner(issuer: string, key: JWK): Promise<CheckpointSigner> {
  const { host } = new URL(issuer);
  const privateKey = await importJWK({ ...key, alg: 'Ed25519' }, 'Ed25519');
  if (privateKey instanceof Uint8Array || key.x === undefined)
    throw new Error('The ledger key is no Ed25519 key.');
  return {
    origin: `${host}/ledger`,
    name: `${host}/hub`,
    privateKey,
    publicKey: Uint8Array.from(Buffer.from(key.x, 'base64url')),
  };
}
