import sql from 'sql-template-tag';
import { type Act, rowsOf } from './act.ts';
import type { AgreementHistory } from './agreement-status.ts';
import type { AgreementRecord } from './entities/agreement.ts';
import type { AgreementVersionRecord } from './entities/agreement-version.ts';

/**
 * An agreement with its history, held against other changes until the transaction ends; null where it is missing or the
 * caller is no party to it, which row-level security makes the same.
 */
export async function readHistory(act: Act, id: string): Promise<AgreementHistory | null> {
  await rowsOf(act, sql`SELECT pg_advisory_xact_lock(hashtextextended('agreement/' || ${id}, 0))`);
  const [agreement] = await rowsOf<AgreementRecord>(
    act,
    sql`SELECT id, grantor_id AS "grantorId", recipient_id AS "recipientId", group_id AS "groupId",
      proposed_by AS "proposedBy", proposed_at AS "proposedAt" FROM agreement WHERE id = ${id}`,
  );
  if (!agreement) return null;
  const versions = await rowsOf<AgreementVersionRecord>(
    act,
    sql`SELECT agreement_id AS "agreementId", version, terms, terms_hash AS "termsHash", proposed_by AS "proposedBy",
      proposed_at AS "proposedAt" FROM agreement_version WHERE agreement_id = ${id} ORDER BY version`,
  );
  const signatures = await rowsOf<AgreementHistory['signatures'][number]>(
    act,
    sql`SELECT version, organisation_id AS "organisationId" FROM agreement_signature WHERE agreement_id = ${id}`,
  );
  const acts = await rowsOf<AgreementHistory['acts'][number]>(
    act,
    sql`SELECT kind, organisation_id AS "organisationId" FROM agreement_act WHERE agreement_id = ${id} ORDER BY number`,
  );
  return { agreement, versions, signatures, acts };
}
