import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';
import { createPlanningWorkers } from '../../../gateway/supergraph/planning/create-planning-workers.ts';
import { archive, archiveMonolith } from '../../support/supergraphs/archive.ts';
import { depot, depotMonolith, resetDepot } from '../../support/supergraphs/depot.ts';
import type { Federation } from '../../support/supergraphs/federation.ts';
import { startGateway } from '../../support/supergraphs/gateway-under-test.ts';
import type { GatewayUnderTest } from '../../support/supergraphs/gateway-under-test.ts';
import { harbour, harbourMonolith } from '../../support/supergraphs/harbour.ts';
import { library, libraryMonolith } from '../../support/supergraphs/library.ts';
import { createMonolith } from '../../support/supergraphs/monolith.ts';
import type { MonolithResolvers } from '../../support/supergraphs/monolith.ts';
import { randomOperation } from '../../support/supergraphs/random-operation.ts';
import { shop, shopMonolith } from '../../support/supergraphs/shop.ts';
import { createStockExecutor } from '../../support/supergraphs/stock-executor.ts';

const workers = createPlanningWorkers();
afterAll(() => workers.close());

interface Answered {
  readonly source: string;
  readonly variables: Record<string, unknown>;
  readonly ours: string;
  readonly stock: string;
  readonly right: string;
}

interface Compared {
  readonly build: () => Federation;
  readonly monolith: MonolithResolvers;
  readonly operations: number;
  /** Puts back what changes have changed. */
  readonly reset?: () => void;
}

describe.each([
  { name: 'shop', build: shop, monolith: shopMonolith, operations: 600 },
  { name: 'library', build: library, monolith: libraryMonolith, operations: 600 },
  { name: 'depot', build: depot, monolith: depotMonolith, operations: 400, reset: resetDepot },
  { name: 'archive', build: archive, monolith: archiveMonolith, operations: 250 },
  { name: 'harbour', build: harbour, monolith: harbourMonolith, operations: 250 },
])('$name', ({ build, monolith, operations, reset = () => undefined }: Compared) => {
  let gateway: GatewayUnderTest;
  const answered: Answered[] = [];
  beforeAll(async () => {
    const federation = build();
    gateway = await startGateway(federation, workers);
    const { schema } = gateway.snapshot;
    const stock = createStockExecutor(federation);
    const right = createMonolith(schema, monolith);
    for (let seed = 1; answered.length < operations; seed += 1) {
      const operation = randomOperation(schema, seed);
      const { source } = operation;
      if (validate(schema, parse(source)).length > 0) continue;
      for (const variables of outcomes(operation.variables, seed)) {
        reset();
        const ours = inOneOrder(await gateway.query(source, { variables }));
        reset();
        // What breaks the stock planner has no answer of it.
        const theirs = inOneOrder(await stock(source, variables).catch(() => ({ data: 'none' })));
        reset();
        const answer = inOneOrder(await right(source, variables));
        answered.push({ source, variables, ours, stock: theirs, right: answer });
      }
    }
  }, 600_000);
  afterAll(() => gateway.close());

  it('answers generated operations as one server with all the data would', () => {
    expect(answered.filter(({ ours, right }) => ours !== right).slice(0, 3)).toEqual([]);
  });

  it('answers generated operations as the stock executor does, wherever that is right', () => {
    const wrong = answered.filter(({ ours, stock, right }) => ours !== stock && stock === right);
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

/** The same variables with the conditions decided in five ways. */
function outcomes(given: Readonly<Record<string, unknown>>, seed: number): Record<string, unknown>[] {
  return [0, 1, 2, 3, 4].map((round) => {
    const decided = Object.entries(given).map(([name, value], index) => {
      const isFlipped = round > 0 && (seed * 31 + index * 7 + round * 13) % 5 < round;
      return [name, typeof value === 'boolean' ? value !== isFlipped : value];
    });
    return Object.fromEntries(decided) as Record<string, unknown>;
  });
}

/** Data as text, keys sorted: the order of keys is compared elsewhere. */
function inOneOrder({ data }: { data?: unknown }): string {
  return JSON.stringify(sorted(data));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
