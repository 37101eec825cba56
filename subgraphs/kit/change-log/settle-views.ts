import { badInput } from '../errors.ts';
import type { Grant } from '../grant.ts';
import { areSameGrants, type ReaderViews, type RecordPlace, type View } from './reader-views.ts';

/** What a reader may see may change this often while it is being told of the change before. */
const mostViews = 8;

/** Adds what the reader may see from now on, where it is something else than before. */
export function withView(spans: ReaderViews, view: View): ReaderViews {
  const added = spans.map((span) =>
    areSameGrants(span.views.at(-1)?.grants ?? null, view.grants)
      ? span
      : { ...span, views: [...span.views, view] },
  );
  if (added.length <= mostViews && added.every(({ views }) => views.length <= mostViews)) return added;
  throw badInput(
    'Agreements changed too often since the cursor "since" was given; start again without it to be told of what there is.',
  );
}

/** The reader knows what it may see by the last view, of every record up to this place. */
export function settledUpTo(spans: ReaderViews, place: RecordPlace): ReaderViews {
  const last = spans.at(-1)?.views.at(-1);
  if (!last) throw new Error('a reader without a view');
  const rest = spans.filter(({ upTo }) => upTo === null || isBehind(upTo, place));
  return [{ upTo: place, views: [{ grants: last.grants, from: '0' }] }, ...rest];
}

/** Whether the reader was told of everything that these grants show, and of nothing else. */
export function isSettled(spans: ReaderViews, grants: readonly Grant[]): boolean {
  const [span, ...rest] = spans;
  return (
    rest.length === 0 && span?.views.length === 1 && areSameGrants(span.views[0]?.grants ?? null, grants)
  );
}

/** PostgreSQL compares the ids, so that two of one type are told apart by being different only. */
function isBehind(upTo: RecordPlace, place: RecordPlace): boolean {
  return upTo.dataset > place.dataset || (upTo.dataset === place.dataset && upTo.id !== place.id);
}
