import type { SubgraphContext } from '../context.ts';
import { badInput } from '../errors.ts';
import type { Grant } from '../grant.ts';
import type { RecordPolicy } from '../record-policy.ts';
import type { ChangeFilter } from './judge-changes.ts';
import type { LoggedChange, LogPlace } from './logged-changes.ts';
import { readTold } from './read-told.ts';
import { isSettled } from './settle-views.ts';
import {
  createCursorAt,
  type Feed,
  newSalt,
  openStanding,
  placeOf,
  settledBy,
  type Standing,
  toldUpTo,
} from './standing.ts';
import { readViewChanges } from './view-changes.ts';

/** What happened to a record, for one reader. */
export type ChangeKind = 'APPEARED' | 'CREATED' | 'CHANGED' | 'WITHDRAWN' | 'DISAPPEARED';

/** One change as its reader is told of it. */
export interface ChangeOfRecord {
  readonly kind: ChangeKind;
  /** The type's name in the schema. */
  readonly type: string;
  readonly id: string;
  readonly recordedAt: Date;
}

/** A page of the feed: its last cursor is good for the next visit, also when the page is empty. */
export interface ChangePage {
  readonly edges: readonly { readonly node: ChangeOfRecord; readonly cursor: string }[];
  readonly nodes: readonly ChangeOfRecord[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string;
  };
}

/** Which changes are asked for. */
export interface FeedRequest {
  readonly context: SubgraphContext;
  /** Names the feed in cursors. */
  readonly name: string;
  /** The kinds of record it tells of. */
  readonly policies: readonly RecordPolicy[];
  readonly since?: string | null | undefined;
  readonly first?: number | null | undefined;
  readonly filter?: ChangeFilter | null | undefined;
}

const largestPage = 500;
const usualPage = 100;

interface Told {
  readonly node: ChangeOfRecord;
  /** The record as the ledger is told of it. */
  readonly of: Pick<LoggedChange, 'id' | 'ownerId' | 'effectiveClassification'>;
  readonly standing: Standing;
}

/**
 * Tells a reader what changed since its last visit: first the changes of records in the log's order, then, where
 * agreements changed what it may see, the records that appeared and disappeared by that. A reader without a cursor is
 * told of what there is, as appeared.
 */
export async function readChanges(request: FeedRequest): Promise<ChangePage> {
  const { context } = request;
  const first = request.first ?? usualPage;
  if (first < 0 || first > largestPage)
    throw badInput(`"first" is ${first}; a page holds from 0 to ${largestPage} changes.`);
  await context.changeReaders.assignPositions();
  const feed = { ...request, filter: request.filter ?? {}, grants: grantsFor(request) };
  const before = await openStanding(feed);
  if (first === 0) return toPage(feed, { told: [], standing: before, more: false });
  // Whoever begins stands at the end of the log as this request sees it.
  const log: LogPage =
    request.since == null
      ? { told: [], standing: before, drained: before }
      : await tellLog(feed, before, first);
  const rest = first - log.told.length;
  const { drained } = log;
  const views =
    drained && rest > 0
      ? await tellViews(feed, { ...log.standing, ...placeOf(drained), salt: newSalt() }, rest)
      : null;
  const standing = views?.standing ?? log.standing;
  return toPage(feed, {
    told: [...log.told, ...(views?.told ?? [])],
    standing,
    more: drained === null || !isSettled(standing.views, feed.grants),
  });
}

function grantsFor({ context, policies }: FeedRequest): Grant[] {
  const told = new Set(policies.map(({ dataset }) => dataset));
  return context.caller.grants.filter(
    ({ datasets, detail }) => detail !== 'AGGREGATE' && datasets.some((name) => told.has(name)),
  );
}

interface LogPage {
  readonly told: readonly Told[];
  /** At what was told last. */
  readonly standing: Standing;
  /** The end of the log; null where there is more to tell before it. */
  readonly drained: LogPlace | null;
}

async function tellLog(feed: Feed, standing: Standing, first: number): Promise<LogPage> {
  const { changes, upTo, isDrained } = await readTold(
    { ...feed, views: toldUpTo(standing), place: standing },
    first,
  );
  const told = changes.slice(0, first).map((change) => ({
    node: toChange(change),
    of: change,
    standing: { ...standing, ...placeOf(change), salt: '' },
  }));
  return {
    told,
    standing: told.at(-1)?.standing ?? standing,
    drained: changes.length > first || !isDrained ? null : upTo,
  };
}

function toChange({ dataset, id, kind, recordedAt, was, is }: LoggedChange): ChangeOfRecord {
  const told = { type: dataset, id, recordedAt };
  if (was && is) return { ...told, kind: kind === 'CREATED' ? 'CHANGED' : kind };
  if (is) return { ...told, kind: kind === 'CREATED' ? 'CREATED' : 'APPEARED' };
  return { ...told, kind: kind === 'WITHDRAWN' ? 'WITHDRAWN' : 'DISAPPEARED' };
}

async function tellViews(
  feed: Feed,
  standing: Standing,
  most: number,
): Promise<{ told: Told[]; standing: Standing } | null> {
  if (isSettled(standing.views, feed.grants)) return null;
  const views = toldUpTo(standing);
  const start = standing.progress ?? { dataset: '', id: '' };
  const changes = await readViewChanges({ ...feed, views }, { behind: start, most: most + 1 });
  const told = changes.slice(0, most).map((change) => {
    const { dataset, id, is } = change;
    const kind = is ? 'APPEARED' : 'DISAPPEARED';
    const node = { type: dataset, id, kind, recordedAt: new Date() } as const;
    return { node, of: change, standing: { ...standing, progress: { dataset, id } } };
  });
  const last = told.at(-1);
  if (changes.length > most) return { told, standing: last?.standing ?? standing };
  return { told, standing: { ...standing, views: settledBy(feed.grants), key: null, progress: null } };
}

async function toPage(
  feed: Feed,
  page: { readonly told: readonly Told[]; readonly standing: Standing; readonly more: boolean },
): Promise<ChangePage> {
  for (const { dataset, entity } of feed.policies) {
    const told = page.told.filter(({ node }) => node.type === dataset).map(({ of }) => of);
    feed.context.disclosures.noteNamed(entity, told);
  }
  const cursorAt = await createCursorAt(feed, [page.standing, ...page.told.map(({ standing }) => standing)]);
  // Sealed where it is asked for: most readers take the page's last alone.
  const edges = page.told.map(({ node, standing }) => ({
    node,
    get cursor() {
      return cursorAt(standing);
    },
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: page.more,
      hasPreviousPage: feed.since != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: cursorAt(page.standing),
    },
  };
}
