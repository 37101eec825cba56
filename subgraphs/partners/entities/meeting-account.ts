import { accountEntityOf, consentEntityOf } from '../../kit/account-entities.ts';

/** Accounts that were given at meetings, and what was consented to of them. */
export const meetingAccountEntity = accountEntityOf('MeetingAccount');
export const meetingConsentEntity = consentEntityOf('MeetingConsent');
