import { randomBytes } from 'node:crypto';
import type { SubgraphContext } from '../context.ts';
import { canonical } from '../cursor.ts';
import { badInput } from '../errors.ts';
import type { Grant } from '../grant.ts';
import type { RecordPolicy } from '../record-policy.ts';
import type { ChangeFilter } from './judge-changes.ts';
import { logStateOf } from './log-state.ts';
import type { LogPlace } from './logged-changes.ts';
import { beginningOf } from './read-told.ts';
import { nothingTold, type ReaderViews, type RecordPlace } from './reader-views.ts';
import { settledUpTo, withView } from './settle-views.ts';

/** A feed as a request asks for it. */
export interface Feed {
  readonly context: SubgraphContext;
  readonly name: string;
  readonly policies: readonly RecordPolicy[];
  readonly since?: string | null | undefined;
  readonly first?: number | null | undefined;
  readonly filter: ChangeFilter;
  /** What shows records of this feed now. */
  readonly grants: readonly Grant[];
}

/**
 * Where a reader stands: in the log, and, where what it may see has changed, among the records. In the log it stands at
 * what it was told last, wherever the log's end is.
 */
export interface Standing extends LogPlace {
  /** What makes a cursor incomparable whose place is the log's end; empty for the place of a change that was told. */
  readonly salt: string;
  readonly views: ReaderViews;
  /** Where `views` are kept; null while they are not. */
  readonly key: string | null;
  /** The record up to which the reader was told what it may see by the last view; null while nothing is being told. */
  readonly progress: RecordPlace | null;
}

/** What a reader knows who was told of everything that these grants show. */
export function settledBy(grants: readonly Grant[]): ReaderViews {
  return [{ upTo: null, views: [{ grants, from: '0' }] }];
}

/** What no two cursors share that say the log's end. */
export const newSalt = (): string => randomBytes(9).toString('base64url');

/** The place alone. */
export const placeOf = ({ position, seq }: LogPlace): LogPlace => ({ position, seq });

/** Where the reader of a request stands by its cursor, under the grants of now. */
export async function openStanding(feed: Feed): Promise<Standing> {
  const { since, grants } = feed;
  if (since == null) {
    const views = withView(nothingTold, { grants, from: '0' });
    const begin = async () => ({ ...(await logStateOf(feed.context)).end, salt: newSalt() });
    if (feed.first !== 0) return { ...(await begin()), views, key: null, progress: null };
    // Who asks for no change at first wants to hear what comes: that counts as told of all there is.
    const settled = settledBy(grants);
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
export function toldUpTo({ views, progress }: Standing): ReaderViews {
  return progress === null ? views : settledUpTo(views, progress);
}

/** What readers know is kept first, once for all cursors of a page that say the same. */
export async function createCursorAt(
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
