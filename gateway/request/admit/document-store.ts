import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Documents known by hash: those made known beforehand, and those clients sent once (automatic persisted queries). */
export interface DocumentStore {
  /** The text of a known hash. */
  readonly find: (documentHash: string) => string | undefined;
  /** Whether this document may be answered at all. */
  readonly accepts: (text: string) => boolean;
  /** The same store, as `@apollo/server` asks for it. */
  readonly persistedQueries: PersistedQueryCache;
}

interface PersistedQueryCache {
  get(key: string): Promise<string | undefined>;
  set(key: string, text: string): Promise<void>;
  delete(key: string): Promise<boolean>;
}

interface DocumentStoreOptions {
  /** Texts by the id clients send; empty where none are made known. */
  readonly trusted: ReadonlyMap<string, string>;
  readonly trustedOnly: boolean;
}

// A few thousand documents of a large application.
const registeredBytes = 10_000_000;

const prefix = 'apq:';

/** A store whose registrations are bounded by bytes and never push out a trusted document. */
export function createDocumentStore({ trusted, trustedOnly }: DocumentStoreOptions): DocumentStore {
  const registered = new LRUCache<string, string>({
    maxSize: registeredBytes,
    sizeCalculation: (text) => text.length + 1,
  });
  const trustedTexts = new Set(trusted.values());
  const find = (documentHash: string): string | undefined =>
    trusted.get(documentHash) ?? registered.get(documentHash);

  function register(documentHash: string, text: string): void {
    // Whoever calls has compared the hash; compared again here, since a wrong one would answer for everybody.
    if (!trustedOnly && hash('sha256', text) === documentHash) registered.set(documentHash, text);
  }

  return {
    find,
    accepts: (text) => !trustedOnly || trustedTexts.has(text),
    persistedQueries: {
      get: (key) => Promise.resolve(find(withoutPrefix(key))),
      set(key, text) {
        register(withoutPrefix(key), text);
        return Promise.resolve();
      },
      delete: (key) => Promise.resolve(registered.delete(withoutPrefix(key))),
    },
  };
}

function withoutPrefix(key: string): string {
  return key.startsWith(prefix) ? key.slice(prefix.length) : key;
}
