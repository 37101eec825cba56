import type { DataSource } from 'typeorm';
import type { Grant } from '../../subgraphs/kit/grant.ts';
import { openFreshSnapshot } from '../organisations/fresh-snapshot.ts';
import { isReferenceType } from './reference-types.ts';
import { type GrantsSnapshot, readGrants, readGrantsRevision, type SignedGrant } from './read-grants.ts';

/** Who asks for records, what for, and of which subgraph. */
export interface GrantsRequest {
  readonly organisation: string;
  /** Null states none, which no agreement allows. */
  readonly purpose: string | null;
  readonly subgraph: string;
}

/** Records of a type that would be sent to an organisation. */
export interface RecordFlow {
  /** Whose they are; null for whichever organisation's. */
  readonly owner: string | null;
  readonly recipient: string;
  readonly type: string;
}

/** What agreements grant at this very moment. */
export interface PresentGrants {
  readonly grants: readonly Grant[];
  /** As `stateOf` tells it: what is kept of the grants is kept by it. */
  readonly state: string;
}

/** The agreements in force, held in memory and never older than two seconds. */
export interface Grants {
  /** Another text as soon as an organisation may be granted something else. */
  readonly stateOf: (organisation: string) => Promise<string>;
  /** What is granted now; nothing where the agreements in force cannot be known. */
  readonly grantsFor: (request: GrantsRequest) => Promise<PresentGrants>;
  /** Whether an agreement that holds now gives an organisation, for whatever purpose, whole records of a type. */
  readonly mayFlow: (flow: RecordFlow) => Promise<boolean>;
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

/** The state of agreements that cannot be known, so that they grant nothing. */
const unknown = 'unknown';

/** Opens the grants; the agreements in force are read before anybody is served. */
export async function openGrants({ source, datasetsOf, now }: GrantsSettings): Promise<Grants> {
  const snapshot = await openFreshSnapshot({
    read: () => readGrants(source),
    readRevision: () => readGrantsRevision(source),
    now,
  });
  return {
    async stateOf(organisation) {
      const present = await snapshot.current().catch(() => null);
      return present === null ? unknown : stateAt(present, organisation, now());
    },
    async grantsFor({ organisation, purpose, subgraph }) {
      const present = await snapshot.current().catch(() => null);
      if (present === null) return { grants: [], state: unknown };
      const at = now();
      const served = datasetsOf(subgraph);
      const grants = holdingAt(present, organisation, at)
        .filter(({ purposes }) => purpose !== null && purposes.has(purpose))
        .map(({ grant }) => grant)
        .filter(({ datasets }) => datasets.some((dataset) => served.has(dataset)));
      return { grants, state: stateAt(present, organisation, at) };
    },
    async mayFlow({ owner, recipient, type }) {
      if (isReferenceType(type)) return true;
      const present = await snapshot.current().catch(() => null);
      if (present === null) return false;
      return holdingAt(present, recipient, now()).some(
        ({ grant: { grantor, datasets, detail } }) =>
          // What is sent is what the caller may read: less than whole records cannot be made of it.
          detail === 'FULL' && datasets.includes(type) && (owner === null || grantor === owner),
      );
    },
    refresh: () => snapshot.refresh(),
    expectChange: () => snapshot.expectChange(),
    close: () => snapshot.close(),
  };
}

/** A revision, up to the next moment at which the validity of some version begins or ends. */
function stateAt({ revision, byRecipient }: GrantsSnapshot, organisation: string, at: number): string {
  const agreements = [...(byRecipient.get(organisation)?.values() ?? [])];
  const edges = agreements.flat().flatMap(({ validFrom, validTo }) => [validFrom, validTo]);
  return `${revision}/${edges.reduce((next, edge) => (edge > at && edge < next ? edge : next), Infinity)}`;
}

/** Of each agreement the latest version whose validity has begun counts, also when it is over. */
function holdingAt({ byRecipient }: GrantsSnapshot, organisation: string, at: number): SignedGrant[] {
  const agreements = [...(byRecipient.get(organisation)?.values() ?? [])];
  return agreements
    .map((versions) => versions.find(({ validFrom }) => validFrom <= at))
    .filter((latest) => latest !== undefined)
    .filter(({ validTo }) => at < validTo);
}
