import { isObject } from '../is-object.ts';

/** A request in the form nearly every client sends: everything else is left to `@apollo/server`. */
export interface LeanRequest {
  readonly source: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Reads the usual form; null where anything about the body is unusual, wrong included. */
export function leanRequest(
  body: unknown,
  findDocument: (documentHash: string) => string | undefined,
): LeanRequest | null {
  if (!isObject(body)) return null;
  const { query, operationName, variables = null, extensions = null } = body;
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return null;
  if (variables !== null && !isObject(variables)) return null;
  if (extensions !== null && !isObject(extensions)) return null;
  const persisted = extensions?.persistedQuery;
  const source =
    persisted === undefined ? query : query === undefined ? persistedSource(persisted, findDocument) : null;
  if (typeof source !== 'string') return null;
  return { source, operationName: operationName ?? undefined, variables: variables ?? {} };
}

function persistedSource(
  persisted: unknown,
  findDocument: (documentHash: string) => string | undefined,
): string | undefined {
  if (!isObject(persisted) || persisted.version !== 1) return undefined;
  const documentHash = persisted.sha256Hash;
  return typeof documentHash === 'string' ? findDocument(documentHash) : undefined;
}
