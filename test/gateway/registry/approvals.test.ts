import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import {
  link,
  openPublishingStage,
  type Published,
  type PublishingStage,
} from '../../support/publishing-stage.ts';
import { agreementActs } from '../../support/agreement-acts.ts';
import { until } from '../../support/until.ts';
import { describeHubCommands } from '../../cli/subgraph/hub-commands.ts';

// Commands are processes of their own: on a busy machine ten of them take a while.
jest.setTimeout(240_000);

let stage: PublishingStage;
beforeAll(async () => {
  stage = await openPublishingStage({ brings: ['hub'] });
  await stage.publish('ngo-lantern', { name: 'lantern', sdl: lantern('"Title." title: String!') });
});
afterAll(() => stage.close());

const lantern = (fields: string): string => `${link}
  type Query { lanternCases: [LanternCase!]! @public }
  type LanternCase @key(fields: "id") @public { id: ID! ${fields} }`;
const river = (fields: string): string => `${link}
  type Query { riverAll: Int @public }
  type LanternCase @key(fields: "id") { id: ID! ${fields} }`;
const noted = river('riverNote: Int @public');

const publishNote = (): Promise<Published> => stage.publish('ngo-riverbank', { name: 'river', sdl: noted });
const decide = (organisation: string, how: 'approve' | 'decline', id: string | undefined) =>
  stage.as(
    organisation,
    `mutation ($id: ID!) { decided: ${how}Change(input: { id: $id, reason: "so" }) { status supergraphVersion approval { status reason } } }`,
    { id },
  );

