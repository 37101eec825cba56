import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { SubgraphCaller } from './caller.ts';
import { usesOfAgreements, usesOfLabels } from './consent.ts';
import { grantCondition, showsRecords } from './grant-conditions.ts';
import type { Grant } from './grant.ts';
import { allGroups, generalised, wholeBit } from './group-bits.ts';
import { lazily } from './lazily.ts';
import { mergeGrants, type Shown } from './merge-grants.ts';
import type { RecordPolicy } from './record-policy.ts';
import type { EntityStorage } from './request-database.ts';
import { shownBy } from './shown-by.ts';
import { visibleColumns } from './visible-columns.ts';

/**
 * What a caller sees of a table, as something to select from under the alias `t`. Rows the caller may not see are not in
 * it, and withheld values are NULL in it: whatever a list filters, orders, counts or pages by can only speak of what the
 * caller may see.
 */
export interface VisibleRecords {
  readonly from: Sql;
  /** Columns of `t` that tell which groups of fields were withheld; nothing where none can be. */
  readonly masks: Sql;
  /** The same rows for a statement that counts them: what it does not speak of is not worked out. */
  readonly counted?: Sql | undefined;
  /** How many `records` there are of each kind, where all that the caller sees can be told so. */
  readonly cells?: Sql | undefined;
  /**
   * The same rows apart: those whose core is exact, and those whose core is generalised. Each can be read in the order of
   * an index, where a value that is one or the other has none.
   */
  readonly streams?: readonly Sql[] | undefined;
  /** The streams of a table, to pick the rows of a page from before these are read. */
  readonly picks?: RowPicks | undefined;
}

/** Rows to pick, by their `id` and `__mask`, and those picked as they are shown. */
export interface RowPicks {
  /** With no more columns than these, which the choice speaks of. */
  readonly from: (names: ReadonlySet<string>) => readonly Sql[];
  /** Rows of the table as `t`, beside the `id` and `mask` of those picked as `m`. */
  readonly shown: () => Sql;
}

/** Who reads, what kind of record. */
interface Reader {
  readonly policy: RecordPolicy;
  readonly caller: SubgraphCaller;
}

/**
 * Rows of one's own, rows sent to one and rows labelled for everybody are whole, without any agreement. What was sent is
 * read by the consents that an agreement would need: a person's withdrawal reaches the addressee too.
 */
function wholeRows({ policy, caller }: Reader): Sql {
  const { organisation } = caller;
  const { addressee } = policy;
  const sent =
    addressee === undefined
      ? empty
      : sql` OR (${raw(`r."${addressee}"`)} = ${organisation}${andConsented(policy, usesOfAgreements(caller))})`;
  return sql`r.owner_id = ${organisation} OR (${labelledForAll}${andConsented(policy, usesOfLabels(caller))})${sent}`;
}

const labelledForAll = raw(
  `r.effective_classification = 'UNCLASSIFIED' AND r.effective_tlp IN ('CLEAR', 'GREEN')`,
);

/** What persons consented to; a record that rests on nobody's account needs no consent. */
function andConsented({ restsOnAccounts }: RecordPolicy, uses: readonly string[]): Sql {
  return restsOnAccounts ? sql` AND (r.consented IS NULL OR r.consented && ${uses}::text[])` : empty;
}

/** The rows a caller sees of one kind of record, over the table `r`; unknown for a row is not seen. */
export function visibleCondition(policy: RecordPolicy, caller: SubgraphCaller): Sql {
  const reader = { policy, caller };
  const grants = caller.grants.filter((grant) => showsRecords(grant, policy));
  return sql`${wholeRows(reader)} OR ${byGrantor(grants, reader)}`;
}

/**
 * The rows of each grantor that its grants cover; unknown for the rows of everybody else. A row is only ever compared with
 * its own owner's grants, and PostgreSQL plans by the rest of a statement rather than by guesses at forty agreements.
 */
export function byGrantor(grants: readonly Grant[], { policy, caller }: Reader): Sql {
  if (grants.length === 0) return sql`false`;
  const arms = armsByGrantor(
    grants.map((grant) => ({ grant, bits: wholeBit })),
    (its) =>
      join(
        its.map(({ grant }) => sql`(${grantCondition(grant, policy)})`),
        ' OR ',
      ),
  );
  return sql`(CASE r.owner_id ${arms} END${andConsented(policy, usesOfAgreements(caller))})`;
}

function armsByGrantor(shown: readonly Shown[], write: (its: readonly Shown[]) => Sql): Sql {
  const arms = [...Map.groupBy(mergeGrants(shown), ({ grant }) => grant.grantor)].map(
    ([grantor, its]) => sql`WHEN ${grantor} THEN ${write(its)}`,
  );
  return join(arms, ' ');
}

/**
 * Compiles the grants of a caller for one kind of record. Without a grant or consents, row-level security says it all. A
 * relation with the table's columns may stand in its place, such as what the table held on a day.
 */
export function visibleRecords(
  storage: EntityStorage & { readonly relation?: Sql },
  policy: RecordPolicy | undefined,
  caller: SubgraphCaller,
): VisibleRecords {
  const table = storage.relation ?? raw(`"${storage.table}"`);
  const grants = policy ? caller.grants.filter((grant) => showsRecords(grant, policy)) : [];
  if (!policy || (grants.length === 0 && !policy.restsOnAccounts))
    return { from: sql`${table} t`, masks: empty };
  const shown = shownBy(grants, policy);
  if (shown.every(({ bits }) => bits === allGroups(policy))) {
    return {
      from: sql`(SELECT r.* FROM ${table} r WHERE ${visibleCondition(policy, caller)}) t`,
      masks: empty,
    };
  }
  return masked({ storage, table, shown, policy, caller });
}

