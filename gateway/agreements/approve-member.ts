import sql from 'sql-template-tag';
import { refused } from '../organisations/outcome.ts';
import type { ApproveMemberInput } from '../organisations/schema.generated.ts';
import { type Act, rowsOf } from './act.ts';
import { type AgreementOutcome, noAgreement } from './agreement-outcome.ts';
import { refuseSteward } from './only-parties.ts';
import { readHistory } from './read-history.ts';
import { tellLedger } from './tell-ledger.ts';

/** Lets an agreement apply to a member that joined its group later; the grantor alone decides that. */
export async function approveMember(act: Act, input: ApproveMemberInput): Promise<AgreementOutcome> {
  const problem = await refuseSteward(act);
  if (problem) return problem;
  const history = await readHistory(act, input.agreement);
  if (!history) return noAgreement(input.agreement);
  const { grantorId, groupId, id } = history.agreement;
  if (act.organisation !== grantorId) {
    return refused('FORBIDDEN', 'Only the grantor decides whom an agreement with a group applies to.');
  }
  const [member] = await rowsOf<{ joined: number }>(
    act,
    sql`SELECT joined_version AS joined FROM group_member
      WHERE group_id = ${groupId} AND organisation_id = ${input.organisation}`,
  );
  if (!member) {
    return refused('NOT_FOUND', `"${input.organisation}" is not a member of the group of this agreement.`);
  }
  await rowsOf(
    act,
    sql`INSERT INTO agreement_admission (agreement_id, organisation_id, joined_version, client_id)
      VALUES (${id}, ${input.organisation}, ${member.joined}, ${act.client}) ON CONFLICT DO NOTHING`,
  );
  await tellLedger(act, {
    act: 'AGREEMENT_MEMBER_APPROVED',
    subject: `SharingAgreement ${id}`,
    concerns: input.organisation,
  });
  return { ok: true, id };
}
