import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import type { ClientCaller } from '../../../gateway/caller.ts';
import { type Grants, openGrants } from '../../../gateway/agreements/grants.ts';
import { openHubDatabase } from '../../../gateway/organisations/hub-subgraph.ts';
import { openNotifications } from '../../../gateway/organisations/notifications.ts';
import { readGrants } from '../../../subgraphs/kit/grants-claim.ts';
import type { Database } from '../../../subgraphs/kit/database.ts';
import type { SeenAgreement } from '../../support/agreement-acts.ts';
import { type AgreementStage, openAgreementStage } from '../../support/agreement-stage.ts';

let stage: AgreementStage;
let database: Database;
let ahead = 0;
const open: { close(): unknown }[] = [];

beforeAll(async () => {
  stage = await openAgreementStage();
});
beforeEach(async () => {
  ahead = 0;
  database = await openHubDatabase({ url: stage.identity.databaseUrl, poolSize: 2 });
});
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
  if (database.source.isInitialized) await database.close();
});
afterAll(() => stage.close());

const sides = { grantor: 'mission-aurora', recipient: 'ngo-lantern' };

/** The grants of another process, with a clock that the test moves. */
async function openReplica(): Promise<Grants> {
  const grants = await openGrants({
    source: database.source,
    datasetsOf: (subgraph) => new Set(subgraph === 'mission' ? ['Incident', 'Visit'] : ['Partnership']),
    now: () => Date.now() + ahead,
  });
  open.push(grants);
  return grants;
}

