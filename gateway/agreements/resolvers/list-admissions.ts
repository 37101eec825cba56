import type { SubgraphContext } from '../../../subgraphs/kit/context.ts';
import { loadAll } from '../../../subgraphs/kit/loaders.ts';
import { agreementAdmissionEntity } from '../entities/agreement-admission.ts';
import type { AgreementRecord } from '../entities/agreement.ts';
import { groupMemberEntity } from '../entities/group-member.ts';

/** A member of an agreement's group, and since when the agreement applies to it. */
export interface AdmissionView {
  readonly organisationId: string;
  readonly admittedAt: Date | null;
}

/** The members of an agreement's group as far as the caller is told: the grantor of all, a member of itself. */
export async function listAdmissions(
  { id, grantorId, groupId }: AgreementRecord,
  context: SubgraphContext,
): Promise<AdmissionView[]> {
  if (groupId === null) return [];
  const [members, admissions] = await Promise.all([
    loadAll(context, { entity: groupMemberEntity, by: 'groupId', orderBy: 't.joined_version' }, groupId),
    loadAll(context, { entity: agreementAdmissionEntity, by: 'agreementId', orderBy: 't.admitted_at' }, id),
  ]);
  const { organisation } = context.caller;
  return members
    .filter((member) => member.organisationId !== grantorId)
    .filter((member) => organisation === grantorId || member.organisationId === organisation)
    .map(({ organisationId, joinedVersion }) => {
      const admission = admissions.find(
        (each) => each.organisationId === organisationId && each.joinedVersion === joinedVersion,
      );
      return { organisationId, admittedAt: admission?.admittedAt ?? null };
    });
}
