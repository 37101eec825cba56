import { generateKeyPair } from 'jose';
import type { CheckpointSigner } from '../../gateway/ledger/checkpoint.ts';
import type { AccessEntry } from '../../gateway/ledger/entry.ts';

/** Signs checkpoints by a new key, under this name. */
export async function makeSigner(name: string): Promise<CheckpointSigner> {
  const { privateKey, publicKey } = await generateKeyPair('Ed25519', { extractable: true });
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  return { origin: 'rapporteur.test/ledger', name, privateKey, publicKey: raw };
}

/** A page of so many incidents that an NGO has read. */
export const pageRead = (records: number): AccessEntry => ({
  kind: 'ACCESS',
  organisation: 'ngo-lantern',
  client: 'lantern-reader',
  owner: 'mission-aurora',
  dataset: 'Incident',
  given: 'RECORDS',
  records,
  fieldGroups: [],
  agreements: ['agreement-1@2'],
  purpose: 'ADVOCACY',
  operation: 'f00d',
  requestId: `request-${records}`,
});
