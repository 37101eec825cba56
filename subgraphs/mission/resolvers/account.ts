import { randomUUID } from 'node:crypto';
import type { EntityManager, EntitySchema, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { requireScope } from '../../kit/caller.ts';
import type { SubgraphContext } from '../../kit/context.ts';
import { badInput, conflict, notFound } from '../../kit/errors.ts';
import type { LabelledRecord } from '../../kit/labelled-record.ts';
import { loadAll } from '../../kit/loaders.ts';
import { ownRecord } from '../../kit/own-record.ts';
import {
  type AccountRecord,
  type ConsentRecord,
  incidentAccountEntity,
  incidentConsentEntity,
  visitAccountEntity,
  visitConsentEntity,
} from '../entities/account.ts';
import { incidentEntity } from '../entities/incident.ts';
import { visitEntity } from '../entities/visit.ts';
import { lookups } from '../loaders.ts';
import { checkText, longest } from '../rules/check-input.ts';
import type {
  AccountResolvers,
  ConsentInput,
  ConsentResolvers,
  MutationResolvers,
  RecordAccountInput,
} from '../schema.generated.ts';

const scope = 'incident:write';
/** Accounts and consents are read whole with their record. */
const most = { accounts: 50, consents: 100 };

/** A kind of record that may rest on accounts, and where these and their consents are kept. */
interface TellingOf {
  readonly record: typeof incidentEntity | typeof visitEntity;
  readonly account: EntitySchema<AccountRecord>;
  readonly consent: EntitySchema<ConsentRecord>;
}

const ofIncidents: TellingOf = {
  record: incidentEntity,
  account: incidentAccountEntity,
  consent: incidentConsentEntity,
};
const ofVisits: TellingOf = { record: visitEntity, account: visitAccountEntity, consent: visitConsentEntity };

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

  giveConsent(_root, { account: id, input }, context) {
    requireScope(context.caller, scope);
    return context.db.change(async (manager) => {
      const { account, of } = await ownAccount(manager, id);
      await refuseMore(manager, of.consent, [{ accountId: id }, most.consents]);
      await insertConsent(manager, { account, of }, input);
      return account;
    });
  },

  withdrawConsent(_root, { id }, context) {
    requireScope(context.caller, scope);
    return context.db.change((manager) => withdraw(manager, id));
  },
};

function record(
  context: SubgraphContext,
  of: TellingOf,
  { id: recordId, input }: { readonly id: string; readonly input: RecordAccountInput },
): Promise<AccountRecord> {
  requireScope(context.caller, scope);
  checkText('note', input.note, longest.paragraph);
  return context.db.change(async (manager) => {
    const { ownerId } = await ownRecord<LabelledRecord & { id: string }>(context, manager, {
      entity: of.record,
      id: recordId,
    });
    await refuseMore(manager, of.account, [{ recordId }, most.accounts]);
    const { needsGuardian, note = null } = input;
    const id = randomUUID();
    await manager.insert(of.account, { id, recordId, ownerId, needsGuardian, note });
    const account = await manager.findOneByOrFail(of.account, { id });
    for (const consent of input.consents) await insertConsent(manager, { account, of }, consent);
    return account;
  });
}

interface OwnAccount {
  readonly account: AccountRecord;
  readonly of: TellingOf;
}

/** Row-level security shows accounts to their owner alone, so that another's is a missing one. */
async function ownAccount(manager: EntityManager, id: string): Promise<OwnAccount> {
  for (const kind of [ofIncidents, ofVisits]) {
    const account = await manager.findOneBy(kind.account, { id });
    if (account) return { account, of: kind };
  }
  throw notFound('Account', id);
}

async function insertConsent(
  manager: EntityManager,
  { account: { id: accountId, ownerId, needsGuardian }, of }: OwnAccount,
  { use, recipient, givenBy }: ConsentInput,
): Promise<void> {
  const isForOne = use.startsWith('SHARE_') || use === 'PUBLISH';
  if (recipient != null && !isForOne)
    throw badInput(`"recipient" has no meaning for ${use}: that is between the person and you.`);
  if (needsGuardian && givenBy === 'PERSON')
    throw badInput('"givenBy" is PERSON, but a guardian consents for the person of this account.');
  checkText('recipient', recipient, longest.line);
  await manager.insert(of.consent, {
    id: randomUUID(),
    accountId,
    ownerId,
    use,
    recipientId: recipient ?? null,
    givenBy,
  });
}

async function withdraw(manager: EntityManager, id: string): Promise<AccountRecord> {
  for (const kind of [ofIncidents, ofVisits]) {
    const consent = await manager.findOneBy(kind.consent, { id });
    if (!consent) continue;
    if (consent.withdrawnAt !== null) throw conflict('This consent was withdrawn already.');
    await manager.update(kind.consent, { id }, { withdrawnAt: () => 'now()' });
    return (await ownAccount(manager, consent.accountId)).account;
  }
  throw notFound('Consent', id);
}

async function refuseMore<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntitySchema<Row>,
  [where, largest]: readonly [FindOptionsWhere<Row>, number],
): Promise<void> {
  if ((await manager.countBy(entity, where)) >= largest)
    throw conflict(`There are at most ${largest} of these already.`);
}
