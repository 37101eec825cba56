import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import pino from 'pino';
import { createMetrics } from '../../../../gateway/observability/metrics.ts';
import { migrateHubDatabase } from '../../../../gateway/organisations/hub-subgraph.ts';
import { type SubgraphWatch, watchSubgraphs } from '../../../../gateway/registry/health/watch-subgraphs.ts';
import { finding } from '../../../../gateway/registry/probe/finding.ts';
import type { ProbeReport } from '../../../../gateway/registry/probe/probe-subgraph.ts';
import { createDataSource } from '../../../../subgraphs/kit/database.ts';
import { createMigratedDatabase } from '../../../support/postgres.ts';
import { until } from '../../../support/until.ts';

const passing: ProbeReport = { ok: true, findings: [], servedSdl: null };
const failing: ProbeReport = {
  ok: false,
  findings: [finding('PROBE_ANSWERS_ANYBODY', 'It answers no assertion.')],
  servedSdl: null,
};

let report = passing;
let underWay = 0;
let mostUnderWay = 0;
let probes = 0;
const probe = async (): Promise<ProbeReport> => {
  probes += 1;
  underWay += 1;
  mostUnderWay = Math.max(mostUnderWay, underWay);
  await new Promise((resolve) => setImmediate(resolve));
  underWay -= 1;
  return report;
};

let watches: SubgraphWatch[];
let close: () => Promise<void>;
beforeAll(async () => {
  const store = await createMigratedDatabase('hub', migrateHubDatabase);
  const owner = new pg.Client(store.url);
  await owner.connect();
  await owner.query(`INSERT INTO organisation (id, kind, name) VALUES ('ngo-lantern', 'NGO', 'Lantern')`);
  await owner.query(
    `INSERT INTO registered_subgraph (name, organisation_id, live_version) VALUES ('lantern', 'ngo-lantern', 1)`,
  );
  await owner.query(`INSERT INTO subgraph_version (subgraph, version, sdl, url, hash, client_id, status)
    VALUES ('lantern', 1, '', 'http://lantern.invalid/', '', 'lantern.tool', 'LIVE')`);
  await owner.end();
  const sources = await Promise.all(
    [0, 1].map(() => createDataSource({ url: store.url, entities: [], poolSize: 2 }).initialize()),
  );
  watches = await Promise.all(
    sources.map((source) =>
      watchSubgraphs({
        source,
        databaseUrl: store.url,
        probe,
        probeSeconds: 1,
        metrics: createMetrics(),
        log: pino({ level: 'silent' }),
        now: Date.now,
      }),
    ),
  );
  close = async () => {
    for (const watch of watches) await watch.close();
    for (const source of sources) await source.destroy();
    await store.drop();
  };
});
afterAll(() => close());

describe('Two gateways that watch', () => {
  it('find out without being asked, know it both, and restore what passes again', async () => {
    const isQuarantined = () => watches.map((watch) => watch.isQuarantined('lantern'));
    await until(() => probes > 0);
    expect(isQuarantined()).toEqual([false, false]);
    report = failing;
    await until(() => isQuarantined().every(Boolean));
    report = passing;
    await until(() => !isQuarantined().some(Boolean));
  });

  it('tell each notice once elsewhere too, and again what was not taken', async () => {
    const told: string[] = [];
    let refusals = 2;
    for (const watch of watches)
      watch.tellBy(({ organisation, kind, subgraph }) => {
        refusals -= 1;
        if (refusals >= 0) return Promise.reject(new Error('not now'));
        told.push(`${organisation}: ${subgraph} ${kind}`);
        return Promise.resolve();
      });
    await until(() => told.length === 2);
    report = failing;
    await until(() => told.length === 3);
    report = passing;
    await until(() => told.length === 4);
    expect(told).toEqual(
      ['QUARANTINED', 'RESTORED', 'QUARANTINED', 'RESTORED'].map((kind) => `ngo-lantern: lantern ${kind}`),
    );
  });

  it('probe one after the other, and never both at once', () => {
    expect(probes).toBeGreaterThan(2);
    expect(mostUnderWay).toBe(1);
  });
});
