import { type AccountsOf, createAccountChanges } from '../../kit/account-changes.ts';
import { loadAll } from '../../kit/loaders.ts';
import {
  incidentAccountEntity,
  incidentConsentEntity,
  visitAccountEntity,
  visitConsentEntity,
} from '../entities/account.ts';
import { incidentEntity } from '../entities/incident.ts';
import { visitEntity } from '../entities/visit.ts';
import { lookups } from '../loaders.ts';
import type { AccountResolvers, ConsentResolvers, MutationResolvers } from '../schema.generated.ts';

const ofIncidents: AccountsOf = {
  record: incidentEntity,
  account: incidentAccountEntity,
  consent: incidentConsentEntity,
};
const ofVisits: AccountsOf = {
  record: visitEntity,
  account: visitAccountEntity,
  consent: visitConsentEntity,
};

const { record, give, withdraw } = createAccountChanges('incident:write', [ofIncidents, ofVisits]);

export const accountFields: AccountResolvers = {
  // Ids are made up at random: an account is of one kind, and has no consents in the other.
  consents: async ({ id }, _args, context) => [
    ...(await loadAll(context, lookups.incidentConsents, id)),
    ...(await loadAll(context, lookups.visitConsents, id)),
  ],
};

export const consentFields: ConsentResolvers = {
  recipient: ({ recipientId }) => (recipientId === null ? null : { id: recipientId }),
};

export const accountMutations: MutationResolvers = {
  recordAccount: (_root, { incident: id, input }, context) => record(context, ofIncidents, { id, input }),
  recordVisitAccount: (_root, { visit: id, input }, context) => record(context, ofVisits, { id, input }),
  giveConsent: (_root, consent, context) => give(context, consent),
  withdrawConsent: (_root, consent, context) => withdraw(context, consent),
};
