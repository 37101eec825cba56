import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { readConfig } from '../../../gateway/config.ts';
import { createGateway, type Gateway } from '../../../gateway/create-gateway.ts';
import { createLogger } from '../../../gateway/observability/logger.ts';
import { createMetrics } from '../../../gateway/observability/metrics.ts';
import { createDocumentStore } from '../../../gateway/request/admit/document-store.ts';
import { createRateLimit } from '../../../gateway/request/admit/rate-limit.ts';
import {
  createCurrentSupergraph,
  type CurrentSupergraph,
} from '../../../gateway/supergraph/current-supergraph.ts';
import { createPlanningWorkers } from '../../../gateway/supergraph/planning/create-planning-workers.ts';
import { loadSnapshot, type Snapshot } from '../../../gateway/supergraph/snapshot.ts';
import { createSubgraphTransport } from '../../../gateway/execution/transport/create-subgraph-transport.ts';
import { createUrlPolicy } from '../../../gateway/execution/transport/url-policy.ts';
import { federate } from '../../support/supergraphs/federation.ts';

const workers = createPlanningWorkers();
let gateway: Gateway;
let url: string;
let current: CurrentSupergraph;
/** Called once, when a request has begun on the version that is served. */
let onLease: (() => void) | null = null;

/** A version in which every type tells its name, and hides something. */
function load(version: string): Promise<Snapshot> {
  const types = Array.from(
    { length: 120 },
    (_, n) => `type T${n} { ${version}: String next: T${n + 1} hidden: Int @authenticated }`,
  );
  const { supergraphSdl } = federate({
    one: { typeDefs: `type Query { first: T0 } ${types.join(' ')} type T120 { ${version}: String }` },
  });
  return loadSnapshot({ supergraphSdl, workers });
}

beforeAll(async () => {
  const reading = readConfig({ PORT: '0', RATE_ANONYMOUS_REQUESTS_PER_MINUTE: '0' });
  if (!reading.ok) throw new Error(reading.mistakes.join('\n'));
  const { config } = reading;
  current = createCurrentSupergraph(await load('original'));
  gateway = createGateway({
    http: config.http,
    limits: config.limits,
    rateLimit: await createRateLimit(config.rates, { kind: 'memory' }),
    documents: createDocumentStore({ trusted: new Map(), trustedOnly: false }),
    supergraph: {
      ...current,
      lease() {
        const lease = current.lease();
        onLease?.();
        onLease = null;
        return lease;
      },
    },
    transport: createSubgraphTransport({ allowUrl: createUrlPolicy(config) }),
    verify: null,
    requireAuthentication: false,
    unauthorised: { reject: false, report: 'errors' },
    ledger: null,
    subscriptions: config.subscriptions,
    routes: [],
    isReady: () => true,
    tracing: null,
    log: createLogger({ level: 'silent' }),
    metrics: createMetrics(),
  });
  url = await gateway.start();
});
afterAll(async () => {
  await gateway.stop();
  await workers.close();
});

async function ask(query: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.text();
}

/** Swaps as soon as a request has begun, and a piece of its work may be done. */
async function swapDuring(version: string): Promise<void> {
  const next = await load(version);
  onLease = () => void setImmediate(() => current.activate(next));
}

describe('what is asked of the schema while the supergraph is swapped', () => {
  it.each([
    ['an introspection', getIntrospectionQuery(), '"original"'],
    ['a suggestion', '{ first { origina renewe } }', 'Did you mean \\"original\\"'],
  ])('is answered of the version it was asked of: %s', async (_what, query, told) => {
    current.activate(await load('original'));
    await swapDuring('renewed');
    const answer = await ask(query);
    expect(answer).toContain(told);
    expect(answer).not.toMatch(/"renewed\\?"/);
    expect(answer).not.toContain('hidden');
    expect(await ask(query)).toMatch(/"renewed\\?"/);
  });

  it('is told alike to all who ask at the same time', async () => {
    current.activate(await load('original'));
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(getIntrospectionQuery())));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('"original"');
    expect(answers[0]).not.toContain('hidden');
  });
});