describe('An approval that is waited for', () => {
  it('is in the queue of the owner, with what would change, and nothing is served meanwhile', async () => {
    const published = await publishNote();
    expect(published).toMatchObject({ status: 'WAITING_FOR_APPROVAL', version: 1, supergraphVersion: null });
    const query =
      '{ schemaApprovals(status: WAITING) { subgraph version publisher { id } findings { code coordinate } changes { coordinate after } } }';
    const { data } = await stage.as('ngo-lantern', query);
    expect(data.schemaApprovals).toMatchObject([
      {
        subgraph: 'river',
        version: 1,
        publisher: { id: 'ngo-riverbank' },
        findings: [{ code: 'TYPE_NOT_OPEN', coordinate: 'LanternCase.riverNote' }],
      },
    ]);
    expect(data.schemaApprovals[0].changes).toContainEqual({
      coordinate: 'LanternCase.riverNote',
      after: 'riverNote: Int @public',
    });
    expect((await stage.as('mission-aurora', query)).data.schemaApprovals).toEqual([]);
    expect((await stage.as('ngo-riverbank', '{ riverAll }')).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('is given by nobody but the owner', async () => {
    const { data } = await stage.as('ngo-lantern', '{ schemaApprovals(status: WAITING) { id } }');
    for (const organisation of ['ngo-riverbank', 'mission-aurora', 'steward']) {
      const { codes } = await decide(organisation, 'approve', data.schemaApprovals[0].id);
      expect(codes).toEqual(['NOT_FOUND']);
    }
  });

  it('ends the publication where it is declined, and cannot be given any more', async () => {
    const { approvals } = await publishNote();
    const declined = await decide('ngo-lantern', 'decline', approvals[0]?.id);
    expect(declined.data.decided).toEqual({
      status: 'DECLINED',
      supergraphVersion: null,
      approval: { status: 'DECLINED', reason: 'so' },
    });
    expect((await decide('ngo-lantern', 'approve', approvals[0]?.id)).codes).toEqual(['CONFLICT']);
    expect((await stage.as('ngo-riverbank', '{ riverAll }')).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('expires', async () => {
    const { approvals } = await publishNote();
    const database = new pg.Client(stage.hub.hubDatabaseUrl);
    await database.connect();
    await database.query(`UPDATE schema_approval SET expires_at = now() WHERE status = 'WAITING'`);
    await database.end();
    expect((await decide('ngo-lantern', 'approve', approvals[0]?.id)).codes).toEqual(['CONFLICT']);
    const { data } = await stage.as('ngo-riverbank', '{ subgraph(name: "river") { versions { status } } }');
    expect(data.subgraph.versions[0].status).toBe('EXPIRED');
  });

  it('lets the publication go live once it is given, checked again', async () => {
    const { approvals, version } = await publishNote();
    (await stage.subgraph('river')).serve(river('riverNote: String @public'));
    const changed = await decide('ngo-lantern', 'approve', approvals[0]?.id);
    expect(changed.data.decided).toMatchObject({ status: 'REFUSED', supergraphVersion: null });
    expect((await stage.as('ngo-riverbank', '{ riverAll }')).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(version).toBe(4);
  });

  it('holds for later versions that do no more', async () => {
    // What was approved before it was refused stays approved.
    expect(await publishNote()).toMatchObject({ status: 'LIVE', version: 5 });
    const more = await stage.publish('ngo-riverbank', {
      name: 'river',
      sdl: river('riverNote: Int @public riverMore: Int @public'),
    });
    expect(more.status).toBe('WAITING_FOR_APPROVAL');
    const approved = await decide('ngo-lantern', 'approve', more.approvals[0]?.id);
    expect(approved.data.decided).toMatchObject({ status: 'LIVE', supergraphVersion: expect.any(Number) });
    expect((await stage.as('ngo-riverbank', '{ riverAll }')).codes).toEqual([]);
  });

  it('is not needed once the owner opens the type', async () => {
    const open = 'mutation { openType(input: { type: "LanternCase", open: true }) { open } }';
    expect((await stage.as('ngo-riverbank', open)).codes).toEqual(['NOT_FOUND']);
    expect((await stage.as('ngo-lantern', open)).data.openType).toEqual({ open: true });
    const sdl = `${link} type Query { auroraAll: Int @public } type LanternCase @key(fields: "id") { id: ID! auroraNote: Int @public }`;
    expect(await stage.publish('mission-aurora', { name: 'aurora', sdl })).toMatchObject({ status: 'LIVE' });
  });
});

describe('A breaking change', () => {
  it('is refused with the clients that used what it breaks', async () => {
    (await stage.subgraph('lantern')).serve(lantern('title: String!'), { Query: { lanternCases: () => [] } });
    expect((await stage.as('mission-aurora', '{ lanternCases { title } }')).codes).toEqual([]);
    const broken = { name: 'lantern', sdl: lantern('name: String') };
    const breaking = async () =>
      (await stage.check('ngo-lantern', broken)).findings.find(({ code }) => code === 'BREAKING_CHANGE');
    await until(async () => (await breaking())?.severity === 'ERROR');
    expect(await breaking()).toMatchObject({
      coordinate: 'LanternCase.title',
      clients: [{ client: 'mission-aurora.tool', count: 1 }],
      message: expect.stringContaining('removes LanternCase.title, used by 1 client in the last 30 days'),
    });
    expect((await stage.publish('ngo-lantern', broken)).status).toBe('REFUSED');
  });

  it('is that a list must be given a length, also where another subgraph answers it too', async () => {
    const sized = (rest: string): string =>
      `${link.replace('"@key"', '"@key", "@listSize"')} type Query { riverRows(first: Int): [Int] @shareable @public ${rest} }`;
    for (const name of ['river-rows', 'river-rows-too'])
      expect((await stage.publish('ngo-riverbank', { name, sdl: sized('') })).status).toBe('LIVE');
    const demands = { name: 'river-rows', sdl: sized('@listSize(slicingArguments: ["first"])') };
    const { findings } = await stage.check('ngo-riverbank', demands);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'BREAKING_CHANGE', coordinate: 'Query.riverRows' }),
    );
  });

  it('of what nobody used is told and not refused', async () => {
    await stage.publish('ngo-riverbank', {
      name: 'river-two',
      sdl: `${link} type Query { riverTwoAll: Int @public riverTwoOne: Int @public }`,
    });
    const { ok, findings } = await stage.check('ngo-riverbank', {
      name: 'river-two',
      sdl: `${link} type Query { riverTwoAll: Int @public }`,
    });
    expect(ok).toBe(true);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'BREAKING_CHANGE',
        severity: 'WARNING',
        coordinate: 'Query.riverTwoOne',
      }),
    );
  });
});

describe('Records that a subgraph of another organisation requires', () => {
  const score = `${link}
    type Query { riverFlowAll: Int @public }
    type LanternCase @key(fields: "id") { id: ID! title: String! @external
      riverFlowScore: Int @requires(fields: "title") @public }`;
  const sent: object[] = [];
  const resolvers = {
    LanternCase: {
      __resolveReference: (reference: object) => sent.push(reference) && reference,
      riverFlowScore: ({ title }: { title?: string }) => title?.length ?? null,
    },
  };
  const query = '{ lanternCases { title riverFlowScore } }';
  const publishScore = (): Promise<Published> =>
    stage.publish('ngo-riverbank', { name: 'river-flow', sdl: score });
  const acts = agreementActs((organisation, text, variables) => stage.as(organisation, text, variables));
  const agreement = (terms: object) =>
    acts.agreed({
      grantor: 'ngo-lantern',
      recipient: 'ngo-riverbank',
      terms: { datasets: ['LanternCase'], ...terms },
    });

  it('are sent to nobody before an agreement gives them whole, and their owner approves', async () => {
    (await stage.subgraph('lantern')).serve(lantern('title: String!'), {
      Query: { lanternCases: () => [{ id: '1', title: 'One' }] },
    });
    expect((await publishScore()).findings.map(({ code }) => code)).toContain('AGREEMENT_MISSING');
    await agreement({ conditions: { classification: 'CONFIDENTIAL', tlp: 'AMBER', detail: 'DEIDENTIFIED' } });
    expect((await publishScore()).findings.map(({ code }) => code)).toContain('AGREEMENT_MISSING');
  });

  it('are sent while the agreement is in force, and at no other moment', async () => {
    const whole = await agreement({});
    const { approvals } = await publishScore();
    expect((await decide('ngo-lantern', 'approve', approvals[0]?.id)).data.decided.status).toBe('LIVE');
    (await stage.subgraph('river-flow')).serve(score, resolvers);
    const asked = async () => {
      sent.length = 0;
      const { data, codes } = await stage.as('mission-aurora', query);
      return { cases: data.lanternCases, codes, sent: [...sent] };
    };
    const scored = {
      cases: [{ title: 'One', riverFlowScore: 3 }],
      codes: [],
      sent: [{ __typename: 'LanternCase', id: '1', title: 'One' }],
    };
    const refused = {
      cases: [{ title: 'One', riverFlowScore: null }],
      codes: ['DATA_FLOW_NOT_AGREED'],
      sent: [],
    };
    expect(await asked()).toEqual(scored);
    await acts.act('ngo-lantern', 'suspend', whole);
    expect(await asked()).toEqual(refused);
    await acts.act('ngo-lantern', 'resume', whole);
    expect(await asked()).toEqual(scored);
    await acts.act('ngo-lantern', 'revoke', whole);
    expect(await asked()).toEqual(refused);
  });
});

// The same hub serves both: starting one takes longer than either.
describeHubCommands(() => stage);
