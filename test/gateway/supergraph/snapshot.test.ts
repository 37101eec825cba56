import { afterAll, describe, expect, it } from '@jest/globals';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { readServedDatasets } from '../../../gateway/agreements/served-datasets.ts';
import { readRules } from '../../../gateway/authorisation/read-rules.ts';
import { readCostRules } from '../../../gateway/request/admit/cost-rules.ts';
import { buildApiSchema } from '../../../gateway/supergraph/build-api-schema.ts';
import { createPlanningWorkers } from '../../../gateway/supergraph/planning/create-planning-workers.ts';
import { SupergraphNotLoaded } from '../../../gateway/supergraph/planning/start-planning-thread.ts';
import { loadSnapshot } from '../../../gateway/supergraph/snapshot.ts';
import { createCurrentSupergraph } from '../../../gateway/supergraph/current-supergraph.ts';
import { federate } from '../../support/supergraphs/federation.ts';
import { endlessOperation, recursive } from '../../support/supergraphs/recursive.ts';
import { shop } from '../../support/supergraphs/shop.ts';

const { supergraphSdl } = shop();
const workers = createPlanningWorkers();
afterAll(() => workers.close());

describe('a snapshot', () => {
  it.each([
    ['is no GraphQL', 'this is no schema', 'Syntax Error'],
    ['is no supergraph', 'type Query { a: Int }', 'Invalid supergraph'],
    [
      'is of federation 1',
      `schema @core(feature: "https://specs.apollo.dev/core/v0.2") @core(feature: "https://specs.apollo.dev/join/v0.1", for: EXECUTION) { query: Query }
      directive @core(feature: String!, as: String, for: core__Purpose) repeatable on SCHEMA
      enum core__Purpose { EXECUTION SECURITY } type Query { a: Int }`,
      'does not name its subgraphs as federation 2 does',
    ],
    [
      'needs a feature that nobody here enforces',
      supergraphSdl.replace(
        '@link(url:',
        '@link(url: "https://specs.example/lock/v1.0", for: SECURITY) @link(url:',
      ),
      'unsupported',
    ],
  ])('is not made of a text that %s', async (_what, text, reason) => {
    const refusal = await loadSnapshot({ supergraphSdl: text, workers }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(SupergraphNotLoaded);
    expect(String(refusal)).toContain(reason);
  });

  it('has the API schema, without what is inaccessible and what joins subgraphs', async () => {
    const { supergraphSdl: text } = federate({
      one: {
        typeDefs: 'type Query { a: Int hidden: Secret @inaccessible } type Secret @inaccessible { b: Int }',
      },
    });
    const snapshot = await loadSnapshot({ supergraphSdl: text, workers });
    expect(Object.keys(snapshot.schema.getQueryType()?.getFields() ?? {})).toEqual(['a']);
    expect(snapshot.schema.getType('Secret')).toBeUndefined();
    expect(snapshot.schema.getType('join__Graph')).toBeUndefined();
    await snapshot.retire();
  });

  it.each([
    [
      'usual names',
      [
        'type Query { a: Node } type Mutation { b: Int } interface Node { id: ID }',
        'type Thing implements Node { id: ID }',
      ],
    ],
    [
      'names of its own',
      [
        'schema { query: Ask subscription: Hear }',
        'type Ask { a(b: In = { c: [1] }): Both }',
        'input In { c: [Int!] } union Both = Ask | Hear type Hear { d: Date @deprecated } scalar Date directive @tag(name: String) on OBJECT enum E { F }',
      ],
    ],
  ])('has the schema that its text says in slices, with root types of %s', async (_what, slices) => {
    const built = await buildApiSchema(slices);
    expect(printSchema(lexicographicSortSchema(built))).toBe(
      printSchema(lexicographicSortSchema(buildSchema(slices.join(' ')))),
    );
    expect(built.getDirective('include')).toBeDefined();
  });

  it('has what its text says of rights, costs and owners, however much that is', async () => {
    const fields = Array.from({ length: 150 }, (_, index) => `f${index}: Int @authenticated`).join(' ');
    const { supergraphSdl: text } = federate({
      one: {
        typeDefs: `type Query { ${fields} things: [Thing] @requiresScopes(scopes: [["a"], ["b"]]) } type Thing { id: ID }`,
      },
    });
    const snapshot = await loadSnapshot({ supergraphSdl: text, workers });
    expect(snapshot.rules).toEqual(readRules(text));
    expect(snapshot.rules.byCoordinate.size).toBe(151);
    expect(snapshot.costRules).toEqual(readCostRules(text));
    expect(snapshot.datasets).toEqual(readServedDatasets(text));
    await snapshot.retire();
  });

  it('knows its subgraphs, their addresses replaced where asked', async () => {
    const snapshot = await loadSnapshot({
      supergraphSdl,
      workers,
      urlOverrides: { reviews: 'http://127.0.0.1:1/' },
    });
    expect(snapshot.subgraphs.get('reviews')).toMatchObject({ name: 'reviews', url: 'http://127.0.0.1:1/' });
    expect(snapshot.subgraphs.get('accounts')?.url).toBe('https://accounts.example/graphql');
    await snapshot.retire();
  });

  it('is named by its text', async () => {
    const [one, other] = await Promise.all([
      loadSnapshot({ supergraphSdl, workers }),
      loadSnapshot({ supergraphSdl, workers }),
    ]);
    expect(one.id).toBe(other.id);
    expect(one.id).toMatch(/^[0-9a-f]{64}$/);
    await Promise.all([one.retire(), other.retire()]);
  });

  it('has the plans of the operations it was warmed with, and does without those that no longer fit', async () => {
    const warmUp = [{ document: '{ me { name } }' }, { document: '{ gone }' }];
    const snapshot = await loadSnapshot({ supergraphSdl, warmUp, workers });
    expect(snapshot.planner.mostUsed(10)).toEqual([
      { document: '{ me { name } }', operationName: undefined },
    ]);
    await snapshot.retire();
  });
});

describe('the current supergraph', () => {
  it('is another one from the moment it is swapped, and requests under way keep theirs', async () => {
    const [first, second] = await Promise.all([
      loadSnapshot({ supergraphSdl, workers }),
      loadSnapshot({ supergraphSdl, workers }),
    ]);
    const current = createCurrentSupergraph(first);
    const underWay = current.lease();
    current.activate(second);
    expect(current.current()).toBe(second);
    expect(await underWay.snapshot.planner.plan({ document: '{ users { name } }' })).toMatchObject({
      ok: true,
    });
    underWay.release();
    underWay.release();
    expect(await first.planner.plan({ document: '{ users { age } }' })).toMatchObject({ ok: false });
    await current.close();
  });

  it('plans for itself alone on the worker of the version before', async () => {
    const other = federate({ one: { typeDefs: 'type Query { a: Int }' } });
    const [ofShop, ofOther] = ['{ users { name } }', '{ a }'];
    for (const [text, fits, fitsNot] of [
      [supergraphSdl, ofShop, ofOther],
      [other.supergraphSdl, ofOther, ofShop],
      [supergraphSdl, ofShop, ofOther],
    ] as const) {
      const snapshot = await loadSnapshot({ supergraphSdl: text, workers });
      expect(await snapshot.planner.plan({ document: fitsNot })).toMatchObject({ ok: false });
      expect(await snapshot.planner.plan({ document: fits })).toMatchObject({ ok: true });
      await snapshot.retire();
      await snapshot.retire();
      expect(await snapshot.planner.plan({ document: `${fits} #` })).toMatchObject({ ok: false });
    }
  });

  it('never plans on a worker that was stopped in the middle of a plan', async () => {
    const planning = { mostPaths: 1e9, mostPlans: 1e9, deadlineMs: 60_000 };
    const before = await loadSnapshot({ supergraphSdl: recursive().supergraphSdl, planning, workers });
    const underWay = before.planner.plan({ document: endlessOperation });
    await before.retire();
    expect(await underWay).toMatchObject({ ok: false });
    const next = await loadSnapshot({ supergraphSdl, workers });
    expect(await next.planner.plan({ document: '{ users { name } }' })).toMatchObject({ ok: true });
    await next.retire();
  });

  it('is swapped twenty times without a plan that fails', async () => {
    const current = createCurrentSupergraph(await loadSnapshot({ supergraphSdl, workers }));
    const outcomes: boolean[] = [];
    const ask = async (asker: string): Promise<void> => {
      for (let turn = 0; turn < 5; turn += 1) {
        const lease = current.lease();
        const document = `{ users { name_${asker}_${turn}: name } }`;
        outcomes.push((await lease.snapshot.planner.plan({ document })).ok);
        lease.release();
      }
    };
    for (let swap = 0; swap < 20; swap += 1) {
      const warmUp = current.current().planner.mostUsed(3);
      const next = await loadSnapshot({ supergraphSdl, warmUp, workers });
      // Each holds a plan of the one before while it is replaced, and asks on at the one after.
      const asking = [1, 2, 3].map((asker) => ask(`${swap}_${asker}`));
      current.activate(next);
      await Promise.all(asking);
    }
    expect(outcomes).toHaveLength(20 * 3 * 5);
    expect(outcomes).not.toContain(false);
    await current.close();
  }, 300_000);
});
