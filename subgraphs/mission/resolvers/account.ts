import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { requireScope } from '../../kit/caller.ts';
import type { SubgraphContext } from '../../kit/context.ts';
import { badInput, conflict, notFound } from '../../kit/errors.ts';
import { loadAll } from '../../kit/loaders.ts';
import { ownRecord } from '../../kit/own-record.ts';
import { accountEntity, consentEntity, type AccountRecord } from '../entities/account.ts';
import { incidentEntity } from '../entities/incident.ts';
import { lookups } from '../loaders.ts';
import { checkText, longest } from '../rules/check-input.ts';
import type {
  AccountResolvers,
  ConsentInput,
  ConsentResolvers,
  MutationResolvers,
} from '../schema.generated.ts';

const scope = 'incident:write';
/** Accounts and consents are read whole with their incident. */
const most = { accounts: 50, consents: 100 };

export const accountFields: AccountResolvers = {
  consents: ({ id }, _args, context) => loadAll(context, lookups.consents, id),
};

export const consentFields: ConsentResolvers = {
  recipient: ({ recipientId }) => (recipientId === null ? null : { id: recipientId }),
};

export const accountMutations: MutationResolvers = {
  recordAccount(_root, { incident, input }, context) {
    requireScope(context.caller, scope);
    checkText('note', input.note, longest.paragraph);
    return context.db.change(async (manager) => {
      const { ownerId } = await ownRecord(context, manager, { entity: incidentEntity, id: incident });
      await refuseMore(manager, `incident_account WHERE record_id = $1`, [incident, most.accounts]);
      const { needsGuardian, note = null } = input;
      const id = randomUUID();
      await manager.insert(accountEntity, { id, recordId: incident, ownerId, needsGuardian, note });
      const account = await manager.findOneByOrFail(accountEntity, { id });
      for (const consent of input.consents) await insertConsent(manager, account, consent);
      return account;
    });
  },

  giveConsent(_root, { account: id, input }, context) {
    requireScope(context.caller, scope);
    return context.db.change(async (manager) => {
      const account = await ownAccount(manager, id);
      await refuseMore(manager, `incident_consent WHERE account_id = $1`, [id, most.consents]);
      await insertConsent(manager, account, input);
      return account;
    });
  },

  withdrawConsent(_root, { id }, context) {
    requireScope(context.caller, scope);
    return context.db.change((manager) => withdraw(manager, id));
  },
};

/** Row-level security shows accounts to their owner alone, so that another's is a missing one. */
async function ownAccount(manager: EntityManager, id: string): Promise<AccountRecord> {
  const account = await manager.findOneBy(accountEntity, { id });
  if (!account) throw notFound('Account', id);
  return account;
}

async function insertConsent(
  manager: EntityManager,
  { id: accountId, ownerId, needsGuardian }: AccountRecord,
  { use, recipient, givenBy }: ConsentInput,
): Promise<void> {
  const isForOne = use.startsWith('SHARE_') || use === 'PUBLISH';
  if (recipient != null && !isForOne)
    throw badInput(`"recipient" has no meaning for ${use}: that is between the person and you.`);
  if (needsGuardian && givenBy === 'PERSON')
    throw badInput('"givenBy" is PERSON, but a guardian consents for the person of this account.');
  checkText('recipient', recipient, longest.line);
  await manager.insert(consentEntity, {
    id: randomUUID(),
    accountId,
    ownerId,
    use,
    recipientId: recipient ?? null,
    givenBy,
  });
}

async function withdraw(manager: EntityManager, id: string): Promise<AccountRecord> {
  const consent = await manager.findOneBy(consentEntity, { id });
  if (!consent) throw notFound('Consent', id);
  if (consent.withdrawnAt !== null) throw conflict('This consent was withdrawn already.');
  await manager.update(consentEntity, { id }, { withdrawnAt: () => 'now()' });
  return ownAccount(manager, consent.accountId);
}

async function refuseMore(
  manager: EntityManager,
  of: string,
  [key, largest]: readonly [string, number],
): Promise<void> {
  const [row] = await manager.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${of}`, [key]);
  if ((row?.count ?? 0) >= largest) throw conflict(`There are at most ${largest} of these already.`);
}

/** The accounts an incident rests on, for its owner. */
export function accountsOf(context: SubgraphContext, incident: string): Promise<readonly AccountRecord[]> {
  return loadAll(context, lookups.accounts, incident);
}
