/** A subgraph as one asker may see it. */
export interface SubgraphView {
  readonly name: string;
  /** Null for those that the hub brings itself. */
  readonly organisationId: string | null;
  readonly status: 'LIVE' | 'NOT_LIVE' | 'RETIRED';
  readonly version: number | null;
  readonly url: string | null;
  readonly sdl: string | null;
  readonly isOwn: boolean;
}