async function grants(
  replica: Grants,
  { id }: SeenAgreement,
  request: { organisation?: string; purpose?: string | null; subgraph?: string } = {},
): Promise<string[]> {
  const usual = { organisation: 'ngo-lantern', purpose: 'protection', subgraph: 'mission' };
  const { grants: present } = await replica.grantsFor({ ...usual, ...request });
  return present.map(({ agreement }) => agreement).filter((name) => name.startsWith(id));
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

describe('an agreement grants nothing', () => {
  it('before both sides have signed it, whichever side proposed it', async () => {
    const replica = await openReplica();
    for (const proposer of ['mission-aurora', 'ngo-lantern']) {
      const agreement = await stage.proposed(proposer, sides);
      await replica.refresh();
      expect(await grants(replica, agreement)).toEqual([]);
    }
  });

  it.each([
    ['to a third organisation', { organisation: 'ngo-riverbank' }],
    ['to the steward', { organisation: 'steward' }],
    ['to its grantor, which reads its own records anyway', { organisation: 'mission-aurora' }],
    ['for another purpose', { purpose: 'early-warning' }],
    ['where no purpose is stated', { purpose: null }],
    ['for a purpose written otherwise', { purpose: 'Protection' }],
    ['at a subgraph that serves none of its datasets', { subgraph: 'partners' }],
  ])('%s', async (_to, request) => {
    const agreement = await stage.agreed(sides);
    const replica = await openReplica();
    expect(await grants(replica, agreement, request)).toEqual([]);
    expect(await grants(replica, agreement)).toEqual([`${agreement.id}@1`]);
  });

  it('before its validity begins and from the moment it ends', async () => {
    const agreement = await stage.agreed({ ...sides, terms: { validFrom: inDays(1), validTo: inDays(2) } });
    const replica = await openReplica();
    expect(await grants(replica, agreement)).toEqual([]);
    ahead = 1.5 * 86_400_000;
    expect(await grants(replica, agreement)).toEqual([`${agreement.id}@1`]);
    ahead = 2 * 86_400_000 + 1;
    expect(await grants(replica, agreement)).toEqual([]);
  });

  it('in its old version once the new one has begun, also when the new one is over', async () => {
    const agreement = await stage.agreed({ ...sides, terms: { validTo: inDays(9) } });
    const terms = { validFrom: inDays(1), validTo: inDays(2) };
    await stage.sign('ngo-lantern', await stage.reproposed('mission-aurora', agreement, terms), 2);
    const replica = await openReplica();
    expect(await grants(replica, agreement)).toEqual([`${agreement.id}@1`]);
    ahead = 1.5 * 86_400_000;
    expect(await grants(replica, agreement)).toEqual([`${agreement.id}@2`]);
    ahead = 3 * 86_400_000;
    expect(await grants(replica, agreement)).toEqual([]);
  });

  it.each(['mission-aurora', 'ngo-lantern'])(
    'once %s has suspended it, until it resumes it',
    async (side) => {
      const agreement = await stage.agreed(sides);
      const own = stage.identity.identity.grants;
      expect(await grants(own, agreement)).toEqual([`${agreement.id}@1`]);
      await stage.act(side, 'suspend', agreement);
      expect(await grants(own, agreement)).toEqual([]);
      await stage.act(side, 'resume', agreement);
      expect(await grants(own, agreement)).toEqual([`${agreement.id}@1`]);
    },
  );

  it.each(['mission-aurora', 'ngo-lantern'])('once %s has revoked it', async (side) => {
    const agreement = await stage.agreed(sides);
    await stage.act(side, 'revoke', agreement);
    expect(await grants(stage.identity.identity.grants, agreement)).toEqual([]);
  });
});

describe('a revocation', () => {
  it('is heard by every replica', async () => {
    const agreement = await stage.agreed(sides);
    const replicas = [await openReplica(), await openReplica()];
    const heard = replicas.map((replica) => {
      const notice = Promise.withResolvers<undefined>();
      let connections = 0;
      open.push(
        openNotifications({
          databaseUrl: stage.identity.databaseUrl,
          channel: 'agreements_changed',
          // The first call says that it listens.
          onNotify: () => {
            connections += 1;
            if (connections === 1) listening.resolve(undefined);
            else void replica.refresh().then(() => notice.resolve(undefined));
          },
        }),
      );
      const listening = Promise.withResolvers<undefined>();
      return { listening: listening.promise, notice: notice.promise };
    });
    await Promise.all(heard.map(({ listening }) => listening));
    await stage.act('mission-aurora', 'revoke', agreement);
    await Promise.all(heard.map(({ notice }) => notice));
    for (const replica of replicas) expect(await grants(replica, agreement)).toEqual([]);
  });

  it('is seen two seconds later by a replica that heard nothing', async () => {
    const agreement = await stage.agreed(sides);
    const replica = await openReplica();
    await stage.act('mission-aurora', 'revoke', agreement);
    ahead = 2000;
    expect(await grants(replica, agreement)).toEqual([]);
  });
});

describe('grants', () => {
  it('are nothing two seconds after the database was lost', async () => {
    const agreement = await stage.agreed(sides);
    const replica = await openReplica();
    await database.close();
    expect(await grants(replica, agreement)).toEqual([`${agreement.id}@1`]);
    ahead = 2000;
    expect(await grants(replica, agreement)).toEqual([]);
  });

  it('tell another state after every change, and at every moment at which a validity begins or ends', async () => {
    const replica = await openReplica();
    const first = await replica.stateOf('ngo-lantern');
    expect(await replica.stateOf('ngo-lantern')).toBe(first);
    await stage.agreed({ ...sides, terms: { validFrom: inDays(1), validTo: inDays(2) } });
    await replica.refresh();
    const states = [first, await replica.stateOf('ngo-lantern')];
    for (const days of [1.5, 2.5]) {
      ahead = days * 86_400_000;
      states.push(await replica.stateOf('ngo-lantern'));
    }
    expect(new Set(states).size).toBe(4);
  });
});

describe('an assertion', () => {
  const caller = (purpose: string | null): ClientCaller => ({
    kind: 'client',
    organisation: 'ngo-riverbank',
    clientId: 'ngo-riverbank.reader',
    scopes: new Set(['incident:read', 'partnership:read', 'recommendation:read']),
    policies: new Set(),
    purpose,
    expiresAt: 0,
    key: 'the same for every purpose',
  });
  const assertion = async (purpose: string | null): Promise<string> => {
    const { assertions } = stage.identity.identity;
    const subgraph = { name: 'mission', url: 'http://mission.invalid' };
    return (await assertions({ caller: caller(purpose), subgraph, kind: 'query' })).authorization ?? '';
  };
  const namesIn = (header: string): unknown[] =>
    readGrants(decodeJwt(header.slice('Bearer '.length)).grants)?.map(({ agreement }) => agreement) ?? [];

  it('carries what is granted for the purpose that is stated, and drops it with the next request', async () => {
    const agreement = await stage.agreed({ ...sides, recipient: 'ngo-riverbank' });
    expect(namesIn(await assertion('protection'))).toEqual([`${agreement.id}@1`]);
    expect(namesIn(await assertion('early-warning'))).toEqual([]);
    expect(namesIn(await assertion(null))).toEqual([]);
    await stage.act('mission-aurora', 'revoke', agreement);
    expect(namesIn(await assertion('protection'))).toEqual([]);
  });

  it('is under 8 kB for forty agreements', async () => {
    const conditions = {
      countries: ['CAF', 'COD'],
      areas: ['Ouham'],
      categories: ['LIFE', 'LIBERTY'],
      occurredFrom: '2020-01-01',
      classification: 'CONFIDENTIAL',
      tlp: 'AMBER_STRICT',
      detail: 'FULL',
    } as const;
    const proposal = { grantor: 'mission-meridian', recipient: 'ngo-riverbank', terms: { conditions } };
    for (let made = 0; made < 40; made += 1) await stage.agreed(proposal);
    const header = await assertion('protection');
    expect(namesIn(header)).toHaveLength(40);
    expect(Buffer.byteLength(header)).toBeLessThan(8192);
  });
});
