import { readFileSync } from 'node:fs';
import { readConfig } from '../../gateway/config.ts';
import { createGateway } from '../../gateway/create-gateway.ts';
import { createSubgraphTransport } from '../../gateway/execution/transport/create-subgraph-transport.ts';
import { createUrlPolicy } from '../../gateway/execution/transport/url-policy.ts';
import { createLogger } from '../../gateway/observability/logger.ts';
import { createMetrics } from '../../gateway/observability/metrics.ts';
import { createDocumentStore } from '../../gateway/request/admit/document-store.ts';
import { createRateLimit } from '../../gateway/request/admit/rate-limit.ts';
import { createCurrentSupergraph } from '../../gateway/supergraph/current-supergraph.ts';
import { loadSnapshot } from '../../gateway/supergraph/snapshot.ts';
import { type LoopReport, watchEventLoop } from './watch-event-loop.ts';

/** How the event loop fared while so many versions were swapped. */
export interface SwapReport extends LoopReport {
  readonly swaps: number;
}

/** What the bench asks of this process: to watch for so long, and to swap meanwhile or not. */
export interface SwapOrder {
  readonly seconds: number;
  readonly swaps: number;
}

const [, , ...files] = process.argv;
const versions = files.map((file) => readFileSync(file, 'utf8'));
const warmOperations = 20;

function versionAt(index: number): string {
  return versions[index % versions.length] ?? '';
}

const reading = readConfig({
  PORT: '0',
  LOG_LEVEL: 'error',
  RATE_ANONYMOUS_REQUESTS_PER_MINUTE: '0',
  RATE_ANONYMOUS_COST_PER_MINUTE: '0',
});
if (!reading.ok) throw new Error(reading.mistakes.join('\n'));
const { config } = reading;
const supergraph = createCurrentSupergraph(await loadSnapshot({ supergraphSdl: versionAt(0) }));
const gateway = createGateway({
  http: config.http,
  limits: config.limits,
  rateLimit: await createRateLimit(config.rates, { kind: 'memory' }),
  documents: createDocumentStore({ trusted: new Map(), trustedOnly: false }),
  supergraph,
  transport: createSubgraphTransport({ allowUrl: createUrlPolicy(config) }),
  verify: null,
  requireAuthentication: false,
  unauthorised: { reject: false, report: 'errors' },
  routes: [],
  ledger: null,
  subscriptions: config.subscriptions,
  isReady: () => true,
  log: createLogger({ level: config.logLevel }),
  metrics: createMetrics(),
  tracing: null,
});

async function swap(index: number): Promise<void> {
  const warmUp = supergraph.current().planner.mostUsed(warmOperations);
  supergraph.activate(await loadSnapshot({ supergraphSdl: versionAt(index), warmUp }));
}

async function watch({ seconds, swaps }: SwapOrder): Promise<SwapReport> {
  const over = new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  const report = watchEventLoop();
  for (let index = 1; index <= swaps; index += 1) await swap(index);
  await over;
  return { swaps, ...report() };
}

process.on('message', (order) => void watch(order as SwapOrder).then((report) => process.send?.(report)));
process.once('disconnect', () => process.exit());
process.send?.(await gateway.start());
