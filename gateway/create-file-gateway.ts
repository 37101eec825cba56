import './disable-apollo-telemetry.ts';
import { readFile } from 'node:fs/promises';
import type { DestinationStream } from 'pino';
import type { Config } from './config.ts';
import { createGateway, type Gateway, type GatewayParts } from './create-gateway.ts';
import { createSubgraphTransport } from './execution/transport/create-subgraph-transport.ts';
import { createUrlPolicy } from './execution/transport/url-policy.ts';
import { createVerifyToken, type VerifyToken } from './identity/verify-token.ts';
import { createLogger } from './observability/logger.ts';
import { openTracing } from './observability/tracing.ts';
import { createMetrics } from './observability/metrics.ts';
import { openRateStore } from './open-rate-store.ts';
import { createDocumentStore } from './request/admit/document-store.ts';
import { createRateLimit } from './request/admit/rate-limit.ts';
import { readTrustedDocuments } from './request/admit/read-trusted-documents.ts';
import { standaloneIssuer, type TokenRules } from './standalone/standalone-issuer.ts';
import { createCurrentSupergraph } from './supergraph/current-supergraph.ts';
import { loadSnapshot, type Snapshot } from './supergraph/snapshot.ts';

/** What a gateway for one supergraph file is told beyond its configuration. */
export interface SupergraphFile {
  readonly supergraph: string;
  /** Null where every caller is anonymous. */
  readonly tokens: TokenRules | null;
  readonly requireAuthentication: boolean;
  /** Whether an operation is refused whole where a part of it is not allowed. */
  readonly rejectUnauthorized: boolean;
  /** `apollo` is there for comparison alone: it is slower, and trusts what subgraphs answer. */
  readonly executor: 'own' | 'apollo';
  /** A file or folder of documents known by hash. */
  readonly trustedDocuments: string | null;
  readonly trustedDocumentsOnly: boolean;
}

interface Surroundings {
  readonly config: Config;
  /** Where the log goes; standard output unless a test reads it. */
  readonly logTo?: DestinationStream;
}

/** A gateway for one supergraph file: the hub's own code, without the hub's database. */
export async function createFileGateway(file: SupergraphFile, surroundings: Surroundings): Promise<Gateway> {
  const { config, logTo } = surroundings;
  const log = createLogger({ level: config.logLevel, ...(logTo && { to: logTo }) });
  const rates = await openRateStore(config.rates, { databaseUrl: null, log });
  const snapshot = await loadFile(file.supergraph);
  const gateway = createGateway({
    http: config.http,
    limits: config.limits,
    rateLimit: await createRateLimit(config.rates, rates.store),
    documents: createDocumentStore({
      trusted: file.trustedDocuments === null ? new Map() : await readTrustedDocuments(file.trustedDocuments),
      trustedOnly: file.trustedDocumentsOnly,
    }),
    supergraph: createCurrentSupergraph(snapshot),
    transport: createSubgraphTransport({
      allowUrl: createUrlPolicy(config),
      report: ({ subgraph, requestId, code }) =>
        log.warn({ subgraph, requestId, code }, 'a subgraph call failed'),
    }),
    verify: file.tokens === null ? null : await openVerification(file.tokens),
    requireAuthentication: file.requireAuthentication,
    unauthorised: {
      reject: file.rejectUnauthorized || config.unauthorised.reject,
      report: config.unauthorised.report,
    },
    ledger: null,
    subscriptions: config.subscriptions,
    routes: [],
    isReady: () => true,
    ...(file.executor === 'apollo' && (await stockExecutor())),
    tracing: await openTracing(config.traceExporterUrl, log),
    log,
    metrics: createMetrics(),
  });
  return {
    feeds: gateway.feeds,
    start: gateway.start,
    async stop() {
      await gateway.stop();
      await rates.close();
    },
  };
}

// A parser's words alone do not say which of several files they are about.
async function loadFile(path: string): Promise<Snapshot> {
  try {
    return await loadSnapshot({ supergraphSdl: await readFile(path, 'utf8') });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The supergraph ${path} cannot be served: ${reason}`, { cause });
  }
}

// Loaded only where it is asked for: with it comes the whole of Apollo's gateway.
async function stockExecutor(): Promise<Pick<GatewayParts, 'executeWith'>> {
  const { createStockExecute } = await import('./standalone/create-stock-execute.ts');
  return { executeWith: createStockExecute };
}

async function openVerification(tokens: TokenRules): Promise<VerifyToken> {
  const issuer = await standaloneIssuer(tokens);
  return createVerifyToken({
    findIssuer: (name) => (name === issuer.issuer ? issuer : null),
    now: Date.now,
    clockSkewSeconds: 5,
  });
}