interface Masks extends Reader {
  readonly shown: readonly Shown[];
}

interface Masking extends Masks {
  readonly storage: EntityStorage & { readonly relation?: Sql };
  readonly table: Sql;
}

/** Rows with a mask each, which says once what is shown of a row and whether it is; each part is written when it is asked for. */
function masked(masking: Masking): VisibleRecords {
  const { shown, storage, table, policy } = masking;
  // OFFSET 0 keeps the mask from being worked out again for every column that asks for it.
  const fence = raw('OFFSET 0');
  const core = shown.every(isFull) ? 'EXACT' : 'EITHER';
  const all = lazily((): Part => ({
    core,
    mask: maskOf(masking),
    of: sql`${ownedBy(shown)} OR ${wholeRows(masking)}`,
    rows: raw('m.mask <> 0'),
  }));
  const parts = lazily(() => (core === 'EXACT' ? [all()] : bothCores(masking)));
  const streams = (names?: ReadonlySet<string>): readonly Sql[] =>
    parts().map((part) => select(masking, { ...part, fence, names }));
  const from = lazily(() => select(masking, { ...all(), fence }));
  const counted = lazily(() => select(masking, { ...all(), fence: empty }));
  const picked = lazily(
    () => sql`(SELECT ${visibleColumns(storage, policy, { core })}, ${masksOf(policy)}
      FROM ${table} r WHERE r.id = m.id) t`,
  );
  return {
    get from() {
      return from();
    },
    masks: maskColumns,
    get counted() {
      return counted();
    },
    ...(storage.relation ? { streams: streams() } : { picks: { from: streams, shown: picked } }),
  };
}

const isFull = ({ grant }: Shown): boolean => grant.detail === 'FULL';

/** The rows whose core is exact, and those whose core is generalised. */
function bothCores(masking: Masking): readonly Part[] {
  const { shown } = masking;
  const full = shown.filter(isFull);
  const inexact = shown.filter((each) => !isFull(each));
  return [
    {
      core: 'EXACT',
      mask: maskOf({ ...masking, shown: ofGrantorsOf(shown, full) }),
      of: sql`${ownedBy(full)} OR ${wholeRows(masking)}`,
      rows: raw(`m.mask & ${wholeBit} <> 0`),
    },
    {
      core: 'GENERALISED',
      mask: maskOf({ ...masking, shown: ofGrantorsOf(shown, inexact) }),
      of: ownedBy(inexact),
      rows: raw(`m.mask & ${wholeBit} = 0 AND m.mask <> 0`),
    },
  ];
}

/** Some of the rows, with their masks. */
interface Part {
  readonly core: 'EXACT' | 'GENERALISED' | 'EITHER';
  readonly mask: Sql;
  /** The rows that there can be a mask for, told by what PostgreSQL has statistics of. */
  readonly of: Sql;
  readonly rows: Sql;
}

interface Selection extends Part {
  readonly fence: Sql;
  /** Only these columns; all unless told. */
  readonly names?: ReadonlySet<string> | undefined;
}

function select({ storage, table, policy }: Masking, { core, mask, of, rows, fence, names }: Selection): Sql {
  return sql`(SELECT ${visibleColumns(storage, policy, { core, names })}, ${masksOf(policy)}, m.mask AS "__mask"
    FROM ${table} r CROSS JOIN LATERAL (SELECT ${mask} AS mask ${fence}) m WHERE (${of}) AND ${rows}) t`;
}

function ownedBy(shown: readonly Shown[]): Sql {
  return sql`r.owner_id = ANY(${[...new Set(shown.map(({ grant }) => grant.grantor))]}::text[])`;
}

/** All that is shown of the rows of those who show some of it. */
function ofGrantorsOf(shown: readonly Shown[], some: readonly Shown[]): readonly Shown[] {
  const grantors = new Set(some.map(({ grant }) => grant.grantor));
  return shown.filter(({ grant }) => grantors.has(grant.grantor));
}

/** The same, read from `t`. */
export const maskColumns = raw(', t."__exact", t."__generalised"');

/** The two halves of a mask as columns. */
export function masksOf(policy: RecordPolicy): Sql {
  const all = allGroups(policy);
  return raw(`m.mask & ${all} AS "__exact", m.mask / ${generalised(policy, 1)} AS "__generalised"`);
}

/** Which groups of fields of a row are shown exactly, and which generalised; 0 where the row is not shown. */
export function maskOf(masking: Masks): Sql {
  const ofWhole = raw(String(allGroups(masking.policy)));
  return sql`CASE WHEN ${wholeRows(masking)} THEN ${ofWhole} ELSE ${agreedMask(masking)} END`;
}

function agreedMask({ shown, policy, caller }: Masks): Sql {
  if (shown.length === 0) return raw('0');
  const part = ({ grant, bits }: Shown): Sql =>
    sql`CASE WHEN ${grantCondition(grant, policy)} THEN ${raw(String(bits))} ELSE 0 END`;
  const arms = armsByGrantor(shown, (its) => join(its.map(part), ' | '));
  const consented = sql`true${andConsented(policy, usesOfAgreements(caller))}`;
  return sql`CASE WHEN ${consented} THEN CASE r.owner_id ${arms} ELSE 0 END ELSE 0 END`;
}
