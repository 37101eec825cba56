import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type ComposedSubgraph, type Composition, usualLimits } from './compose.ts';
import { createCompositionThread } from './composition-thread.ts';
import { createOneAtATime } from './one-at-a-time.ts';

/** Composes; the same schemas soon after each other only once. */
export type Composer = (subgraphs: readonly ComposedSubgraph[]) => Promise<Composition>;

/** Enough for a check that is followed by a publication, of several publishers. */
const kept = 8;

/** Makes a composer that takes the memory of one composition at most. */
export function createComposer(): { readonly compose: Composer; close(): Promise<void> } {
  const thread = createCompositionThread(usualLimits);
  const known = new LRUCache<string, Promise<Composition>>({ max: kept });
  const inTurn = createOneAtATime();
  const compose: Composer = (subgraphs) => {
    const inOrder = [...subgraphs].sort((a, b) => (a.name < b.name ? -1 : 1));
    const key = createHash('sha256').update(JSON.stringify(inOrder)).digest('base64');
    const before = known.get(key);
    if (before) return before;
    const composition = inTurn(() => thread.compose(inOrder));
    known.set(key, composition);
    // What failed unexpectedly is tried again.
    composition.catch(() => known.delete(key));
    return composition;
  };
  return { compose, close: () => inTurn(() => thread.close()) };
}
