import sql from 'sql-template-tag';
import { type Act, rowsOf } from './act.ts';
import type { AgreementRecord } from './entities/agreement.ts';
import type { StatedTerms } from './read-terms-input.ts';
import { sealTerms } from './terms.ts';
import { writeSignature } from './write-signature.ts';

/** Keeps the terms of a new version, signed by the side that proposes them; gives their hash. */
export async function writeVersion(
  act: Act,
  agreement: Omit<AgreementRecord, 'proposedAt'>,
  proposal: { readonly version: number; readonly stated: StatedTerms },
): Promise<string> {
  const { version, stated } = proposal;
  const { text, hash } = sealTerms({
    agreement: agreement.id,
    version,
    grantor: agreement.grantorId,
    recipient: await recipientOf(act, agreement),
    ...stated,
  });
  await rowsOf(
    act,
    sql`INSERT INTO agreement_version (agreement_id, version, terms, terms_hash, proposed_by)
      VALUES (${agreement.id}, ${version}, ${text}, ${hash}, ${act.organisation})`,
  );
  await writeSignature(act, agreement, { version, termsHash: hash });
  return hash;
}

/** The group as it is now: who joins later is not what the two sides agreed on. */
async function recipientOf(act: Act, { recipientId, groupId }: Omit<AgreementRecord, 'proposedAt'>) {
  if (recipientId !== null) return { organisation: recipientId };
  const [row] = await rowsOf<{ version: number }>(
    act,
    sql`SELECT max(version) AS version FROM group_change WHERE group_id = ${groupId}`,
  );
  if (groupId === null || !row) throw new Error('An agreement has neither a recipient nor a group.');
  return { group: groupId, groupVersion: row.version };
}
