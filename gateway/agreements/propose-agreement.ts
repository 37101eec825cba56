import { randomBytes } from 'node:crypto';
import sql from 'sql-template-tag';
import { type Refused, refused } from '../organisations/outcome.ts';
import type { AgreementTermsInput, ProposeAgreementInput } from '../organisations/schema.generated.ts';
import { type Act, rowsOf } from './act.ts';
import { type AgreementOutcome, noAgreement } from './agreement-outcome.ts';
import { isRevoked } from './agreement-status.ts';
import { refuseParty, refuseSteward } from './only-parties.ts';
import { otherSide } from './other-side.ts';
import { readHistory } from './read-history.ts';
import { readTermsInput } from './read-terms-input.ts';
import { tellLedger } from './tell-ledger.ts';
import { writeVersion } from './write-version.ts';

/** Proposes an agreement, signed by the side that proposes it. */
export async function proposeAgreement(act: Act, input: ProposeAgreementInput): Promise<AgreementOutcome> {
  const problem = (await refuseSteward(act)) ?? (await whatIsWrong(act, input));
  if (problem) return problem;
  const read = readTermsInput(input.terms, act.now);
  if (!read.ok) return read;
  // Short: an assertion may name forty of them.
  const id = randomBytes(8).toString('hex');
  const agreement = {
    id,
    grantorId: input.grantor,
    recipientId: input.recipient ?? null,
    groupId: input.group ?? null,
    proposedBy: act.organisation,
  };
  await rowsOf(
    act,
    sql`INSERT INTO agreement (id, grantor_id, recipient_id, group_id, proposed_by)
      VALUES (${id}, ${agreement.grantorId}, ${agreement.recipientId}, ${agreement.groupId}, ${act.organisation})`,
  );
  const content = await writeVersion(act, agreement, { version: 1, stated: read.stated });
  const concerns = otherSide(agreement, act.organisation);
  await tellLedger(act, {
    act: 'AGREEMENT_PROPOSED',
    subject: `SharingAgreement ${id}@1`,
    concerns,
    content,
  });
  return { ok: true, id };
}

/** Proposes other terms for an agreement; those before hold until both sides have signed these. */
export async function proposeVersion(
  act: Act,
  { id, terms }: { readonly id: string; readonly terms: AgreementTermsInput },
): Promise<AgreementOutcome> {
  const problem = await refuseSteward(act);
  if (problem) return problem;
  const history = await readHistory(act, id);
  if (!history) return noAgreement(id);
  const { agreement, versions } = history;
  if (isRevoked(history, act.organisation)) {
    return refused('CONFLICT', `The agreement "${id}" has been revoked: propose another.`);
  }
  const read = readTermsInput(terms, act.now);
  if (!read.ok) return read;
  const version = (versions.at(-1)?.version ?? 0) + 1;
  const content = await writeVersion(act, agreement, { version, stated: read.stated });
  await tellLedger(act, {
    act: 'AGREEMENT_PROPOSED',
    subject: `SharingAgreement ${id}@${version}`,
    concerns: otherSide(agreement, act.organisation),
    content,
  });
  return { ok: true, id };
}

async function whatIsWrong(act: Act, input: ProposeAgreementInput): Promise<Refused | null> {
  const { grantor, recipient = null, group = null } = input;
  if ((recipient === null) === (group === null)) {
    return refused('BAD_USER_INPUT', 'Give either "recipient" or "group".');
  }
  if (grantor === recipient)
    return refused('BAD_USER_INPUT', 'An organisation always reads its own records.');
  const isMember = group !== null && (await isGroupMember(act, group));
  if (act.organisation !== grantor && act.organisation !== recipient && !isMember) {
    return refused(
      'FORBIDDEN',
      'An organisation proposes agreements for itself only: it is neither side of this one.',
    );
  }
  if (group !== null && !(await isGroup(act, group))) {
    return refused('BAD_USER_INPUT', `There is no group "${group}".`);
  }
  return (await refuseParty(act, grantor)) ?? (recipient === null ? null : await refuseParty(act, recipient));
}

async function isGroup(act: Act, id: string): Promise<boolean> {
  return (await rowsOf(act, sql`SELECT FROM organisation_group WHERE id = ${id}`)).length > 0;
}

async function isGroupMember(act: Act, group: string): Promise<boolean> {
  const rows = await rowsOf(
    act,
    sql`SELECT FROM group_member WHERE group_id = ${group} AND organisation_id = ${act.organisation}`,
  );
  return rows.length > 0;
}
