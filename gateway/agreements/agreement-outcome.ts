import { type Refused, refused } from '../organisations/outcome.ts';

/** The agreement that was changed, or why it was not. */
export type AgreementOutcome = { readonly ok: true; readonly id: string } | Refused;

/** The one answer for an agreement that is missing and one that the caller is no party to. */
export function noAgreement(id: string): Refused {
  return refused('NOT_FOUND', `No SharingAgreement with id "${id}" is visible to you.`);
}
