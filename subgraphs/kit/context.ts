import type { ChangeReaders } from './change-log/reader-views.ts';
import type { SubgraphCaller } from './caller.ts';
import type { Disclosures } from './disclosures.ts';
import type { LoaderOf } from './loaders.ts';
import type { RecordReads } from './record-reads.ts';
import type { RequestDatabase } from './request-database.ts';
import type { VisibleRecords } from './visible-records.ts';
import type { EntitySchema } from 'typeorm';

/** What every resolver of a subgraph gets: the caller, the request's one transaction, its one set of loaders. */
export interface SubgraphContext {
  readonly caller: SubgraphCaller;
  readonly db: RequestDatabase;
  readonly loader: LoaderOf;
  /** How lists and references are read. */
  readonly reads: RecordReads;
  readonly requestId: string;
  /** The fewest records that are counted together where an agreement lets them be counted and not seen. */
  readonly smallestCell: number;
  /** What of other organisations' records this request gives. */
  readonly disclosures: Disclosures;
  /** What the caller sees of an entity's table: every statement that reads records selects from it. */
  readonly visible: (entity: EntitySchema) => VisibleRecords;
  /** What those who follow changes know between their visits. */
  readonly changeReaders: ChangeReaders;
}

/** What lists and references are read with, whatever the records are kept in. */
export interface ReadingContext extends Pick<
  SubgraphContext,
  'caller' | 'loader' | 'reads' | 'visible' | 'disclosures'
> {
  readonly db: Pick<RequestDatabase, 'storage'>;
}
