import type { EntitySchema } from 'typeorm';
import type { SubgraphCaller } from './caller.ts';
import type { RecordPolicy } from './record-policy.ts';
import { redactionsOf } from './redactions.ts';

/** That records of one owner were given to the caller: what the hub writes into its ledger before it passes them on. */
export interface Disclosure {
  readonly owner: string;
  readonly dataset: string;
  readonly records: number;
  /** The groups of fields that were given; empty where the records were given whole. */
  readonly fieldGroups: readonly string[];
  /** The agreements in force for this owner and dataset; empty for what is labelled for everybody. */
  readonly agreements: readonly string[];
  /** Whether a record above UNCLASSIFIED is among them: then nothing is passed on before it is written down. */
  readonly sensitive: boolean;
}

/** Collects what one request gives of other organisations' records. */
export interface Disclosures {
  note(entity: EntitySchema, rows: readonly object[]): void;
  all(): Disclosure[];
}

interface Tally {
  readonly ids: Set<string>;
  readonly groups: Set<string>;
  sensitive: boolean;
}

/** Makes the collection of one request; a record read twice is one record. */
export function createDisclosures(caller: SubgraphCaller, policies: readonly RecordPolicy[]): Disclosures {
  const tallies = new Map<string, Map<string, Tally>>();
  return {
    note(entity, rows) {
      const { name } = entity.options;
      const policy = policies.find((candidate) => candidate.entity.options.name === name);
      for (const row of rows) {
        if (!isForeignRecord(row, caller.organisation)) continue;
        const owners = tallies.get(name) ?? new Map<string, Tally>();
        tallies.set(name, owners);
        const tally = owners.get(row.ownerId) ?? { ids: new Set(), groups: new Set(), sensitive: false };
        owners.set(row.ownerId, tally);
        tally.ids.add(row.id);
        tally.sensitive ||= row.classification !== 'UNCLASSIFIED';
        if (policy) for (const group of groupsGiven(policy, row)) tally.groups.add(group);
      }
    },
    all: () =>
      [...tallies].flatMap(([dataset, owners]) =>
        [...owners].map(([owner, tally]) => ({
          owner,
          dataset,
          records: tally.ids.size,
          fieldGroups: [...tally.groups].sort(),
          agreements: agreementsFor(caller, owner, dataset),
          sensitive: tally.sensitive,
        })),
      ),
  };
}

interface ForeignRecord {
  readonly id: string;
  readonly ownerId: string;
  readonly classification: string;
}

function isForeignRecord(row: object, organisation: string): row is ForeignRecord {
  return (
    'id' in row &&
    'classification' in row &&
    'ownerId' in row &&
    typeof row.ownerId === 'string' &&
    row.ownerId !== organisation
  );
}

/** Empty where nothing was withheld. */
function groupsGiven(policy: RecordPolicy, row: object): string[] {
  const withheld = redactionsOf(policy, row).filter(({ reason }) => reason === 'NOT_GRANTED');
  if (withheld.length === 0) return [];
  return Object.keys(policy.fieldGroups).filter(
    (group) => !withheld.some(({ fieldGroup }) => fieldGroup === group),
  );
}

function agreementsFor(caller: SubgraphCaller, owner: string, dataset: string): string[] {
  const applying = caller.grants.filter(
    (grant) => grant.grantor === owner && grant.datasets.includes(dataset),
  );
  return [...new Set(applying.map(({ agreement }) => agreement))];
}
