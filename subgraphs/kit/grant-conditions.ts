import sql, { join, raw, type Sql } from 'sql-template-tag';
import { classifications, tlpLabels, type Grant } from './grant.ts';
import type { PolicyConditions, RecordPolicy } from './record-policy.ts';

const judged = ['countries', 'areas', 'categories', 'from', 'to', 'verification'] as const;

/** Whether a grant is about single records of this kind, and only says what can be judged of them. */
export function showsRecords(grant: Grant, policy: RecordPolicy): boolean {
  return grant.detail !== 'AGGREGATE' && grant.datasets.includes(policy.dataset) && isJudged(grant, policy);
}

/** Whether everything a grant says can be judged of this kind of record. */
export function isJudged(grant: Grant, policy: RecordPolicy): boolean {
  return conditionsOf(grant, policy) !== null;
}

/** The rows of its grantor that a grant covers, over the table `r`; a grant with a condition that cannot be judged covers none. */
export function grantCondition(grant: Grant, policy: RecordPolicy): Sql {
  const conditions = conditionsOf(grant, policy);
  if (conditions === null) return sql`false`;
  const all = [
    ...upTo('r.effective_classification', classifications, grant.classification),
    ...upTo('r.effective_tlp', tlpLabels, grant.tlp),
    ...conditions,
  ];
  return all.length === 0 ? sql`true` : join(all, ' AND ');
}

/** A ceiling that is the highest label there is leaves nothing to ask. */
function upTo<Label extends string>(column: string, labels: readonly Label[], ceiling: Label): Sql[] {
  const allowed = labels.slice(0, labels.indexOf(ceiling) + 1);
  const listed = allowed.map((label) => `'${label}'`).join(', ');
  return allowed.length === labels.length ? [] : [raw(`${column} IN (${listed})`)];
}

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
