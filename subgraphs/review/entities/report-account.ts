import { accountEntityOf, consentEntityOf } from '../../kit/account-entities.ts';

/** Accounts that alternative reports rest on, and what was consented to of them. */
export const reportAccountEntity = accountEntityOf('AlternativeReportAccount');
export const reportConsentEntity = consentEntityOf('AlternativeReportConsent');
