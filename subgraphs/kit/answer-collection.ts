import type { IncomingMessage, ServerResponse } from 'node:http';
import type { VerifyCollection } from './assertion.ts';
import { readBody } from './read-body.ts';
import type { RequestStore } from './request-store.ts';
import type { UsedAssertions } from './used-assertions.ts';

/** What the hub and a subgraph speak of acts in. */
export const collectionMediaType = 'application/vnd.rapporteur.acts+json';

/** Whether a request collects acts instead of asking anything of the schema. */
export function collects({ method, headers }: IncomingMessage): boolean {
  return method === 'POST' && headers['content-type']?.startsWith(collectionMediaType) === true;
}

interface Collecting {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly store: RequestStore;
  readonly verifyCollection: VerifyCollection;
  readonly used: UsedAssertions;
}

type Collected =
  | { readonly ok: true; readonly acts: number }
  | {
      readonly ok: false;
      readonly status: number;
      readonly code: 'UNAUTHENTICATED' | 'BAD_REQUEST';
      readonly reason?: string;
    };

/**
 * Gives the hub the acts it does not have yet, and forgets those it says it has. Nobody but the hub itself may ask, each
 * time with an assertion that was not used before.
 */
export async function answerCollection(exchange: Collecting): Promise<Collected> {
  const { request, response, store, verifyCollection, used } = exchange;
  const verified = await verifyCollection(request.headers.authorization);
  if (!verified.ok) return { ok: false, status: 401, code: 'UNAUTHENTICATED', reason: verified.reason };
  if (!used.claim(verified.id, verified.expiresAt))
    return { ok: false, status: 401, code: 'UNAUTHENTICATED', reason: 'used before' };
  const body = await readBody(request, collectionMediaType);
  if (!body.ok) return { ok: false, status: body.status, code: 'BAD_REQUEST' };
  const taken = readTaken(body.value);
  if (taken === null) return { ok: false, status: 400, code: 'BAD_REQUEST' };
  const acts = (await store.collectActs?.(taken)) ?? [];
  response.writeHead(200, { 'content-type': collectionMediaType, 'cache-control': 'no-store' });
  response.end(JSON.stringify({ acts }));
  return { ok: true, acts: acts.length };
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

function isId(id: unknown): id is string {
  return typeof id === 'string' && uuid.test(id);
}

function readTaken(body: unknown): readonly string[] | null {
  if (typeof body !== 'object' || body === null || !('taken' in body) || !Array.isArray(body.taken))
    return null;
  return body.taken.every(isId) ? body.taken : null;
}
