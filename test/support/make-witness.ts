import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { CheckpointSigner } from '../../gateway/ledger/checkpoint.ts';

/** Makes a key that signs checkpoints of a ledger under a name. */
export async function makeWitness(
  name: string,
  origin = 'rapporteur.test/ledger',
): Promise<CheckpointSigner & { readonly jwk: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair('Ed25519', { extractable: true });
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  return { origin, name, privateKey, publicKey: raw, jwk: await exportJWK(privateKey) };
}
