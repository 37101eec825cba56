import { keyId, signatureAlgorithm, type CheckpointKey } from './checkpoint.ts';

/** Writes a key as text that verifiers are given (C2SP signed-note): name, key id and public key. */
export function writeVerifierKey(key: CheckpointKey): string {
  const publicKey = Buffer.concat([Uint8Array.of(signatureAlgorithm), key.publicKey]).toString('base64');
  return `${key.name}+${keyId(key).toString('hex')}+${publicKey}`;
}

/** Reads such a text; null where it is none, or its parts do not belong together. */
export function readVerifierKey(text: string): CheckpointKey | null {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim()) ?? [];
  if (name === undefined || id === undefined || encoded === undefined) return null;
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 33 || bytes[0] !== signatureAlgorithm) return null;
  const key = { name, publicKey: Uint8Array.from(bytes.subarray(1)) };
  return keyId(key).toString('hex') === id ? key : null;
}
