import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { link, openPublishingStage, type PublishingStage } from '../../support/publishing-stage.ts';
import { startReceiver } from '../../support/receiver.ts';
import { until } from '../../support/until.ts';

// The whole load with RAPPORTEUR_LOAD=full: 50 connections that never rest, three gateways, 20 publications and five
// roll-backs. Otherwise the processor is left to what publishes.
const isFull = process.env.RAPPORTEUR_LOAD === 'full';
const load = isFull
  ? { replicas: 3, connections: 50, pauseMs: 0, lantern: 'pprpprpprpppp', river: 'pppprppprpp' }
  : { replicas: 2, connections: 2, pauseMs: 20, lantern: 'pr', river: 'p' };
// Publishing takes the time it takes on a machine with other work.
jest.setTimeout(isFull ? 1_200_000 : 240_000);

let stage: PublishingStage;
beforeAll(async () => {
  stage = await openPublishingStage({ replicas: load.replicas, brings: ['hub'] });
});
afterAll(() => stage.close());

const sdlOf = (fields: string): string => `${link} type Query { lanternAll: Int @public ${fields} }`;
const replicas = async (): Promise<{ version: number; status: string; message: string | null }[]> =>
  (await stage.as('steward', '{ supergraphReplicas { version status message } }')).data.supergraphReplicas;
const latestVersion = async (): Promise<number> =>
  (await stage.as('steward', '{ supergraphVersions(first: 1) { version } }')).data.supergraphVersions[0]
    .version;

/** Publishes (p) and rolls back its last publication (r), one after the other, through every gateway in turn. */
async function change(organisation: string, name: string, steps: string): Promise<void> {
  let last = 0;
  for (const [at, step] of steps.split('').entries()) {
    const replica = at % load.replicas;
    if (step === 'p') {
      const sdl = `${link} type Query { ${name}All: Int @public ${name}Step${at}: Int @public }`;
      const published = await stage.publish(organisation, { name, sdl, replica });
      expect(published).toMatchObject({ status: 'LIVE' });
      last = published.supergraphVersion ?? 0;
      continue;
    }
    const mutation =
      'mutation ($version: Int!) { rollbackSupergraph(input: { version: $version }) { supergraphVersion { kind } } }';
    const { data } = await stage.as(organisation, mutation, { version: last - 1 }, replica);
    expect(data.rollbackSupergraph.supergraphVersion.kind).toBe('ROLLED_BACK');
  }
}

describe('A new version of the supergraph', () => {
  it('fails no request under way at any gateway, and reaches all of them', async () => {
    await stage.publish('ngo-lantern', { name: 'lantern', sdl: sdlOf('') });
    await until(async () => (await replicas()).every(({ version }) => version === 2));
    let isDone = false;
    let answered = 0;
    const failed: string[] = [];
    const ask = async (replica: number): Promise<void> => {
      while (!isDone) {
        const query = '{ country(code: "CAF") { name } countries(first: 2) { nodes { code } } lanternAll }';
        const { status, codes } = await stage.as('mission-aurora', query, {}, replica);
        answered += 1;
        if (status !== 200 || codes.length > 0) failed.push(`${status} ${codes.join()}`);
        await wait(load.pauseMs);
      }
    };
    const askers = Array.from({ length: load.connections }, (_, at) => ask(at % load.replicas));
    try {
      await Promise.all([
        change('ngo-lantern', 'lantern', load.lantern),
        change('ngo-riverbank', 'river', load.river),
      ]);
      const latest = await latestVersion();
      expect(latest).toBe(2 + load.lantern.length + load.river.length);
      await until(async () =>
        (await replicas()).every(({ version, status }) => version === latest && status === 'ACTIVE'),
      );
    } finally {
      isDone = true;
      await Promise.all(askers);
    }
    expect(await replicas()).toHaveLength(load.replicas);
    expect(answered).toBeGreaterThan(20);
    expect(failed).toEqual([]);
    if (isFull) process.stdout.write(`${answered} requests answered, ${failed.length} failed\n`);
  });

  it('that cannot be loaded is reported, and the version before stays', async () => {
    const broken = (await latestVersion()) + 1;
    const database = new pg.Client(stage.hub.hubDatabaseUrl);
    await database.connect();
    await database.query(
      `INSERT INTO supergraph_version (version, hash, sdl, kind, hub_hash, members, changes)
        SELECT $1, 'x', 'type Query { a: Int }', 'PUBLISHED', hub_hash, members, '[]'
        FROM supergraph_version WHERE version = $1 - 1`,
      [broken],
    );
    await database.query(`SELECT pg_notify('supergraph_changed', '')`);
    await database.end();
    await until(async () =>
      (await replicas()).every(({ version, status }) => version === broken && status === 'FAILED'),
    );
    expect((await replicas())[0]?.message).toContain('supergraph');
    expect((await stage.as('ngo-lantern', '{ lanternAll }')).codes).toEqual([]);
  });
});

