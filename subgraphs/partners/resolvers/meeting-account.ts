import { type AccountsOf, createAccountChanges } from '../../kit/account-changes.ts';
import { loadAll } from '../../kit/loaders.ts';
import { meetingEntity } from '../entities/meeting.ts';
import { meetingAccountEntity, meetingConsentEntity } from '../entities/meeting-account.ts';
import type {
  MeetingResolvers,
  MutationResolvers,
  MeetingAccountResolvers,
  MeetingConsentResolvers,
} from '../schema.generated.ts';

const ofMeetings: AccountsOf = {
  record: meetingEntity,
  account: meetingAccountEntity,
  consent: meetingConsentEntity,
};
const accountsInOrder = {
  entity: meetingAccountEntity,
  by: 'recordId',
  orderBy: 't.record_id, t.recorded_at, t.id',
} as const;
const consentsInOrder = {
  entity: meetingConsentEntity,
  by: 'accountId',
  orderBy: 't.account_id, t.given_at, t.id',
} as const;

const { record, give, withdraw } = createAccountChanges('partnership:write', [ofMeetings]);

export const accountsOfMeeting: MeetingResolvers = {
  accounts: ({ id }, _args, context) => loadAll(context, accountsInOrder, id),
};

export const meetingAccountFields: MeetingAccountResolvers = {
  consents: ({ id }, _args, context) => loadAll(context, consentsInOrder, id),
};

export const meetingConsentFields: MeetingConsentResolvers = {
  recipient: ({ recipientId }) => (recipientId === null ? null : { id: recipientId }),
};

export const meetingAccountMutations: MutationResolvers = {
  recordMeetingAccount: (_root, { meeting: id, input }, context) =>
    record(context, ofMeetings, { id, input }),
  giveMeetingConsent: (_root, consent, context) => give(context, consent),
  withdrawMeetingConsent: (_root, consent, context) => withdraw(context, consent),
};
