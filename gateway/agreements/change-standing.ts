import sql from 'sql-template-tag';
import { type Refused, refused } from '../organisations/outcome.ts';
import { type Act, rowsOf } from './act.ts';
import { type AgreementOutcome, noAgreement } from './agreement-outcome.ts';
import { lastActOf } from './agreement-status.ts';
import type { AgreementActKind } from './entities/agreement-act.ts';
import { refuseSteward } from './only-parties.ts';
import { otherSide } from './other-side.ts';
import { readHistory } from './read-history.ts';
import { tellLedger } from './tell-ledger.ts';

/** What a side does to an agreement as a whole, whatever its version. */
export interface StandingChange {
  readonly id: string;
  readonly kind: AgreementActKind;
  readonly reason?: string | null | undefined;
}

const longestReason = 2000;

/** Suspends, resumes or revokes an agreement for the side that acts: what the other side did, stays. */
export async function changeStanding(act: Act, change: StandingChange): Promise<AgreementOutcome> {
  const { id, kind, reason = null } = change;
  const problem = (await refuseSteward(act)) ?? wrongReason(reason);
  if (problem) return problem;
  const history = await readHistory(act, id);
  if (!history) return noAgreement(id);
  const before = lastActOf(history, act.organisation);
  const refusal = whatForbids(before, kind);
  if (refusal) return refusal;
  await rowsOf(
    act,
    sql`INSERT INTO agreement_act (agreement_id, number, kind, organisation_id, client_id, reason)
      VALUES (${id}, ${history.acts.length + 1}, ${kind}, ${act.organisation}, ${act.client}, ${reason})`,
  );
  await tellLedger(act, {
    act: `AGREEMENT_${kind}`,
    subject: `SharingAgreement ${id}`,
    concerns: otherSide(history.agreement, act.organisation),
  });
  return { ok: true, id };
}

function whatForbids(before: AgreementActKind | null, kind: AgreementActKind): Refused | null {
  if (before === 'REVOKED')
    return refused('CONFLICT', 'Your organisation has revoked this agreement for good.');
  if (kind === 'SUSPENDED' && before === 'SUSPENDED') {
    return refused('CONFLICT', 'Your organisation has suspended this agreement already.');
  }
  return kind === 'RESUMED' && before !== 'SUSPENDED'
    ? refused(
        'CONFLICT',
        'Your organisation has not suspended this agreement; only the side that did can resume it.',
      )
    : null;
}

function wrongReason(reason: string | null): Refused | null {
  return reason !== null && reason.length > longestReason
    ? refused('BAD_USER_INPUT', `"reason" has up to ${longestReason} characters.`)
    : null;
}
