import type { DataSource } from 'typeorm';
import type { Grant } from '../../subgraphs/kit/grant.ts';
import { openFreshSnapshot } from '../organisations/fresh-snapshot.ts';
import { type GrantsSnapshot, readGrants, readGrantsRevision, type SignedGrant } from './read-grants.ts';

/** Who asks for records, what for, and of which subgraph. */
export interface GrantsRequest {
  readonly organisation: string;
  /** Null states none, which no agreement allows. */
  readonly purpose: string | null;
  readonly subgraph: string;
}

/** What agreements grant at this very moment. */
export interface PresentGrants {
  readonly grants: readonly Grant[];
  /** Another one as soon as the organisation may be granted something else: what is kept of the grants is kept by it. */
  readonly state: string;
}

/** The agreements in force, held in memory and never older than two seconds. */
export interface Grants {
  /** What is granted now; nothing where the agreements in force cannot be known. */
  grantsFor(request: GrantsRequest): Promise<PresentGrants>;
  /** Asks the database now; a notification of a change calls it. */
  refresh(): Promise<unknown>;
  /** A change is about to be committed here: until it can be seen, every caller asks the database. */
  expectChange(): void;
  close(): void;
}

/** What grants depend on. */
export interface GrantsSettings {
  readonly source: DataSource;
  /** The types whose records a subgraph serves. */
  readonly datasetsOf: (subgraph: string) => ReadonlySet<string>;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

const nothing: PresentGrants = { grants: [], state: 'unknown' };

/** Opens the grants; the agreements in force are read before anybody is served. */
export async function openGrants({ source, datasetsOf, now }: GrantsSettings): Promise<Grants> {
  const snapshot = await openFreshSnapshot({
    read: () => readGrants(source),
    readRevision: () => readGrantsRevision(source),
    now,
  });
  return {
    async grantsFor(request) {
      const present = await snapshot.current().catch(() => null);
      return present === null ? nothing : presentGrants(present, request, { datasetsOf, at: now() });
    },
    refresh: () => snapshot.refresh(),
    expectChange: () => snapshot.expectChange(),
    close: () => snapshot.close(),
  };
}

interface Moment {
  readonly datasetsOf: GrantsSettings['datasetsOf'];
  readonly at: number;
}

function presentGrants(
  { revision, byRecipient }: GrantsSnapshot,
  { organisation, purpose, subgraph }: GrantsRequest,
  { datasetsOf, at }: Moment,
): PresentGrants {
  const agreements = [...(byRecipient.get(organisation)?.values() ?? [])];
  const edges = agreements.flat().flatMap(({ validFrom, validTo }) => [validFrom, validTo]);
  const nextEdge = edges.reduce((next, edge) => (edge > at && edge < next ? edge : next), Infinity);
  const served = datasetsOf(subgraph);
  const grants = agreements
    .map((versions) => holdingAt(versions, at))
    .filter((signed) => signed !== null)
    .filter(({ purposes, grant }) => purpose !== null && purposes.has(purpose) && servesAny(served, grant))
    .map(({ grant }) => grant);
  return { grants, state: `${revision}/${nextEdge}` };
}

/** The latest version whose validity has begun is the one that counts, also when it is over. */
function holdingAt(versions: readonly SignedGrant[], at: number): SignedGrant | null {
  const latest = versions.find(({ validFrom }) => validFrom <= at);
  return latest !== undefined && at < latest.validTo ? latest : null;
}

function servesAny(served: ReadonlySet<string>, { datasets }: Grant): boolean {
  return datasets.some((dataset) => served.has(dataset));
}
