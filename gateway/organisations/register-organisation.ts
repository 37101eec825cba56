import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { organisationKinds, type OrganisationRecord } from './entities/organisation.ts';
import { type Refused, refused } from './outcome.ts';

const readableId = /^[a-z0-9]+(-[a-z0-9]+)*$/u;
const longestId = 63;

/** Registers an organisation; an id is given once and never to another. */
export async function registerOrganisation(
  manager: EntityManager,
  wanted: OrganisationRecord,
): Promise<{ readonly ok: true } | Refused> {
  const problem = whatIsWrong(wanted);
  if (problem) return problem;
  if (!(await isKnownCountry(manager, wanted.countryCode))) {
    return refused(
      'BAD_USER_INPUT',
      `There is no country "${wanted.countryCode ?? ''}" in ISO 3166-1 alpha-3.`,
    );
  }
  const { text, values } = sql`
    INSERT INTO organisation (id, name, kind, country_code)
    VALUES (${wanted.id}, ${wanted.name.trim()}, ${wanted.kind}, ${wanted.countryCode})
    ON CONFLICT (id) DO NOTHING RETURNING id`;
  const rows: unknown[] = await manager.query(text, values);
  return rows.length > 0 ? { ok: true } : refused('CONFLICT', `The id "${wanted.id}" is taken.`);
}

function whatIsWrong({ id, name, kind }: OrganisationRecord): Refused | null {
  if (!readableId.test(id) || id.length > longestId) {
    return refused(
      'BAD_USER_INPUT',
      `"id" is up to ${longestId} lower-case letters and digits, parted by hyphens.`,
    );
  }
  if (name.trim() === '' || name.length > 200)
    return refused('BAD_USER_INPUT', '"name" has 1 to 200 characters.');
  return organisationKinds.includes(kind)
    ? null
    : refused('BAD_USER_INPUT', `"kind" is one of ${organisationKinds.join(', ')}.`);
}

async function isKnownCountry(manager: EntityManager, code: string | null): Promise<boolean> {
  if (code === null) return true;
  const { text, values } = sql`SELECT FROM country WHERE code = ${code}`;
  const rows: unknown[] = await manager.query(text, values);
  return rows.length > 0;
}
