import sql from 'sql-template-tag';
import { type Refused, refused } from '../organisations/outcome.ts';
import type { CreateGroupInput } from '../organisations/schema.generated.ts';
import { type Act, rowsOf } from './act.ts';
import { refuseSteward } from './only-parties.ts';
import { tellLedger } from './tell-ledger.ts';

/** The group that was changed, or why it was not. */
export type GroupOutcome = { readonly ok: true; readonly id: string } | Refused;

const readableId = /^[a-z0-9]+(-[a-z0-9]+)*$/u;
const longestId = 63;

/** Makes a group with the organisation that acts as its first member. */
export async function createGroup(act: Act, { id, name }: CreateGroupInput): Promise<GroupOutcome> {
  const problem = (await refuseSteward(act)) ?? wrongGroup(id, name);
  if (problem) return problem;
  await lockGroup(act, id);
  const taken = await rowsOf(act, sql`SELECT FROM organisation_group WHERE id = ${id}`);
  if (taken.length > 0) return refused('CONFLICT', `The id "${id}" is taken.`);
  await rowsOf(
    act,
    sql`INSERT INTO organisation_group (id, name, convenor_id) VALUES (${id}, ${name.trim()}, ${act.organisation})`,
  );
  await writeChange(act, id, 'JOINED');
  await tellLedger(act, { act: 'GROUP_CREATED', subject: `OrganisationGroup ${id}` });
  return { ok: true, id };
}

/** Makes the organisation that acts a member; every grantor is asked before an agreement applies to it. */
export async function joinGroup(act: Act, id: string): Promise<GroupOutcome> {
  return changeMembership(act, id, 'JOINED');
}

/** Ends the membership of the organisation that acts, and what agreements with the group showed it. */
export async function leaveGroup(act: Act, id: string): Promise<GroupOutcome> {
  return changeMembership(act, id, 'LEFT');
}

async function changeMembership(act: Act, id: string, change: 'JOINED' | 'LEFT'): Promise<GroupOutcome> {
  const problem = await refuseSteward(act);
  if (problem) return problem;
  await lockGroup(act, id);
  const [group] = await rowsOf<{ convenor: string }>(
    act,
    sql`SELECT convenor_id AS convenor FROM organisation_group WHERE id = ${id}`,
  );
  if (!group) return refused('NOT_FOUND', `No OrganisationGroup with id "${id}" is visible to you.`);
  const members = await rowsOf(
    act,
    sql`SELECT FROM group_member WHERE group_id = ${id} AND organisation_id = ${act.organisation}`,
  );
  if ((change === 'JOINED') === members.length > 0) {
    return refused(
      'CONFLICT',
      `Your organisation is ${change === 'JOINED' ? 'a member already' : 'not a member'}.`,
    );
  }
  await writeChange(act, id, change);
  await tellLedger(act, {
    act: `GROUP_${change}`,
    subject: `OrganisationGroup ${id}`,
    concerns: group.convenor === act.organisation ? null : group.convenor,
  });
  return { ok: true, id };
}

/** One change of a group at a time, so that its versions are counted without a gap. */
async function lockGroup(act: Act, id: string): Promise<void> {
  await rowsOf(act, sql`SELECT pg_advisory_xact_lock(hashtextextended('group/' || ${id}, 0))`);
}

async function writeChange(act: Act, id: string, change: 'JOINED' | 'LEFT'): Promise<void> {
  await rowsOf(
    act,
    sql`INSERT INTO group_change (group_id, version, change, organisation_id, client_id)
      SELECT ${id}, COALESCE(max(version), 0) + 1, ${change}, ${act.organisation}, ${act.client}
      FROM group_change WHERE group_id = ${id}`,
  );
}

function wrongGroup(id: string, name: string): Refused | null {
  if (!readableId.test(id) || id.length > longestId) {
    return refused(
      'BAD_USER_INPUT',
      `"id" is up to ${longestId} lower-case letters and digits, parted by hyphens.`,
    );
  }
  return name.trim() === '' || name.length > 200
    ? refused('BAD_USER_INPUT', '"name" has 1 to 200 characters.')
    : null;
}
