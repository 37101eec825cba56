import type { AnsweredOperation, FieldError } from '../operation-outcome.ts';
import { publicExtensions } from '../refusal.ts';
import type { FollowedFeed } from './followed-feed.ts';

/** An event as clients get it. */
export interface StreamEvent {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** An event, and where to resume behind it. */
export interface PlacedEvent {
  readonly event: StreamEvent;
  readonly cursor: string;
}

/** Some events in their order, and the cursor behind the last of them. */
export interface EventPage {
  readonly events: readonly PlacedEvent[];
  readonly cursor: string;
  /** More can be had at once. */
  readonly more: boolean;
}

interface FeedPage {
  readonly edges: readonly Readonly<Record<string, unknown>>[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

/** Makes an event of each edge of a page, with the errors of its place; null where there is no page. */
export function pageEvents(feed: FollowedFeed, outcome: AnsweredOperation): EventPage | null {
  const data = JSON.parse(outcome.data.text) as Readonly<Record<string, FeedPage | null>> | null;
  const page = data?.[feed.key];
  if (!page) return null;
  const { edges, pageInfo } = page;
  const extensions = outcome.extensions ? { extensions: outcome.extensions } : {};
  const events = edges.map((edge, index) => {
    const selected = Object.fromEntries(Object.entries(edge).filter(([name]) => name !== feed.cursorKey));
    const errors = outcome.errors.flatMap((error) => errorOf(error, index));
    const told = errors.length > 0 ? { errors } : {};
    return {
      event: { data: { [feed.key]: selected }, ...told, ...extensions },
      cursor: String(edge[feed.cursorKey]),
    };
  });
  return { events, cursor: pageInfo.endCursor, more: pageInfo.hasNextPage };
}

/** An error of one edge belongs to its event; one without a place among the edges to each. */
function errorOf({ message, path = [], extensions }: FieldError, index: number): unknown[] {
  const [root, edges, at] = path;
  const isPlaced = edges === 'edges' && typeof at === 'number';
  if (isPlaced && at !== index) return [];
  const rest = path.slice(isPlaced ? 3 : edges === 'edges' ? 2 : 1);
  const place = root === undefined ? {} : { path: [root, ...rest] };
  return [{ message, ...place, extensions: publicExtensions(extensions) }];
}
