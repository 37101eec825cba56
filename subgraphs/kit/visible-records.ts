import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { SubgraphCaller } from './caller.ts';
import { usesOfAgreements, usesOfLabels } from './consent.ts';
import { classifications, tlpLabels, type Grant } from './grant.ts';
import { allGroups, groupBit, wholeBit } from './group-bits.ts';
import type { PolicyConditions, RecordPolicy } from './record-policy.ts';
import type { EntityStorage } from './request-database.ts';
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
  readonly counted?: Sql;
  /**
   * The same rows apart: those whose core is exact, and those whose core is generalised. Each can be read in the order of
   * an index, where a value that is one or the other has none.
   */
  readonly streams?: readonly Sql[];
}

/** A grant as SQL over the table `r`: which rows, and which groups of fields. */
export interface CompiledGrant {
  readonly grantor: string;
  readonly matches: Sql;
  readonly groups: number;
  readonly isFull: boolean;
}

/** Rows of one's own, rows sent to one and rows labelled for everybody are whole, without any agreement. */
export function wholeRows(policy: RecordPolicy, caller: SubgraphCaller): Sql {
  const { organisation } = caller;
  const { addressee } = policy;
  const sent = addressee === undefined ? empty : sql` OR ${raw(`r."${addressee}"`)} = ${organisation}`;
  const labelled = sql`r.effective_classification = 'UNCLASSIFIED' AND r.effective_tlp IN ('CLEAR', 'GREEN')`;
  return sql`r.owner_id = ${organisation} OR (${labelled}${consentedTo(policy, usesOfLabels(caller))})${sent}`;
}

/** What persons consented to; a record that rests on nobody's account needs no consent. */
function consentedTo({ restsOnAccounts }: RecordPolicy, uses: readonly string[]): Sql {
  return restsOnAccounts ? sql` AND (r.consented IS NULL OR r.consented && ${uses}::text[])` : empty;
}

/** The rows a caller sees of one kind of record, over the table `r`; unknown for a row is not seen. */
export function visibleCondition(policy: RecordPolicy, caller: SubgraphCaller): Sql {
  const grants = caller.grants.filter((grant) => showsRecords(grant, policy));
  return sql`${wholeRows(policy, caller)} OR ${byGrantor(grants, { policy, caller })}`;
}

/**
 * The rows of each grantor that its grants cover; unknown for the rows of everybody else. A row is only ever compared with
 * its own owner's grants, and PostgreSQL plans by the rest of a statement rather than by guesses at forty agreements.
 */
export function byGrantor(
  grants: readonly Grant[],
  { policy, caller }: { policy: RecordPolicy; caller: SubgraphCaller },
): Sql {
  if (grants.length === 0) return sql`false`;
  const arms = [...Map.groupBy(grants, ({ grantor }) => grantor)].map(([grantor, its]) => {
    const covered = its.map((grant) => sql`(${grantCondition(grant, policy)})`);
    return sql`WHEN ${grantor} THEN ${join(covered, ' OR ')}`;
  });
  return sql`(CASE r.owner_id ${join(arms, ' ')} END${consentedTo(policy, usesOfAgreements(caller))})`;
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
  const compiled = grants.map((grant) => compileGrant(grant, policy));
  const whole = wholeRows(policy, caller);
  const rows = visibleCondition(policy, caller);
  if (compiled.every(({ groups, isFull }) => isFull && groups === allGroups(policy))) {
    return { from: sql`(SELECT r.* FROM ${table} r WHERE ${rows}) t`, masks: empty };
  }
  const full = compiled.filter(({ isFull }) => isFull);
  const deidentified = compiled.filter(({ isFull }) => !isFull);
  const ofWhole = raw(String(allGroups(policy)));
  const generalised = maskOf(deidentified);
  const exact = sql`CASE WHEN ${whole} THEN ${ofWhole} ELSE ${maskOf(full)} END`;
  const columns = visibleColumns(storage, policy, 'EITHER');
  const select = (from: { columns: Sql; fence: Sql; rows: Sql; exact?: Sql }): Sql =>
    sql`(SELECT ${from.columns}, m.exact AS "__exact", m.generalised AS "__generalised"
      FROM ${table} r CROSS JOIN LATERAL (
        SELECT ${from.exact ?? exact} AS exact, ${generalised} AS generalised ${from.fence}
      ) m WHERE ${from.rows}) t`;
  // OFFSET 0 keeps the masks from being worked out again for every column that asks for them.
  const fence = raw('OFFSET 0');
  if (deidentified.length === 0) {
    const plain = visibleColumns(storage, policy, 'EXACT');
    return {
      from: select({ columns: plain, fence, rows }),
      masks: maskColumns,
      counted: select({ columns: plain, fence: empty, rows }),
    };
  }
  const showing = (isFull: boolean): Sql =>
    byGrantor(
      grants.filter(({ detail }) => (detail === 'FULL') === isFull),
      { policy, caller },
    );
  const exactRows = sql`${whole} OR ${showing(true)}`;
  const generalisedRows = sql`${showing(false)} AND (${exactRows}) IS NOT TRUE`;
  return {
    from: select({ columns, fence, rows }),
    masks: maskColumns,
    counted: select({ columns, fence: empty, rows }),
    streams: [
      select({ columns: visibleColumns(storage, policy, 'EXACT'), fence, rows: exactRows }),
      select({
        columns: visibleColumns(storage, policy, 'GENERALISED'),
        fence,
        rows: generalisedRows,
        exact: sql`0`,
      }),
    ],
  };
}

