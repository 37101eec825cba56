import type { SubgraphContext } from '../context.ts';
import { type CursorScope, cursorsOf, decodeCursor } from '../cursor.ts';
import { badInput } from '../errors.ts';
import type { Grant } from '../grant.ts';
import type { RecordPolicy } from '../record-policy.ts';
import type { ChangeFilter } from './judge-changes.ts';
import { endOfLog, type LoggedChange, type LogPlace, readLog } from './logged-changes.ts';
import { nothingTold, type ReaderViews, type RecordPlace } from './reader-views.ts';
import { isSettled, settledUpTo, withView } from './settle-views.ts';
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

/** Where a reader stands: in the log, and, where what it may see has changed, among the records. */
interface Standing extends LogPlace {
  readonly views: ReaderViews;
  /** Where `views` are kept; null while they are not. */
  readonly key: string | null;
  /** The record up to which the reader was told what it may see by the last view; null while nothing is being told. */
  readonly progress: RecordPlace | null;
}

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
  const log =
    request.since == null
      ? { told: [], standing: before, isDrained: true }
      : await tellLog(feed, before, first);
  const rest = first - log.told.length;
  const views = log.isDrained && rest > 0 ? await tellViews(feed, log.standing, rest) : null;
  const standing = views?.standing ?? log.standing;
  return toPage(feed, {
    told: [...log.told, ...(views?.told ?? [])],
    standing,
    more: !log.isDrained || !isSettled(standing.views, feed.grants),
  });
}

interface Feed extends FeedRequest {
  readonly filter: ChangeFilter;
  /** What shows records of this feed now. */
  readonly grants: readonly Grant[];
}

function grantsFor({ context, policies }: FeedRequest): Grant[] {
  const told = new Set(policies.map(({ dataset }) => dataset));
  return context.caller.grants.filter(
    ({ datasets, detail }) => detail !== 'AGGREGATE' && datasets.some((name) => told.has(name)),
  );
}

/** What a reader knows who was told of everything that these grants show. */
function settledBy(grants: readonly Grant[]): ReaderViews {
  return [{ upTo: null, views: [{ grants, from: '0' }] }];
}

/** Position, seq, key, dataset and id. */
const standingTypes = ['bigint', 'bigint', 'text', 'text', 'text'];

async function openStanding(feed: Feed): Promise<Standing> {
  const { context, since, grants } = feed;
  if (since == null) {
    // Who asks for no change at first wants to hear what comes: that counts as told of all there is.
    const views = feed.first === 0 ? settledBy(grants) : withView(nothingTold, { grants, from: '0' });
    return { ...(await endOfLog(feed)), views, key: null, progress: null };
  }
  const [position = '', seq = '', key = '', dataset = '', id = ''] = decodeCursor(
    scopeOf(feed),
    since,
    standingTypes,
  );
  const views = await context.changeReaders.find(context.caller.organisation, key);
  if (views === null || !/^\d{1,18}$/.test(position) || !/^\d{1,18}$/.test(seq))
    throw badInput('The cursor "since" is not one that this feed gave; start again without it.');
  const standing = { position, seq, views, key, progress: dataset === '' ? null : { dataset, id } };
  const told = toldUpTo(standing);
  const present = withView(told, { grants, from: position });
  return present.every((span, at) => span === told[at])
    ? standing
    : { position, seq, views: present, key: null, progress: null };
}

/** What the reader knows, with what it has been told of already. */
function toldUpTo({ views, progress }: Standing): ReaderViews {
  return progress === null ? views : settledUpTo(views, progress);
}

async function tellLog(
  feed: Feed,
  standing: Standing,
  first: number,
): Promise<{ told: Told[]; standing: Standing; isDrained: boolean }> {
  const { changes, last, more } = await readLog({ ...feed, views: toldUpTo(standing) }, standing, first);
  const told = changes.slice(0, first).map((change) => ({
    node: toChange(change),
    of: change,
    standing: { ...standing, position: change.position, seq: change.seq },
  }));
  const isCut = changes.length > first;
  const end = isCut ? told.at(-1)?.standing : { ...standing, ...last };
  return { told, standing: end ?? standing, isDrained: !isCut && !more };
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
  const edges = page.told.map(({ node, standing }) => ({ node, cursor: cursorAt(standing) }));
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

/** What readers know is kept first, once for all cursors of a page that say the same. */
async function createCursorAt(
  feed: Feed,
  standings: readonly Standing[],
): Promise<(standing: Standing) => string> {
  const { context } = feed;
  const unkept = new Set(standings.filter(({ key }) => key === null).map(({ views }) => views));
  const kept = new Map<ReaderViews, string>();
  for (const views of unkept)
    kept.set(views, await context.changeReaders.keep(context.caller.organisation, views));
  const cursorOf = cursorsOf(scopeOf(feed));
  return ({ position, seq, views, key, progress }) =>
    cursorOf([position, seq, key ?? kept.get(views) ?? '', progress?.dataset ?? '', progress?.id ?? '']);
}

function scopeOf({ name, context, filter }: Feed): CursorScope {
  return { list: `${name}/changes`, organisation: context.caller.organisation, filter, argument: 'since' };
}
