import { LRUCache } from 'lru-cache';
import type { KnownDocument } from './known-document.ts';
import type { Snapshot } from './supergraph/snapshot.ts';

/** Documents that passed every check that does not depend on the caller. */
export interface KnownDocuments {
  find(snapshot: Snapshot, name: DocumentName): KnownDocument | undefined;
  keep(name: DocumentName, known: KnownDocument): void;
}

/** What a client calls an operation by. */
export interface DocumentName {
  readonly source: string;
  readonly operationName: string | undefined;
}

// A parsed document takes some thirty times its text: 8 MB of text keep it below what one large answer needs.
const textBytes = 8_000_000;

/** Kept for each snapshot apart, and with it forgotten; only accepted documents are kept, so refused ones push none out. */
export function createKnownDocuments(): KnownDocuments {
  const bySnapshot = new WeakMap<Snapshot, LRUCache<string, KnownDocument>>();
  const keyOf = ({ source, operationName }: DocumentName): string =>
    operationName === undefined ? source : `${operationName}\n${source}`;
  return {
    find: (snapshot, name) => bySnapshot.get(snapshot)?.get(keyOf(name)),
    keep(name, known) {
      const documents = bySnapshot.get(known.snapshot) ?? openCache();
      bySnapshot.set(known.snapshot, documents);
      documents.set(keyOf(name), known);
    },
  };
}

function openCache(): LRUCache<string, KnownDocument> {
  return new LRUCache({ maxSize: textBytes, sizeCalculation: (_, key) => key.length + 1 });
}
