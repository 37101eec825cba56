import { createHmac } from 'node:crypto';
import type { SigningKey } from '../identity/key-set.ts';

/** The same at every gateway of the hub, and of no use for anything else. */
export function hostProofSecret({ jwk }: Pick<SigningKey, 'jwk'>): Uint8Array {
  return createHmac('sha256', String(jwk.d)).update('rapporteur host proof').digest();
}
