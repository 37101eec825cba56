import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/** Writes what a cursor says so that clients can neither read it nor make one up. */
export interface CursorSeal {
  /** The same text for the same words and scope. */
  close(words: readonly string[], scope: string): string;
  /** Null for what was not closed for this scope. */
  open(sealed: string, scope: string): readonly string[] | null;
}

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Makes the seal of one owner's feeds. */
export function createCursorSeal(secret: Buffer): CursorSeal {
  const derived = (use: string): KeyObject =>
    createSecretKey(createHmac('sha256', secret).update(use).digest());
  const key = derived('cursor');
  const nonceKey = derived('nonce');
  return {
    close(words, scope) {
      const text = JSON.stringify(words);
      // Of the text itself: a counter would have to be shared by every process, and equal cursors would differ.
      const nonce = createHmac('sha256', nonceKey)
        .update(JSON.stringify([scope, text]))
        .digest()
        .subarray(0, nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(scope));
      const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64url');
    },
    open(sealed, scope) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length <= nonceBytes + tagBytes) return null;
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes))
        .setAAD(Buffer.from(scope))
        .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      try {
        const text = Buffer.concat([
          decipher.update(bytes.subarray(nonceBytes + tagBytes)),
          decipher.final(),
        ]);
        return JSON.parse(text.toString('utf8')) as readonly string[];
      } catch {
        return null;
      }
    },
  };
}
