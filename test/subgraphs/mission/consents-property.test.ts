import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { mission } from '../../../subgraphs/mission/parts.ts';
import { startSubgraphUnderTest, type SubgraphUnderTest } from '../../support/subgraph.ts';
import { accountActs, lantern } from './account-acts.ts';
import { create, newIncident } from './support.ts';

let subgraph: SubgraphUnderTest;
beforeAll(async () => {
  subgraph = await startSubgraphUnderTest(mission);
});
afterAll(() => subgraph.stop());

describe('an incident with any accounts and consents', () => {
  const consent = fc.record({
    use: fc.constantFrom('STORE', 'STORE', 'SHARE_WITH_NGO', 'SHARE_WITH_NGO', 'PUBLISH'),
    recipient: fc.constantFrom(undefined, undefined, 'ngo-lantern', 'ngo-riverbank'),
    isWithdrawn: fc.boolean(),
    givenBy: fc.constantFrom('PERSON', 'GUARDIAN'),
  });
  const account = fc.record({
    needsGuardian: fc.boolean(),
    consents: fc.array(consent, { minLength: 2, maxLength: 6 }),
  });

  it('is shown exactly where every account holds consent to be stored and to the use', async () => {
    const { isSeen } = accountActs(subgraph);
    const client = new pg.Client(subgraph.databaseUrl);
    await client.connect();
    await client.query(`SELECT set_config('rapporteur.organisation', 'mission-aurora', false)`);
    await fc.assert(
      fc.asyncProperty(fc.array(account, { maxLength: 2 }), async (accounts) => {
        const id = await create(subgraph, 'Incident', newIncident);
        for (const [at, { needsGuardian, consents }] of accounts.entries()) {
          await client.query(
            `INSERT INTO incident_account (id, record_id, owner_id, needs_guardian) VALUES ($1, $2, 'mission-aurora', $3)`,
            [`${id}-${at}`, id, needsGuardian],
          );
          for (const [place, each] of consents.entries())
            await client.query(
              `INSERT INTO incident_consent (id, account_id, owner_id, use, recipient_id, given_by, withdrawn_at)
               VALUES ($1, $2, 'mission-aurora', $3, $4, $5, $6)`,
              [
                ...[`${id}-${at}-${place}`, `${id}-${at}`, each.use],
                ...[each.use === 'STORE' ? null : each.recipient, each.givenBy],
                each.isWithdrawn ? new Date() : null,
              ],
            );
        }
        const due = accounts.every(({ needsGuardian, consents }) => {
          const held = consents.filter(
            (each) => !each.isWithdrawn && (!needsGuardian || each.givenBy === 'GUARDIAN'),
          );
          const isMeant = (each: (typeof held)[number]): boolean =>
            each.recipient === undefined || each.recipient === 'ngo-lantern';
          const isStored = held.some(({ use }) => use === 'STORE');
          return isStored && held.some((each) => each.use === 'SHARE_WITH_NGO' && isMeant(each));
        });
        expect(await isSeen(lantern, id)).toBe(due);
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? '60') },
    );
    await client.end();
  });
});
