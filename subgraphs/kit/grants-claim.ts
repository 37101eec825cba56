import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Grant, type GrantClaim, readClaim, toClaim } from './grant.ts';

/** Beyond this many characters the grants of an assertion are packed: a request header holds no more than 16 kB. */
const longestPlain = 2048;
const mostUnpackedBytes = 1_048_576;

/** Writes the grants of an assertion: as they are where they are few, else as deflated JSON (RFC 1951) in base64url. */
export function writeGrants(grants: readonly Grant[]): readonly GrantClaim[] | string {
  const claims = grants.map(toClaim);
  const text = JSON.stringify(claims);
  return text.length <= longestPlain ? claims : deflateRawSync(text).toString('base64url');
}

/** Reads what `writeGrants` wrote; null where any part of it cannot be read, so that nothing of it is believed. */
export function readGrants(claim: unknown): readonly Grant[] | null {
  const claims = typeof claim === 'string' ? unpack(claim) : claim;
  if (!Array.isArray(claims)) return null;
  const grants = claims.map(readClaim);
  return grants.every((grant) => grant !== null) ? grants : null;
}

function unpack(text: string): unknown {
  try {
    const packed = Buffer.from(text, 'base64url');
    return JSON.parse(inflateRawSync(packed, { maxOutputLength: mostUnpackedBytes }).toString('utf8'));
  } catch {
    return null;
  }
}
