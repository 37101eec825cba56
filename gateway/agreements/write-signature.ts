import sql from 'sql-template-tag';
import { type Act, rowsOf } from './act.ts';
import type { AgreementRecord } from './entities/agreement.ts';

/** A version that is signed, by the hash of its terms. */
export interface SignedVersion {
  readonly version: number;
  readonly termsHash: string;
}

/** Signs for the organisation that acts. A grantor thereby admits the members that the terms speak of. */
export async function writeSignature(
  act: Act,
  agreement: Pick<AgreementRecord, 'id' | 'grantorId' | 'groupId'>,
  { version, termsHash }: SignedVersion,
): Promise<void> {
  await rowsOf(
    act,
    sql`INSERT INTO agreement_signature (agreement_id, version, organisation_id, client_id, terms_hash)
      VALUES (${agreement.id}, ${version}, ${act.organisation}, ${act.client}, ${termsHash})`,
  );
  if (agreement.groupId === null || act.organisation !== agreement.grantorId) return;
  await rowsOf(
    act,
    sql`INSERT INTO agreement_admission (agreement_id, organisation_id, joined_version, client_id)
      SELECT ${agreement.id}, m.organisation_id, m.joined_version, ${act.client}
      FROM group_member m JOIN agreement_version v ON v.agreement_id = ${agreement.id} AND v.version = ${version}
      WHERE m.group_id = ${agreement.groupId} AND m.organisation_id <> ${agreement.grantorId}
        AND m.joined_version <= (v.terms::jsonb #>> '{recipient,groupVersion}')::int
      ON CONFLICT DO NOTHING`,
  );
}
