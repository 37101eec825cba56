import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const scheme = 'sha256:';

/** A new client secret: 256 random bits, shown once to the one who asked. */
export function newClientSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret. Guessing 256 random bits gains nothing from a fast hash, so a slow one would only cost. */
export function hashClientSecret(secret: string): string {
  return scheme + createHash('sha256').update(secret).digest('base64url');
}

/** Whether a presented secret is the stored one, in a time that says nothing about it. */
export function isClientSecret(presented: string, stored: string): boolean {
  const expected = Buffer.from(stored);
  const actual = Buffer.from(hashClientSecret(presented));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
