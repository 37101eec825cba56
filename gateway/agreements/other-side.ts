import type { AgreementRecord } from './entities/agreement.ts';

/** Whom an act on an agreement concerns beside the organisation that acts; null for a group, which is no organisation. */
export function otherSide(
  { grantorId, recipientId }: Pick<AgreementRecord, 'grantorId' | 'recipientId'>,
  organisation: string,
): string | null {
  return organisation === grantorId ? recipientId : grantorId;
}
