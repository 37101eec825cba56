import { hash } from 'node:crypto';
import type { GraphQLError } from 'graphql';
import { isObject } from '../is-object.ts';
import { refusal } from '../refusal.ts';
import type { DocumentStore } from '../request/admit/document-store.ts';

/**
 * What is asked with its document in place of a hash, as automatic persisted queries have it: the hash alone where the
 * document is known, else both, which make it known. What is wrong in any other way is left as it is.
 */
export function withDocument(
  body: unknown,
  documents: DocumentStore,
): { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly error: GraphQLError } {
  if (!isObject(body) || !isObject(body.extensions)) return { ok: true, body };
  const { persistedQuery, ...extensions } = body.extensions;
  if (!isObject(persistedQuery)) return { ok: true, body };
  const { version, sha256Hash } = persistedQuery;
  if (version !== 1 || typeof sha256Hash !== 'string') return { ok: true, body };
  const { query = documents.find(sha256Hash) } = body;
  if (query === undefined) {
    return refused(refusal('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', { status: 400 }));
  }
  if (typeof query !== 'string') return { ok: true, body };
  if (body.query !== undefined) {
    if (hash('sha256', query) !== sha256Hash) {
      return refused(refusal('BAD_REQUEST', 'provided sha does not match query', { status: 400 }));
    }
    void documents.persistedQueries.set(sha256Hash, query);
  }
  return { ok: true, body: { ...body, query, extensions } };
}

function refused(error: GraphQLError): { readonly ok: false; readonly error: GraphQLError } {
  return { ok: false, error };
}
