import type { EntitySchema } from 'typeorm';
import type { SubgraphCaller } from './caller.ts';
import type { Grant } from './grant.ts';
import type { RecordPolicy } from './record-policy.ts';
import type { CountedOwner } from './record-reads.ts';
import { redactionsOf } from './redactions.ts';

/** That something of one owner's was given to the caller: what the hub writes into its ledger before it passes it on. */
export interface Disclosure {
  readonly owner: string;
  readonly dataset: string;
  /** Single records, or totals that may have counted the owner's records. */
  readonly given: 'RECORDS' | 'TOTALS';
  /** How many single records; 0 for totals. */
  readonly records: number;
  /** The groups of fields that were given, CORE first; empty where at least one record was given whole. */
  readonly fieldGroups: readonly string[];
  /** The agreements in force for this owner and dataset; empty for what is labelled for everybody. */
  readonly agreements: readonly string[];
  /** Whether it may speak of a record above UNCLASSIFIED: then nothing is passed on before it is written down. */
  readonly sensitive: boolean;
}

/** Collects what one request gives of other organisations' records. */
export interface Disclosures {
  note(entity: EntitySchema, rows: readonly object[]): void;
  /** Notes that the caller was told that there are, or were, these records: their ids and labels, nothing else of them. */
  noteNamed(entity: EntitySchema, rows: readonly object[]): void;
  /**
   * Notes that records were counted: those that agreements show, or also those that they let be counted and not seen.
   * Each grantor is named, whether any of its records was counted or not: to find that out would cost as much again.
   */
  noteTotals(entity: EntitySchema, counted: 'SEEN' | 'SEEN_OR_COUNTED'): void;
  /** Whether records of the kind can be seen without an agreement that names their owner: some are sent to the caller. */
  areSent(entity: EntitySchema): boolean;
  /** Notes that records of these owners were counted, whatever showed them to the caller. */
  noteCounted(entity: EntitySchema, owners: readonly CountedOwner[]): void;
  all(): Disclosure[];
}

interface Tally {
  readonly ids: Set<string>;
  readonly groups: Set<string>;
  /** At least one record was given whole. */
  isWhole: boolean;
  sensitive: boolean;
}

/** Makes the collection of one request; a record read twice is one record. */
export function createDisclosures(caller: SubgraphCaller, policies: readonly RecordPolicy[]): Disclosures {
  const tallies = new Map<string, Map<string, Tally>>();
  const totals = new Map<string, Disclosure>();
  const policyOf = ({ options }: EntitySchema): RecordPolicy | undefined =>
    policies.find(({ entity }) => entity.options.name === options.name);
  const noteAs =
    (groupsOf: (row: ForeignRecord, policy: RecordPolicy | undefined) => string[] | null) =>
    (entity: EntitySchema, rows: readonly object[]): void => {
      const policy = policyOf(entity);
      const dataset = policy?.dataset ?? entity.options.name;
      for (const row of rows) {
        if (isForeignRecord(row, caller.organisation))
          take(tallyOf(tallies, dataset, row.ownerId), row, groupsOf(row, policy));
      }
    };
  return {
    note: noteAs((row, policy) => (policy ? groupsGiven(policy, row) : null)),
    noteNamed: noteAs(() => ['CORE']),
    noteTotals(entity, counted) {
      const dataset = policyOf(entity)?.dataset;
      if (dataset === undefined) return;
      const grants = caller.grants.filter(
        ({ datasets, detail }) =>
          datasets.includes(dataset) && (counted === 'SEEN_OR_COUNTED' || detail !== 'AGGREGATE'),
      );
      for (const [owner, its] of Map.groupBy(grants, ({ grantor }) => grantor)) {
        const key = `${dataset} ${owner}`;
        // The wider of two counts says all that the narrower one does.
        if (counted === 'SEEN' && totals.has(key)) continue;
        totals.set(key, totalsGiven({ owner, dataset, grants: its }));
      }
    },
    areSent: (entity) => policyOf(entity)?.addressee !== undefined,
    noteCounted(entity, owners) {
      const dataset = policyOf(entity)?.dataset ?? entity.options.name;
      for (const { owner, sensitive } of owners) {
        const key = `${dataset} ${owner}`;
        if (owner === caller.organisation) continue;
        const known = totals.get(key) ?? totalsGiven({ owner, dataset, grants: [] });
        totals.set(key, { ...known, sensitive: known.sensitive || sensitive });
      }
    },
    all: () => [
      ...[...tallies].flatMap(([dataset, owners]) =>
        [...owners].map(([owner, tally]) => recordsGiven(caller, { owner, dataset, tally })),
      ),
      ...totals.values(),
    ],
  };
}

function tallyOf(tallies: Map<string, Map<string, Tally>>, dataset: string, owner: string): Tally {
  const owners = tallies.get(dataset) ?? new Map<string, Tally>();
  tallies.set(dataset, owners);
  const tally = owners.get(owner) ?? {
    ids: new Set(),
    groups: new Set(),
    isWhole: false,
    sensitive: false,
  };
  owners.set(owner, tally);
  return tally;
}

function take(tally: Tally, row: ForeignRecord, groups: readonly string[] | null): void {
  tally.ids.add(row.id);
  tally.sensitive ||= row.effectiveClassification !== 'UNCLASSIFIED';
  if (groups === null) tally.isWhole = true;
  else for (const group of groups) tally.groups.add(group);
}

function recordsGiven(
  caller: SubgraphCaller,
  { owner, dataset, tally }: { owner: string; dataset: string; tally: Tally },
): Disclosure {
  return {
    owner,
    dataset,
    given: 'RECORDS',
    records: tally.ids.size,
    fieldGroups: tally.isWhole ? [] : [...tally.groups].sort(),
    agreements: agreementsFor(caller, owner, dataset),
    sensitive: tally.sensitive,
  };
}

function totalsGiven(counted: { owner: string; dataset: string; grants: readonly Grant[] }): Disclosure {
  const { owner, dataset, grants } = counted;
  return {
    owner,
    dataset,
    given: 'TOTALS',
    records: 0,
    fieldGroups: [],
    agreements: [...new Set(grants.map(({ agreement }) => agreement))],
    sensitive: grants.some(({ classification }) => classification !== 'UNCLASSIFIED'),
  };
}

interface ForeignRecord {
  readonly id: string;
  readonly ownerId: string;
  readonly effectiveClassification: string;
}

function isForeignRecord(row: object, organisation: string): row is ForeignRecord {
  return (
    'id' in row &&
    'effectiveClassification' in row &&
    'ownerId' in row &&
    typeof row.ownerId === 'string' &&
    row.ownerId !== organisation
  );
}

/** The groups of fields of a record that something was withheld from; null for a whole one. */
function groupsGiven(policy: RecordPolicy, row: object): string[] | null {
  const redactions = redactionsOf(policy, row);
  if (redactions.length === 0) return null;
  const withheld = redactions.filter(({ reason }) => reason === 'NOT_GRANTED');
  return ['CORE', ...Object.keys(policy.fieldGroups)].filter(
    (group) => !withheld.some(({ fieldGroup }) => fieldGroup === group),
  );
}

function agreementsFor(caller: SubgraphCaller, owner: string, dataset: string): string[] {
  const applying = caller.grants.filter(
    (grant) => grant.detail !== 'AGGREGATE' && grant.grantor === owner && grant.datasets.includes(dataset),
  );
  return [...new Set(applying.map(({ agreement }) => agreement))];
}
