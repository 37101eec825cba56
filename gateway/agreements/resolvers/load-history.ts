import type { SubgraphContext } from '../../../subgraphs/kit/context.ts';
import { loadAll } from '../../../subgraphs/kit/loaders.ts';
import type { AgreementHistory } from '../agreement-status.ts';
import { type AgreementActRecord, agreementActEntity } from '../entities/agreement-act.ts';
import { agreementSignatureEntity, type AgreementSignatureRecord } from '../entities/agreement-signature.ts';
import { agreementVersionEntity, type AgreementVersionRecord } from '../entities/agreement-version.ts';
import type { AgreementRecord } from '../entities/agreement.ts';

/** The versions of an agreement, the first one first. */
export function loadVersions(
  context: SubgraphContext,
  id: string,
): Promise<readonly AgreementVersionRecord[]> {
  return loadAll(context, { entity: agreementVersionEntity, by: 'agreementId', orderBy: 't.version' }, id);
}

/** The signatures of all versions of an agreement, the first one first. */
export function loadSignatures(
  context: SubgraphContext,
  id: string,
): Promise<readonly AgreementSignatureRecord[]> {
  const orderBy = 't.version, t.signed_at, t.organisation_id';
  return loadAll(context, { entity: agreementSignatureEntity, by: 'agreementId', orderBy }, id);
}

/** What was done to an agreement, the first act first. */
export function loadActs(context: SubgraphContext, id: string): Promise<readonly AgreementActRecord[]> {
  return loadAll(context, { entity: agreementActEntity, by: 'agreementId', orderBy: 't.number' }, id);
}

/** Everything that tells where an agreement stands. */
export async function loadHistory(
  context: SubgraphContext,
  agreement: AgreementRecord,
): Promise<AgreementHistory> {
  const [versions, signatures, acts] = await Promise.all([
    loadVersions(context, agreement.id),
    loadSignatures(context, agreement.id),
    loadActs(context, agreement.id),
  ]);
  return { agreement, versions, signatures, acts };
}
