import { type AccountsOf, createAccountChanges } from '../../kit/account-changes.ts';
import { loadAll } from '../../kit/loaders.ts';
import { alternativeReportEntity } from '../entities/alternative-report.ts';
import { reportAccountEntity, reportConsentEntity } from '../entities/report-account.ts';
import type {
  AlternativeReportResolvers,
  MutationResolvers,
  ReportAccountResolvers,
  ReportConsentResolvers,
} from '../schema.generated.ts';

const ofReports: AccountsOf = {
  record: alternativeReportEntity,
  account: reportAccountEntity,
  consent: reportConsentEntity,
};
const accountsInOrder = {
  entity: reportAccountEntity,
  by: 'recordId',
  orderBy: 't.record_id, t.recorded_at, t.id',
} as const;
const consentsInOrder = {
  entity: reportConsentEntity,
  by: 'accountId',
  orderBy: 't.account_id, t.given_at, t.id',
} as const;

const { record, give, withdraw } = createAccountChanges('follow-up:write', [ofReports]);

export const accountsOfReport: AlternativeReportResolvers = {
  accounts: ({ id }, _args, context) => loadAll(context, accountsInOrder, id),
};

export const reportAccountFields: ReportAccountResolvers = {
  consents: ({ id }, _args, context) => loadAll(context, consentsInOrder, id),
};

export const reportConsentFields: ReportConsentResolvers = {
  recipient: ({ recipientId }) => (recipientId === null ? null : { id: recipientId }),
};

export const reportAccountMutations: MutationResolvers = {
  recordReportAccount: (_root, { report: id, input }, context) => record(context, ofReports, { id, input }),
  giveReportConsent: (_root, consent, context) => give(context, consent),
  withdrawReportConsent: (_root, consent, context) => withdraw(context, consent),
};
