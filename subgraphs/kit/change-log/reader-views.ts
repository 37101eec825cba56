import { createHash } from 'node:crypto';
import { canonical } from '../cursor.ts';
import type { Database } from '../database.ts';
import { assignPositions } from './assign-positions.ts';
import { createCursorSeal, type CursorSeal } from './cursor-seal.ts';
import { bounded, createKnownPlaces, type KnownPlaces } from './known-places.ts';
import { type Grant, readClaim, toClaim } from '../grant.ts';

/** The grants that records are judged by from a position of the log on; null is a reader that was told of nothing yet. */
export interface View {
  readonly grants: readonly Grant[] | null;
  readonly from: string;
}

/** The place of a record among all: by the name of its type, then by its id. */
export interface RecordPlace {
  readonly dataset: string;
  readonly id: string;
}

/**
 * How a reader was told of the records up to a place, behind the span before. A record is judged by the first view; one
 * that changed since another view came, by that as well: what no longer was granted is not told of.
 */
export interface Span {
  /** Null is the last. */
  readonly upTo: RecordPlace | null;
  readonly views: readonly View[];
}

/** What a reader knows: usually one span with one view. */
export type ReaderViews = readonly Span[];

/** Before anything was told. */
export const nothingTold: ReaderViews = [{ upTo: null, views: [{ grants: null, from: '0' }] }];

/** Keeps what readers know between their visits: a cursor names it, so that nobody can claim to know more. */
export interface ChangeReaders {
  keep(organisation: string, views: ReaderViews): Promise<string>;
  /** Null where there is none of this organisation. */
  find(organisation: string, key: string): Promise<ReaderViews | null>;
  /** Makes what is committed by now readable in its order. */
  assignPositions(): Promise<void>;
  /** What cursors are closed with, at every process of this owner. */
  seal(): Promise<CursorSeal>;
  readonly places: KnownPlaces;
}

/** Keeps them in the owner's database, beside its change log. */
export function createChangeReaders(database: Database): ChangeReaders {
  const { source } = database;
  let known: CursorSeal | undefined;
  const kept = bounded<true>();
  return {
    places: createKnownPlaces(),
    async seal() {
      if (known) return known;
      const [row]: { secret: Buffer }[] = await source.query('SELECT secret FROM change_cursor_secret');
      if (!row) throw new Error('the change log has no secret for its cursors');
      return (known = createCursorSeal(row.secret));
    },
    assignPositions: () => assignPositions(database),
    async keep(organisation, views) {
      const text = JSON.stringify(views.map(({ upTo, views: its }) => ({ upTo, views: its.map(toStored) })));
      const key = createHash('sha256')
        .update(JSON.stringify([organisation, text]))
        .digest('base64url')
        .slice(0, 22);
      // The key says what is kept, and nothing that is kept goes: whatever was kept once need not be kept again.
      if (kept.get(key) === true) return key;
      await source.query('INSERT INTO change_reader VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
        key,
        organisation,
        text,
      ]);
      kept.set(key, true);
      return key;
    },
    async find(organisation, key) {
      const rows: { views: readonly StoredSpan[] }[] = await source.query(
        'SELECT views FROM change_reader WHERE key = $1 AND organisation = $2',
        [key, organisation],
      );
      return rows[0]?.views.map(({ upTo, views }) => ({ upTo, views: views.map(fromStored) })) ?? null;
    },
  };
}

interface StoredView {
  readonly grants: readonly unknown[] | null;
  readonly from: string;
}

interface StoredSpan {
  readonly upTo: RecordPlace | null;
  readonly views: readonly StoredView[];
}

function toStored({ grants, from }: View): StoredView {
  return { grants: grants?.map(toClaim) ?? null, from };
}

/** A grant that cannot be read any more shows nothing. */
function fromStored({ grants, from }: StoredView): View {
  return { grants: grants?.map(readClaim).filter((grant) => grant !== null) ?? null, from };
}

/** Whether two sets of grants show the same. */
export function areSameGrants(one: readonly Grant[] | null, other: readonly Grant[] | null): boolean {
  const text = (grants: readonly Grant[] | null): string =>
    JSON.stringify(grants?.map((grant) => JSON.stringify(canonical(grant))).sort() ?? null);
  return text(one) === text(other);
}
