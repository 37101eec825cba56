import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { link, openPublishingStage, type PublishingStage } from '../../support/publishing-stage.ts';
import { until } from '../../support/until.ts';

let stage: PublishingStage;
beforeAll(async () => {
  stage = await openPublishingStage();
});
afterAll(() => stage.close());

const sdlOf = (fields: string): string => `${link} type Query { lanternAll: Int @public ${fields} }`;
const replicas = async (): Promise<{ version: number; status: string; message: string | null }[]> =>
  (await stage.as('steward', '{ supergraphReplicas { version status message } }')).data.supergraphReplicas;

describe('A new version of the supergraph', () => {
  it('fails no request under way at any gateway, and reaches all of them', async () => {
    let isDone = false;
    let answered = 0;
    const failed: string[] = [];
    const ask = async (replica: number): Promise<void> => {
      while (!isDone) {
        const query = '{ country(code: "CAF") { name } countries(first: 2) { nodes { code } } }';
        const { status, codes } = await stage.as('mission-aurora', query, {}, replica);
        answered += 1;
        if (status !== 200 || codes.length > 0) failed.push(`${status} ${codes.join()}`);
      }
    };
    const askers = [0, 1, 0, 1].map(ask);
    for (const fields of ['', 'lanternOne: Int @public', 'lanternTwo: Int @public']) {
      await stage.publish('ngo-lantern', { name: 'lantern', sdl: sdlOf(fields) });
    }
    const rollback =
      'mutation { rollbackSupergraph(input: { version: 2 }) { supergraphVersion { version } } }';
    expect(
      (await stage.as('ngo-lantern', rollback, {}, 1)).data.rollbackSupergraph.supergraphVersion.version,
    ).toBe(5);
    await until(async () =>
      (await replicas()).every(({ version, status }) => version === 5 && status === 'ACTIVE'),
    );
    isDone = true;
    await Promise.all(askers);
    expect(await replicas()).toHaveLength(2);
    expect(answered).toBeGreaterThan(20);
    expect(failed).toEqual([]);
  });

  it('that cannot be loaded is reported, and the version before stays', async () => {
    const database = new pg.Client(stage.hub.hubDatabaseUrl);
    await database.connect();
    await database.query(`INSERT INTO supergraph_version (version, hash, sdl, kind, hub_hash, members, changes)
      SELECT 6, 'x', 'type Query { a: Int }', 'PUBLISHED', hub_hash, members, '[]' FROM supergraph_version WHERE version = 5`);
    await database.query(`SELECT pg_notify('supergraph_changed', '6')`);
    await database.end();
    await until(async () =>
      (await replicas()).every(({ version, status }) => version === 6 && status === 'FAILED'),
    );
    expect((await replicas())[0]?.message).toContain('supergraph');
    expect((await stage.as('ngo-lantern', '{ lanternAll }')).codes).toEqual([]);
  });
});
