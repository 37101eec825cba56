import { randomUUID } from 'node:crypto';
import type { EntityManager, EntitySchema, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { AccountRecord, ConsentRecord } from './account-entities.ts';
import { requireScope } from './caller.ts';
import type { ConsentUse } from './consent.ts';
import type { SubgraphContext } from './context.ts';
import { checkText } from './check-input.ts';
import { badInput, conflict, notFound } from './errors.ts';
import type { LabelledRecord } from './labelled-record.ts';
import { ownRecord } from './own-record.ts';

/** Accounts and consents are read whole with their record. */
const most = { accounts: 50, consents: 100 };

/** A kind of record that may rest on accounts, and where these and their consents are kept. */
export interface AccountsOf {
  readonly record: EntitySchema<LabelledRecord & { readonly id: string }>;
  readonly account: EntitySchema<AccountRecord>;
  readonly consent: EntitySchema<ConsentRecord>;
}

interface GivenConsent {
  readonly use: ConsentUse;
  readonly recipient?: string | null | undefined;
  readonly givenBy: ConsentRecord['givenBy'];
}

interface GivenAccount {
  readonly needsGuardian: boolean;
  readonly note?: string | null | undefined;
  readonly consents: readonly GivenConsent[];
}

/** What an owner does with accounts of its records; each gives the account as it is then. */
export interface AccountChanges {
  readonly record: (
    context: SubgraphContext,
    of: AccountsOf,
    told: { readonly id: string; readonly input: GivenAccount },
  ) => Promise<AccountRecord>;
  readonly give: (
    context: SubgraphContext,
    consent: { readonly account: string; readonly input: GivenConsent },
  ) => Promise<AccountRecord>;
  readonly withdraw: (context: SubgraphContext, consent: { readonly id: string }) => Promise<AccountRecord>;
}

/** Makes what a caller with the scope may do with accounts of these kinds of record. */
export function createAccountChanges(scope: string, kinds: readonly AccountsOf[]): AccountChanges {
  return {
    record(context, of, { id: recordId, input }) {
      requireScope(context.caller, scope);
      checkText('note', input.note, 1000);
      return context.db.change(async (manager) => {
        const { ownerId } = await ownRecord(context, manager, { entity: of.record, id: recordId });
        await refuseMore(manager, of.account, [{ recordId }, most.accounts]);
        const id = await insertAccount(manager, of, { recordId, ownerId, input });
        return manager.findOneByOrFail(of.account, { id });
      });
    },
    give(context, { account: id, input }) {
      requireScope(context.caller, scope);
      return context.db.change(async (manager) => {
        const { account, of } = await ownAccount(manager, kinds, id);
        await refuseMore(manager, of.consent, [{ accountId: id }, most.consents]);
        await insertConsent(manager, { account, of }, input);
        return account;
      });
    },
    withdraw(context, { id }) {
      requireScope(context.caller, scope);
      return context.db.change((manager) => withdraw(manager, kinds, id));
    },
  };
}

interface OwnAccount {
  readonly account: AccountRecord;
  readonly of: AccountsOf;
}

/** Row-level security shows accounts to their owner alone, so that another's is a missing one. */
async function ownAccount(
  manager: EntityManager,
  kinds: readonly AccountsOf[],
  id: string,
): Promise<OwnAccount> {
  for (const kind of kinds) {
    const account = await manager.findOneBy(kind.account, { id });
    if (account) return { account, of: kind };
  }
  throw notFound('Account', id);
}

interface Told {
  readonly recordId: string;
  readonly ownerId: string;
  readonly input: GivenAccount;
}

/**
 * Inserts an account with its consents in one statement: nobody who follows the record is told of a moment at which it
 * rested on an account without them.
 */
async function insertAccount(
  manager: EntityManager,
  of: AccountsOf,
  { recordId, ownerId, input: { needsGuardian, note = null, consents } }: Told,
): Promise<string> {
  for (const consent of consents) checkConsent(needsGuardian, consent);
  const id = randomUUID();
  const [accountTable, consentTable] = [of.account, of.consent].map(
    (entity) => `"${manager.dataSource.getMetadata(entity).tableName}"`,
  );
  await manager.query(
    `WITH account AS (
       INSERT INTO ${accountTable} (id, record_id, owner_id, needs_guardian, note) VALUES ($1, $2, $3, $4, $5) RETURNING id)
     INSERT INTO ${consentTable} (id, account_id, owner_id, use, recipient_id, given_by, given_at)
     SELECT gen_random_uuid()::text, account.id, $3, c.use, c.recipient, c.given_by,
            clock_timestamp() + c.place * interval '1 microsecond'
     FROM account, unnest($6::text[], $7::text[], $8::text[]) WITH ORDINALITY AS c(use, recipient, given_by, place)`,
    [
      ...[id, recordId, ownerId, needsGuardian, note],
      consents.map(({ use }) => use),
      consents.map(({ recipient }) => recipient ?? null),
      consents.map(({ givenBy }) => givenBy),
    ],
  );
  return id;
}

async function insertConsent(
  manager: EntityManager,
  { account: { id: accountId, ownerId, needsGuardian }, of }: OwnAccount,
  consent: GivenConsent,
): Promise<void> {
  checkConsent(needsGuardian, consent);
  const { use, recipient = null, givenBy } = consent;
  const id = randomUUID();
  await manager.insert(of.consent, { id, accountId, ownerId, use, recipientId: recipient, givenBy });
}

function checkConsent(needsGuardian: boolean, { use, recipient, givenBy }: GivenConsent): void {
  const isForOne = use.startsWith('SHARE_') || use === 'PUBLISH';
  if (recipient != null && !isForOne)
    throw badInput(`"recipient" has no meaning for ${use}: that is between the person and you.`);
  if (needsGuardian && givenBy === 'PERSON')
    throw badInput('"givenBy" is PERSON, but a guardian consents for the person of this account.');
  checkText('recipient', recipient, 300);
}

async function withdraw(
  manager: EntityManager,
  kinds: readonly AccountsOf[],
  id: string,
): Promise<AccountRecord> {
  for (const kind of kinds) {
    const consent = await manager.findOneBy(kind.consent, { id });
    if (!consent) continue;
    if (consent.withdrawnAt !== null) throw conflict('This consent was withdrawn already.');
    await manager.update(kind.consent, { id }, { withdrawnAt: () => 'now()' });
    return (await ownAccount(manager, kinds, consent.accountId)).account;
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
