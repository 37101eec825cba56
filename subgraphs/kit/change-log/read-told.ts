import { createHash } from 'node:crypto';
import { canonical } from '../cursor.ts';
import type { KnownPlaces } from './known-places.ts';
import { type LoggedChange, type LogPlace, readLog } from './logged-changes.ts';
import type { Reading } from './read-beyond.ts';

/** What concerns a reader behind a place. */
export interface ToldChanges {
  /** More than were asked for where there are more. */
  readonly changes: readonly LoggedChange[];
  /** The last entry that was looked at. */
  readonly upTo: LogPlace;
  /** Whether there are no more entries behind it. */
  readonly isDrained: boolean;
}

/** A reader at a place of a feed. */
export interface ReaderAt extends Reading {
  readonly name: string;
  readonly place: LogPlace;
}

/** Entries that a first look takes, and that any does: many in a row may concern others alone. */
const firstLook = 200;
const longestLook = 5000;
/** What one request looks at before it goes on in another: no reader has the whole of a long log judged at once. */
const mostLooks = 100_000;

/**
 * Reads on until there is more to tell than was asked for, or nothing left: a page that ended where it had looked at
 * enough would tell that there was much to look at.
 */
export async function readTold(reader: ReaderAt, most: number): Promise<ToldChanges> {
  const { lookedAt } = reader.context.changeReaders.places;
  const key = readerKey(reader, reader.place);
  const changes: LoggedChange[] = [];
  let upTo = lookedAt.get(key) ?? reader.place;
  let looked = 0;
  for (let look = Math.max(most + 1, firstLook); ; look = Math.min(look * 4, longestLook)) {
    const read = await readLog(reader, upTo, look);
    changes.push(...read.changes);
    upTo = read.last ?? upTo;
    looked += look;
    if (changes.length === 0 && upTo !== reader.place) lookedAt.set(key, upTo);
    if (changes.length > most || !read.more || looked >= mostLooks)
      return { changes, upTo, isDrained: !read.more };
  }
}

/** Where who begins to follow stands: the same place until there is something to tell behind it. */
export async function beginningOf(
  reader: Omit<ReaderAt, 'place'>,
  newPlace: () => Promise<ReturnType<KnownPlaces['beginnings']['get']> & object>,
): Promise<LogPlace & { readonly salt: string }> {
  const { beginnings } = reader.context.changeReaders.places;
  const key = readerKey(reader, null);
  const known = beginnings.get(key);
  if (known) {
    const { changes, isDrained } = await readTold({ ...reader, place: known }, 0);
    if (changes.length === 0 && isDrained) return known;
  }
  const begun = await newPlace();
  beginnings.set(key, begun);
  return begun;
}

/** All that decides what a reader is told of behind a place. */
function readerKey(
  { name, context, policies, views, filter }: Omit<ReaderAt, 'place'>,
  place: LogPlace | null,
): string {
  const { organisation, organisationKind, organisationCountry } = context.caller;
  const datasets = policies.map(({ dataset }) => dataset);
  const at = place && [place.position, place.seq];
  const parts = [name, organisation, organisationKind, organisationCountry, datasets, views, filter, at];
  return createHash('sha256')
    .update(JSON.stringify(canonical(parts)))
    .digest('base64');
}
