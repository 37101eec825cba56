import { randomBytes } from 'node:crypto';
import type { SubgraphContext } from '../context.ts';
import { canonical } from '../cursor.ts';
import { badInput } from '../errors.ts';
import type { Grant } from '../grant.ts';
import type { RecordPolicy } from '../record-policy.ts';
import type { ChangeFilter } from './judge-changes.ts';
import { endOfLog, type LoggedChange, type LogPlace } from './logged-changes.ts';
import { nothingTold, type ReaderViews, type RecordPlace } from './reader-views.ts';
import { beginningOf, readTold } from './read-told.ts';
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

/**
 * Where a reader stands: in the log, and, where what it may see has changed, among the records. In the log it stands at
 * what it was told last, wherever the log's end is.
 */
interface Standing extends LogPlace {
  /** What makes a cursor incomparable whose place is the log's end; empty for the place of a change that was told. */
  readonly salt: string;
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

const newSalt = (): string => randomBytes(9).toString('base64url');

const placeOf = ({ position, seq }: LogPlace): LogPlace => ({ position, seq });

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

async function openStanding(feed: Feed): Promise<Standing> {
  const { since, grants } = feed;
  if (since == null) {
    const views = withView(nothingTold, { grants, from: '0' });
    if (feed.first !== 0)
      return { ...(await endOfLog(feed)), salt: newSalt(), views, key: null, progress: null };
    // Who asks for no change at first wants to hear what comes: that counts as told of all there is.
    const settled = settledBy(grants);
    const begin = async () => ({ ...(await endOfLog(feed)), salt: newSalt() });
    const beginning = await beginningOf({ ...feed, views: settled }, begin);
    return { ...beginning, views: settled, key: null, progress: null };
  }
  const standing = await readStanding(feed, since);
  const told = toldUpTo(standing);
  const present = withView(told, { grants, from: standing.position });
  return present.every((span, at) => span === told[at])
    ? standing
    : { ...standing, views: present, key: null, progress: null };
}

async function readStanding(feed: Feed, since: string): Promise<Standing> {
  const { caller, changeReaders } = feed.context;
  const words = (await changeReaders.seal()).open(since, scopeOf(feed));
  const [position = '', seq = '', key = '', dataset = '', id = '', salt = ''] = words ?? [];
  const views = words && (await changeReaders.find(caller.organisation, key));
  if (!views)
    throw badInput(
      'The cursor "since" is not one that this feed gave for the same filter; start again without it.',
    );
  const progress = dataset === '' ? null : { dataset, id };
  return { position: BigInt(position).toString(), seq: BigInt(seq).toString(), salt, views, key, progress };
}

/** What the reader knows, with what it has been told of already. */
function toldUpTo({ views, progress }: Standing): ReaderViews {
  return progress === null ? views : settledUpTo(views, progress);
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
  const seal = await context.changeReaders.seal();
  const scope = scopeOf(feed);
  return ({ position, seq, views, key, progress, salt }) =>
    seal.close(
      [
        padded(position),
        padded(seq),
        key ?? kept.get(views) ?? '',
        progress?.dataset ?? '',
        progress?.id ?? '',
        salt,
      ],
      scope,
    );
}

/** As long as any: how many digits a number has would tell of the log. */
const padded = (number: string): string => number.padStart(19, '0');

function scopeOf({ name, context, filter }: Feed): string {
  return JSON.stringify([`${name}/changes`, context.caller.organisation, canonical(filter)]);
}
