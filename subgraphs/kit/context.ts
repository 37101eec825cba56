import type { SubgraphCaller } from './caller.ts';
import type { LoaderOf } from './loaders.ts';
import type { RequestDatabase } from './request-database.ts';

/** What every resolver of a subgraph gets: the caller, the request's one transaction, its one set of loaders. */
export interface SubgraphContext {
  readonly caller: SubgraphCaller;
  readonly db: RequestDatabase;
  readonly loader: LoaderOf;
  readonly requestId: string;
}
