import type { CoordinateUse } from './finding.ts';
import type { SubgraphDocument } from './subgraph-document.ts';

/** Whose a part of the schema is; the organisation is null for what the hub brings itself. */
export interface PartOwner {
  readonly organisation: string | null;
}

/** A subgraph that is served now. */
export interface LiveSubgraph {
  readonly name: string;
  readonly organisation: string | null;
  readonly url: string;
  readonly schema: SubgraphDocument;
}

/** What is published, and whose it is, at the moment of a check. */
export interface PublishedSchemas {
  readonly live: ReadonlyMap<string, LiveSubgraph>;
  /** Every name that was ever published, the retired ones among them. */
  readonly names: ReadonlyMap<string, { readonly organisation: string | null; readonly retired: boolean }>;
  /** The first publisher of each coordinate. */
  readonly owners: ReadonlyMap<string, PartOwner>;
  /** Types that others may add fields to. */
  readonly openTypes: ReadonlySet<string>;
}

/** What one check looks at. */
export interface CheckContext {
  readonly name: string;
  readonly organisation: string;
  readonly schema: SubgraphDocument;
  readonly published: PublishedSchemas;
}

/** Who used coordinates in the last 30 days, by coordinate. */
export type UsesOf = (
  coordinates: readonly string[],
) => Promise<ReadonlyMap<string, readonly CoordinateUse[]>>;

/** The owner of a coordinate that is not the publisher itself; undefined where it is the publisher's or nobody's. */
export function otherOwner(
  { organisation, published }: Pick<CheckContext, 'organisation' | 'published'>,
  coordinate: string,
): PartOwner | undefined {
  const owner = published.owners.get(coordinate);
  return owner === undefined || owner.organisation === organisation ? undefined : owner;
}

/** What an owner is called in a message. */
export function ownerName({ organisation }: PartOwner): string {
  return organisation ?? 'the hub';
}