const maskColumns = raw(', t."__exact", t."__generalised"');

/** Which groups of fields of a row that is not whole these grants show. */
export function maskOf(grants: readonly CompiledGrant[]): Sql {
  if (grants.length === 0) return sql`0`;
  const arms = [...Map.groupBy(grants, ({ grantor }) => grantor)].map(([grantor, its]) => {
    const parts = its.map(
      ({ matches, groups }) => sql`CASE WHEN ${matches} THEN ${raw(String(groups))} ELSE 0 END`,
    );
    return sql`WHEN ${grantor} THEN ${join(parts, ' | ')}`;
  });
  return sql`CASE r.owner_id ${join(arms, ' ')} ELSE 0 END`;
}

/** Whether a grant is about single records of this kind, and only says what can be judged of them. */
export function showsRecords(grant: Grant, policy: RecordPolicy): boolean {
  return grant.detail !== 'AGGREGATE' && grant.datasets.includes(policy.dataset) && isJudged(grant, policy);
}

/** Whether everything a grant says can be judged of this kind of record. */
export function isJudged(grant: Grant, policy: RecordPolicy): boolean {
  return conditionsOf(grant, policy) !== null;
}

/** Compiles one grant for a kind of record. */
export function compileGrant(grant: Grant, policy: RecordPolicy): CompiledGrant {
  const groups = (grant.fieldGroups ?? Object.keys(policy.fieldGroups))
    .filter((group) => Object.hasOwn(policy.fieldGroups, group))
    .reduce((bits, group) => bits | groupBit(policy, group), wholeBit);
  return {
    grantor: grant.grantor,
    matches: grantCondition(grant, policy),
    groups,
    isFull: grant.detail === 'FULL',
  };
}

/** The rows of its grantor that a grant covers, over the table `r`; a grant with a condition that cannot be judged covers none. */
function grantCondition(grant: Grant, policy: RecordPolicy): Sql {
  const labels = classifications.slice(0, classifications.indexOf(grant.classification) + 1);
  const handling = tlpLabels.slice(0, tlpLabels.indexOf(grant.tlp) + 1);
  const conditions = conditionsOf(grant, policy);
  if (conditions === null) return sql`false`;
  return join(
    [
      raw(`r.effective_classification IN (${listed(labels)})`),
      raw(`r.effective_tlp IN (${listed(handling)})`),
      ...conditions,
    ],
    ' AND ',
  );
}

const listed = (labels: readonly string[]): string => labels.map((label) => `'${label}'`).join();

const judged = ['countries', 'areas', 'categories', 'from', 'to', 'verification'] as const;

/** The conditions of a grant as SQL, or null where the kind of record has nothing that one of them speaks of. */
function conditionsOf(grant: Grant, { conditions }: RecordPolicy): Sql[] | null {
  const stated = judged.filter((name) => grant[name] !== null);
  const sentences = stated.map((name) => {
    const read = conditions[name] as ((value: unknown) => Sql) | undefined;
    return read?.(grant[name]);
  });
  const known = sentences.filter((sentence) => sentence !== undefined);
  return known.length === stated.length ? known : null;
}

/** Makes conditions over a table `r` from its column names. */
export function conditionsOver(columns: {
  country?: string;
  countries?: string;
  area?: string;
  categories?: string;
  day?: string;
  verification?: string;
}): PolicyConditions {
  const column = (name: string): Sql => raw(`r."${name}"`);
  const isOneOf = (name: string | undefined) =>
    name === undefined
      ? undefined
      : (values: readonly string[]) => sql`${column(name)} = ANY(${values}::text[])`;
  const hasOneOf = (name: string | undefined) =>
    name === undefined ? undefined : (values: readonly string[]) => sql`${column(name)} && ${values}::text[]`;
  const { day } = columns;
  const all = {
    countries: isOneOf(columns.country) ?? hasOneOf(columns.countries),
    areas: isOneOf(columns.area),
    categories: hasOneOf(columns.categories),
    from: day === undefined ? undefined : (from: string) => sql`${column(day)} >= ${from}::date`,
    to: day === undefined ? undefined : (to: string) => sql`${column(day)} <= ${to}::date`,
    verification: isOneOf(columns.verification),
  };
  return Object.fromEntries(Object.entries(all).filter(([, read]) => read !== undefined));
}
