import { accountEntityOf, consentEntityOf } from '../../kit/account-entities.ts';

/** Accounts of incidents, and what was consented to of them. */
export const incidentAccountEntity = accountEntityOf('IncidentAccount');
export const incidentConsentEntity = consentEntityOf('IncidentConsent');

/** Accounts that were given on visits, as in interviews, and what was consented to of them. */
export const visitAccountEntity = accountEntityOf('VisitAccount');
export const visitConsentEntity = consentEntityOf('VisitConsent');
