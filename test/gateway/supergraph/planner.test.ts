import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createPlanningWorkers } from '../../../gateway/supergraph/planning/create-planning-workers.ts';
import { loadSnapshot } from '../../../gateway/supergraph/snapshot.ts';
import type { PlanningOptions, Snapshot } from '../../../gateway/supergraph/snapshot.ts';
import { endlessOperation, recursive } from '../../support/supergraphs/recursive.ts';
import { shop } from '../../support/supergraphs/shop.ts';
import { until } from '../../support/until.ts';

const workers = createPlanningWorkers();
afterAll(() => workers.close());

const unlimited = { mostPaths: 1e9, mostPlans: 1e9, deadlineMs: 1500 };
const plain = (name: string) => `{ own_${name} }`;

describe('planning an operation that would take minutes', () => {
  const { supergraphSdl } = recursive();
  let snapshot: Snapshot;
  afterEach(() => snapshot.retire());

  const load = async (planning: Partial<PlanningOptions>): Promise<void> => {
    snapshot = await loadSnapshot({ supergraphSdl, planning, workers });
  };

  it('is refused as too complex by the limit of paths', async () => {
    await load({ mostPaths: 1 });
    const outcome = await snapshot.planner.plan({ document: '{ node { a { one two } } }' });
    expect(outcome).toEqual({ ok: false, code: 'PLANNING_TOO_COMPLEX' });
  });

  it('is ended at its deadline where no limit catches it', async () => {
    await load(unlimited);
    const outcome = await snapshot.planner.plan({ document: endlessOperation });
    expect(outcome).toEqual({ ok: false, code: 'PLANNING_TIMEOUT' });
  });

  it('does not harm the operations that wait behind it', async () => {
    await load(unlimited);
    const endless = snapshot.planner.plan({ document: endlessOperation });
    const others = ['one', 'two', 'three'].map(async (name) =>
      snapshot.planner.plan({ document: plain(name) }),
    );
    expect(await Promise.all(others)).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
    expect(await endless).toMatchObject({ ok: false });
  });

  it('is not tried again at once', async () => {
    await load({ ...unlimited, deadlineMs: 200 });
    const first = await snapshot.planner.plan({ document: endlessOperation });
    expect(await snapshot.planner.plan({ document: endlessOperation })).toBe(first);
  });

  it('is tried again later, since the machine may only have been busy', async () => {
    await load({ ...unlimited, deadlineMs: 100 });
    const plan = async () => snapshot.planner.plan({ document: endlessOperation });
    const outcomes = new Set([await plan()]);
    await until(async () => outcomes.add(await plan()).size === 3);
    expect([...outcomes]).toEqual(Array(3).fill({ ok: false, code: 'PLANNING_TIMEOUT' }));
  });

  it('lets only so many operations wait behind it', async () => {
    await load({ ...unlimited, mostWaiting: 1 });
    void snapshot.planner.plan({ document: endlessOperation });
    const waits = snapshot.planner.plan({ document: plain('one') });
    const tooMany = await snapshot.planner.plan({ document: plain('two') });
    expect(tooMany).toEqual({ ok: false, code: 'PLANNING_OVERLOADED' });
    expect(await waits).toMatchObject({ ok: true });
    expect(await snapshot.planner.plan({ document: plain('two') })).toMatchObject({ ok: true });
  });
});

describe('a planner', () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = await loadSnapshot({ supergraphSdl: shop().supergraphSdl, workers });
  });
  afterAll(() => snapshot.retire());

  const plan = (document: string, operationName?: string) =>
    snapshot.planner.plan({ document, operationName });

  it('survives fragments that multiply each other', async () => {
    const doubling = Array.from(
      { length: 40 },
      (_, index) => `fragment F${index} on User { ...F${index + 1} ...F${index + 1} }`,
    );
    const document = `{ me { ...F0 } } ${doubling.join(' ')} fragment F40 on User { name }`;
    expect(await plan(document)).toMatchObject({ ok: true });
  });

  it('refuses fields that multiply each other', async () => {
    const doubling = Array.from(
      { length: 30 },
      (_, index) =>
        `fragment F${index} on Product { c${index}: category { products { ...F${index + 1} } } d${index}: category { products { ...F${index + 1} } } }`,
    );
    const document = `{ topProducts { ...F0 } } ${doubling.join(' ')} fragment F30 on Product { name }`;
    expect(await plan(document)).toEqual({ ok: false, code: 'PLANNING_TOO_COMPLEX' });
  });

  it('makes a plan once, however many ask for it at the same time and later', async () => {
    const [one, other] = await Promise.all([plan('{ me { name } }'), plan('{ me { name } }')]);
    expect(one).toBe(other);
    expect(await plan('{ me { name } }')).toBe(one);
  });

  it('tells operations of one document apart by name', async () => {
    const document = 'query A { me { name } } query B { users { name } }';
    expect(await plan(document, 'A')).not.toEqual(await plan(document, 'B'));
  });

  it('needs no subgraph for what the schema answers', async () => {
    expect(await plan('{ __schema { queryType { name } } }')).toEqual({
      ok: true,
      plan: { operation: 'query', root: null },
    });
  });

  it('knows the operations that were asked for most often', async () => {
    for (const document of [
      '{ users { id } }',
      '{ users { id } }',
      '{ users { id } }',
      '{ users { age } }',
    ]) {
      await plan(document);
    }
    expect(snapshot.planner.mostUsed(1)).toEqual([
      { document: '{ users { id } }', operationName: undefined },
    ]);
  });
});
