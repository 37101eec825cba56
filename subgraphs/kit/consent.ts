import type { SubgraphCaller } from './caller.ts';

/** Which use of a person's account lets an agreement show it to an organisation of a kind; no use lets a steward see it. */
const sharing: Readonly<Record<string, ConsentUse>> = {
  MISSION: 'SHARE_WITH_UN',
  REVIEW_BODY: 'SHARE_WITH_UN',
  OVERSIGHT: 'SHARE_WITH_UN',
  NGO: 'SHARE_WITH_NGO',
  NHRI: 'SHARE_WITH_AUTHORITIES',
  STATE: 'SHARE_WITH_AUTHORITIES',
  DONOR: 'SHARE_WITH_AUTHORITIES',
  ACADEMIC: 'PUBLISH',
};

/** What a person can consent to, one by one. */
export type ConsentUse =
  'STORE' | 'SHARE_WITH_UN' | 'SHARE_WITH_NGO' | 'SHARE_WITH_AUTHORITIES' | 'PUBLISH' | 'CONTACT_AGAIN';

/** The entries of a record's `consented` column by which its labels alone show it to the caller. */
export function usesOfLabels({ organisation }: SubgraphCaller): readonly string[] {
  return entries('PUBLISH', organisation);
}

/** The entries by which an agreement shows it to the caller; none where the hub does not say what the caller is. */
export function usesOfAgreements({
  organisationKind: kind,
  organisation,
}: SubgraphCaller): readonly string[] {
  const use = kind !== null && Object.hasOwn(sharing, kind) ? sharing[kind] : undefined;
  return use === undefined ? [] : entries(use, organisation);
}

/** A use is consented to for everybody whom it means, or for one organisation. */
function entries(use: ConsentUse, organisation: string): readonly string[] {
  return [use, `${use}:${organisation}`];
}
