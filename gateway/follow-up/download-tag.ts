import { createHash } from 'node:crypto';
import type { Ask } from './visit.ts';

/** Raised when a download of the same records is written otherwise. */
const format = 1;

interface StandAnswer {
  readonly followUpChanges: { readonly pageInfo: { readonly endCursor: string } } | null;
}

/** The cursor says how far the log of changes goes, and what agreements show of it. */
const query = '{ followUpChanges(first: 0) { pageInfo { endCursor } } }';

/**
 * Names what an address gives its caller, before it is read: another name as soon as any record changed, the caller's
 * rights did, or the day, which deadlines go by. What is committed while a download is read has a name of its own, so
 * that nobody takes the older one for it. Null where the caller may not follow changes.
 */
export async function downloadTag(ask: Ask, address: string, now: Date): Promise<string | null> {
  const answer = await ask<StandAnswer | null>(query, {});
  const stand = answer.ok ? answer.data?.followUpChanges?.pageInfo.endCursor : undefined;
  if (!answer.ok || stand === undefined) return null;
  const named = [format, address, answer.askedAs, stand, now.toISOString().slice(0, 10)];
  // Weak: the same records may be packed or not.
  return `W/"${createHash('sha256').update(JSON.stringify(named)).digest('base64url')}"`;
}

/** Whether a client says that it has what a tag names (RFC 9110, 13.1.2). */
export function hasTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch?.trim() === '*') return true;
  const opaque = (each: string): string => each.trim().replace(/^W\//, '');
  return ifNoneMatch?.split(',').some((each) => opaque(each) === opaque(tag)) ?? false;
}
