import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { assertionAudience, collectionType } from '../../subgraphs/kit/assertion.ts';
import type { AssertionSettings } from './assertions.ts';

/** Makes the headers by which one subgraph knows that the hub itself asks, once. */
export type CollectionHeaders = (subgraph: string) => Promise<{ readonly authorization: string }>;

const lifetimeSeconds = 60;

/** What it signs is of a type of its own and speaks for no organisation: it opens nothing but the collection of acts. */
export function createCollectionHeaders({
  issuer,
  key,
  now,
}: Pick<AssertionSettings, 'issuer' | 'key' | 'now'>): CollectionHeaders {
  return async (subgraph) => {
    const issuedAt = Math.floor(now() / 1000);
    const assertion = await new SignJWT()
      .setProtectedHeader({ alg: key.alg, typ: collectionType, kid: key.kid })
      .setIssuer(issuer)
      .setAudience(assertionAudience(subgraph))
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifetimeSeconds)
      .setJti(randomUUID())
      .sign(key.key);
    return { authorization: `Bearer ${assertion}` };
  };
}
