import type { PageQuery } from './collection.ts';
import type { EntityStorage } from './request-database.ts';
import type { VisibleRecords } from './visible-records.ts';

/** Reads records as one request sees them; each kind of store says it in its own SQL. */
export interface RecordReads {
  /** A page of a list under each parent, in one statement; a parent without records has one row. */
  page<Row>(query: PageQuery): Promise<(Row & PageRow)[]>;
  /** Whose records a total counts, and whether any of theirs is above UNCLASSIFIED; left out where nothing is sent. */
  owners?(query: Pick<PageQuery, 'visible' | 'conditions' | 'keys'>): Promise<CountedOwner[]>;
  /** The records that have one of some keys, in one statement. */
  withKeys<Row>(query: KeysQuery): Promise<(Row & { readonly __key: string })[]>;
}

/** Of whose records some were counted. */
export interface CountedOwner {
  readonly owner: string;
  readonly sensitive: boolean;
}

/** What a row of a page says beside the record. */
export interface PageRow {
  readonly __key: string;
  readonly __total: number | null;
  /** The values it is ordered by; null where the parent has no records. */
  readonly __cursor: readonly string[] | null;
}

/** Which records are looked up. */
export interface KeysQuery {
  readonly storage: EntityStorage;
  readonly visible: VisibleRecords;
  /** The column that holds the key. */
  readonly column: string;
  readonly keys: readonly string[];
  /** SQL over the alias `t`. */
  readonly orderBy: string;
}
