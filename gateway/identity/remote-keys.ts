import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';
import { fetchKeySet } from './fetch-key-set.ts';
import type { Egress } from './egress.ts';

/** The keys of an issuer cannot be had now; the token may be right. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** Where an issuer publishes its keys and how they may be reached. */
export interface RemoteKeysSettings {
  readonly jwksUri: string;
  readonly egress: Egress;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * A token with an unknown key makes the hub ask again, but not more often than this: a key that was rotated in just
 * now is refused so long at most, and whoever sends tokens with made-up keys costs the issuer twelve requests a minute.
 */
const cooldownMilliseconds = 5000;
const failureCooldownMilliseconds = 5000;
const freshMilliseconds = 600_000;

/** Keys of an issuer elsewhere: fetched when needed, kept for a while, asked for again when a key is unknown. */
export function createRemoteKeys({ jwksUri, egress, now }: RemoteKeysSettings): JWTVerifyGetKey {
  let askedAt = -Infinity;
  let failedAt = -Infinity;
  const keys = createRemoteJWKSet(new URL(jwksUri), {
    // When to ask again for an unknown key is decided here, by the given time.
    cooldownDuration: Infinity,
    cacheMaxAge: freshMilliseconds,
    [customFetch]: async (url) => {
      if (now() - failedAt < failureCooldownMilliseconds)
        throw new KeysUnavailable('The last attempt failed.');
      askedAt = now();
      try {
        return await fetchKeySet(url, egress);
      } catch (cause) {
        failedAt = now();
        throw new KeysUnavailable(`The keys at ${url} cannot be read.`, { cause });
      }
    },
  });

  const keyOf: JWTVerifyGetKey = async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      const mayAsk = keys.reloading || now() - askedAt >= cooldownMilliseconds;
      if (!(error instanceof errors.JWKSNoMatchingKey) || !mayAsk) throw error;
      await keys.reload();
      return keys(header, token);
    }
  };

  return async function remoteKey(header, token) {
    try {
      return await keyOf(header, token);
    } catch (error) {
      if (isAboutTheToken(error)) throw error;
      throw new KeysUnavailable(`The keys at ${jwksUri} cannot be used.`, { cause: error });
    }
  };
}

function isAboutTheToken(error: unknown): boolean {
  return (
    error instanceof KeysUnavailable ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}
