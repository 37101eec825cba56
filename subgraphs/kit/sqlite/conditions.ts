import sql, { raw, type Sql } from 'sql-template-tag';
import type { PolicyConditions } from '../record-policy.ts';

/** A list as one parameter: SQLite has no arrays, and reads them from JSON. */
export const listOf = (values: readonly string[]): Sql =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

/** Makes conditions over a SQLite table `r` from its column names; a column of several values holds a JSON list. */
export function sqliteConditionsOver(columns: {
  country?: string;
  countries?: string;
  area?: string;
  categories?: string;
  day?: string;
  verification?: string;
}): PolicyConditions {
  const column = (name: string): Sql => raw(`r."${name}"`);
  const isOneOf = (name: string | undefined) =>
    name === undefined ? undefined : (values: readonly string[]) => sql`${column(name)} IN ${listOf(values)}`;
  const hasOneOf = (name: string | undefined) =>
    name === undefined
      ? undefined
      : (values: readonly string[]) =>
          sql`EXISTS (SELECT 1 FROM json_each(${column(name)}) WHERE value IN ${listOf(values)})`;
  const { day } = columns;
  const all = {
    countries: isOneOf(columns.country) ?? hasOneOf(columns.countries),
    areas: isOneOf(columns.area),
    categories: hasOneOf(columns.categories),
    from: day === undefined ? undefined : (from: string) => sql`${column(day)} >= ${from}`,
    to: day === undefined ? undefined : (to: string) => sql`${column(day)} <= ${to}`,
    verification: isOneOf(columns.verification),
  };
  return Object.fromEntries(Object.entries(all).filter(([, read]) => read !== undefined));
}
