import type { AgreementActRecord } from './entities/agreement-act.ts';
import type { AgreementSignatureRecord } from './entities/agreement-signature.ts';
import type { AgreementVersionRecord } from './entities/agreement-version.ts';
import type { AgreementRecord } from './entities/agreement.ts';
import { readTerms } from './terms.ts';

/** Where an agreement stands, as the schema's AgreementStatus. */
export type AgreementStatus = 'PROPOSED' | 'AGREED' | 'IN_FORCE' | 'SUSPENDED' | 'REVOKED' | 'EXPIRED';

/** An agreement with all that was ever proposed, signed and done. */
export interface AgreementHistory {
  readonly agreement: AgreementRecord;
  readonly versions: readonly AgreementVersionRecord[];
  readonly signatures: readonly Pick<AgreementSignatureRecord, 'version' | 'organisationId'>[];
  /** The first one first. */
  readonly acts: readonly Pick<AgreementActRecord, 'kind' | 'organisationId'>[];
}

/** Where it stands for one of its parties; the grantor of an agreement with a group asks for all members. */
export function statusOf(history: AgreementHistory, viewer: string, now: Date): AgreementStatus {
  const standings = standingsOf(history, viewer);
  if (standings.has('REVOKED')) return 'REVOKED';
  if (!history.versions.some(({ version }) => isSigned(history, version, viewer))) return 'PROPOSED';
  if (standings.has('SUSPENDED')) return 'SUSPENDED';
  const current = currentVersion(history, viewer, now);
  if (current === null) return 'AGREED';
  return new Date(readTerms(current.terms).validTo) > now ? 'IN_FORCE' : 'EXPIRED';
}

/** The last version that both sides signed and whose validity has begun: it holds, or held last. */
export function currentVersion(
  history: AgreementHistory,
  viewer: string,
  now: Date,
): AgreementVersionRecord | null {
  return (
    history.versions
      .filter(({ version }) => isSigned(history, version, viewer))
      .filter(({ terms }) => new Date(readTerms(terms).validFrom) <= now)
      .toSorted((one, other) => other.version - one.version)[0] ?? null
  );
}

/** What an organisation last did to an agreement. */
export function lastActOf(
  { acts }: AgreementHistory,
  organisation: string,
): AgreementActRecord['kind'] | null {
  return acts.findLast((act) => act.organisationId === organisation)?.kind ?? null;
}

/** Whether one of its sides ended it for good; of a group's members only the one that asks is a side of it. */
export function isRevoked(history: AgreementHistory, viewer: string): boolean {
  return standingsOf(history, viewer).has('REVOKED');
}

function standingsOf(history: AgreementHistory, viewer: string): Set<AgreementActRecord['kind'] | null> {
  const { grantorId, recipientId } = history.agreement;
  return new Set([grantorId, recipientId ?? viewer].map((side) => lastActOf(history, side)));
}

function isSigned({ agreement, signatures }: AgreementHistory, version: number, viewer: string): boolean {
  const signers = new Set(
    signatures.filter((signature) => signature.version === version).map((each) => each.organisationId),
  );
  if (!signers.delete(agreement.grantorId)) return false;
  if (agreement.recipientId !== null) return signers.has(agreement.recipientId);
  return viewer === agreement.grantorId ? signers.size > 0 : signers.has(viewer);
}