describe('How a published subgraph is', () => {
  const query =
    '{ subgraph(name: "lantern") { health { state code calls { invalid } } } subgraphNotices { kind } }';
  const seenBy = async (organisation: string) => (await stage.as(organisation, query)).data;
  const recheck = async (organisation = 'ngo-lantern') => {
    const mutation =
      'mutation { recheckSubgraph(input: { name: "lantern" }) { health { state code message } } }';
    const { data, codes } = await stage.as(organisation, mutation);
    return data?.recheckSubgraph.health ?? codes;
  };
  const askBoth = async () => {
    const asked = '{ lanternAll country(code: "CAF") { name } }';
    const answers = [0, 1].map((replica) => stage.as('mission-aurora', asked, {}, replica));
    return (await Promise.all(answers)).map(({ data, codes }) => ({ ...data, codes }));
  };
  const answered = { lanternAll: 1, country: { name: 'Central African Republic' }, codes: [] };
  const quarantined = { ...answered, lanternAll: null, codes: ['SUBGRAPH_QUARANTINED'] };
  const bothAnswer = (expected: object) =>
    until(async () =>
      (await askBoth()).every((answer) => JSON.stringify(answer) === JSON.stringify(expected)),
    );
  const resolvers = { Query: { lanternAll: () => 1 } };
  const kinds = async () =>
    (await seenBy('ngo-lantern')).subgraphNotices.map(({ kind }: { kind: string }) => kind);

  it('is told to its own organisation and to the steward only', async () => {
    expect(await stage.publish('ngo-lantern', { name: 'lantern', sdl: sdlOf('') })).toMatchObject({
      status: 'LIVE',
    });
    (await stage.subgraph('lantern')).serve(sdlOf(''), resolvers);
    expect(await seenBy('ngo-riverbank')).toEqual({ subgraph: { health: null }, subgraphNotices: [] });
    expect(await recheck('ngo-riverbank')).toEqual(['NOT_FOUND']);
    expect(await recheck('steward')).toEqual(['NOT_FOUND']);
    const token = await stage.hub.addClient({ organisation: 'ngo-lantern', scopes: ['registry:read'] });
    const mutation = 'mutation { recheckSubgraph(input: { name: "lantern" }) { health { state } } }';
    expect((await stage.hub.ask(token, { query: mutation })).codes).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect((await seenBy('steward')).subgraph.health.state).toBe('HEALTHY');
    expect(await recheck()).toEqual({ state: 'HEALTHY', code: null, message: null });
  });

  it('may be ahead of what is published', async () => {
    (await stage.subgraph('lantern')).serve(sdlOf('lanternNext: Int @public'), resolvers);
    expect(await recheck()).toMatchObject({ state: 'DRIFTED', code: 'PROBE_SCHEMA_DIFFERS' });
    await bothAnswer(answered);
    expect(await kinds()).toEqual(['DRIFTED']);
  });

  it('ends its fields, and nothing else, at every gateway where it does not serve what is published', async () => {
    const receivers = { 'ngo-riverbank': await startReceiver(), 'ngo-lantern': await startReceiver() };
    for (const [organisation, { url }] of Object.entries(receivers)) {
      const mutation = `mutation { createWebhook(input: { url: "${url}", events: [SUBGRAPH_NOTICE] }) { id } }`;
      expect((await stage.as(organisation, mutation)).codes).toEqual([]);
    }
    (await stage.subgraph('lantern')).serve(`${link} type Query { lanternOther: Int @public }`);
    expect(await recheck()).toMatchObject({ state: 'QUARANTINED', code: 'PROBE_SCHEMA_DIFFERS' });
    await bothAnswer(quarantined);
    expect(await kinds()).toEqual(['QUARANTINED', 'DRIFTED']);
    const metrics = await (await fetch(new URL('/metrics', stage.hub.url))).text();
    expect(metrics).toContain('rapporteur_subgraph_state{subgraph="lantern",state="quarantined"} 1');
    (await stage.subgraph('lantern')).serve(sdlOf(''), resolvers);
    await bothAnswer(quarantined);
    expect(await recheck()).toMatchObject({ state: 'HEALTHY' });
    await bothAnswer(answered);
    expect(await kinds()).toEqual(['RESTORED', 'QUARANTINED', 'DRIFTED']);
    const told = [await receivers['ngo-lantern'].next(), await receivers['ngo-lantern'].next()];
    expect(told.map(({ body }) => JSON.parse(body).notice.kind).toSorted()).toEqual([
      'QUARANTINED',
      'RESTORED',
    ]);
    expect(receivers['ngo-riverbank'].count()).toBe(0);
    for (const receiver of Object.values(receivers)) await receiver.close();
  });

  it('ends them where its answers are not what was asked, until it is published anew or probed', async () => {
    const wrong = `${link} type Query { lanternAll: String @public }`;
    (await stage.subgraph('lantern')).serve(wrong, { Query: { lanternAll: () => 'many' } });
    for (let asked = 0; asked < 10; asked += 1) {
      expect((await stage.as('mission-aurora', '{ lanternAll }')).codes).toEqual([
        'SUBGRAPH_INVALID_RESPONSE',
      ]);
    }
    await bothAnswer(quarantined);
    const { health } = (await seenBy('ngo-lantern')).subgraph;
    expect(health).toEqual({
      state: 'QUARANTINED',
      code: 'SUBGRAPH_INVALID_RESPONSE',
      calls: { invalid: expect.any(Number) },
    });
    expect(health.calls.invalid).toBeGreaterThanOrEqual(10);
    await stage.publish('ngo-lantern', { name: 'lantern', sdl: sdlOf('lanternNext: Int @public') });
    (await stage.subgraph('lantern')).serve(sdlOf('lanternNext: Int @public'), resolvers);
    await bothAnswer(answered);
    expect((await kinds())[0]).toBe('RESTORED');
  });
});
