import './disable-apollo-telemetry.ts';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { type Owner, owners } from './deployment.ts';
import { createGateway, type Gateway } from './create-gateway.ts';
import type { SubgraphTransport } from './execution/subgraph-call.ts';
import { createGuardedConnect } from './egress/guarded-connect.ts';
import type { SocketOptions } from './execution/transport/http/direct-reads.ts';
import { createSubgraphTransport, type FailedCall } from './execution/transport/create-subgraph-transport.ts';
import { createUrlPolicy } from './execution/transport/url-policy.ts';
import { identityRoutes } from './http/identity-routes.ts';
import type { ActCollection } from './ledger/collect-acts.ts';
import { ledgerSigner } from './ledger/ledger-signer.ts';
import type { OnAct } from './ledger/on-act.ts';
import { openLedger, type OpenLedger } from './ledger/open-ledger.ts';
import { type Identity, openIdentity } from './identity/open-identity.ts';
import { createLogger } from './observability/logger.ts';
import { alsoCounting, createMetrics, type Metrics } from './observability/metrics.ts';
import { openTracing } from './observability/tracing.ts';
import { openHubActs } from './open-hub-acts.ts';
import { openRateStore } from './open-rate-store.ts';
import { composeOwners, readOwners } from './registry/compose-owners.ts';
import { quarantine } from './registry/health/quarantine.ts';
import { openPublishing } from './registry/open-publishing.ts';
import { createDocumentStore } from './request/admit/document-store.ts';
import { createRateLimit } from './request/admit/rate-limit.ts';
import { openWebhooks } from './webhooks/open-webhooks.ts';
import {
  createPresentDatasets,
  type PresentDatasets,
  servePublished,
  withPatience,
} from './serve-published.ts';

/** The gateway of a hub: identity, the supergraph of the owners' schemas, and what answers by them. */
export async function createHubGateway(
  config: Config,
  databaseUrl: string,
  brings: readonly Owner[] = owners,
): Promise<Gateway> {
  const log = createLogger({ level: config.logLevel });
  const datasets = createPresentDatasets();
  const metrics = createMetrics();
  // Acts are written into the ledger, which is opened with a key that identity brings.
  const opened = Promise.withResolvers<OpenLedger>();
  const onAct: OnAct = async (entry) => (await opened.promise).appender.append([entry]);
  const [identity, rates] = await Promise.all([
    openHubIdentity({ config, databaseUrl, brings, log, onAct, datasets, metrics }),
    openRateStore(config.rates, { databaseUrl, log }),
  ]);
  const ledger = openLedger({
    databaseUrl,
    signer: await ledgerSigner(identity.ledgerKey),
    copyTo: join(config.deployment.keysFolder, 'ledger-checkpoint.txt'),
  });
  opened.resolve(ledger);
  const rateLimit = await createRateLimit(config.rates, rates.store);
  const urls = { hub: identity.subgraphUrl, ...config.deployment.subgraphs };
  const { watch } = identity.publishing;
  const first = await identity.publishing.registry.begin(log);
  const supergraph = await servePublished(identity.publishing, first, { urls, datasets });
  const acts = openHubActs({ config, identity, urls, log, appender: ledger.appender, supergraph });
  const gateway = createGateway({
    http: config.http,
    limits: config.limits,
    rateLimit,
    documents: createDocumentStore({ trusted: new Map(), trustedOnly: false }),
    supergraph,
    transport: quarantine(openTransport({ config, identity, urls, log }), watch.isQuarantined),
    verify: identity.verifyToken,
    requireAuthentication: true,
    agreementState: identity.grants.stateOf,
    oversight: { mayFlow: identity.grants.mayFlow, onInvalid: watch.countInvalid },
    unauthorised: config.unauthorised,
    ledger: ledger.appender,
    subscriptions: config.subscriptions,
    headersFor: identity.assertions,
    uses: identity.publishing.uses,
    routes: identityRoutes(identity, rateLimit),
    isReady: () => knowsWhoAsks(identity),
    tracing: await openTracing(config.traceExporterUrl, log),
    log,
    metrics: alsoCounting(metrics, watch.countCall),
  });
  identity.webhooks.serve(gateway.feeds);
  tellWebhooks(identity);
  return withParts(gateway, acts, [ledger, identity, rates]);
}

/** A gateway that begins and ends with its parts. */
function withParts(
  gateway: Gateway,
  acts: ActCollection,
  parts: readonly { close(): Promise<void> }[],
): Gateway {
  return {
    feeds: gateway.feeds,
    async start() {
      const url = await gateway.start();
      // A subgraph asks the gateway for the keys by which it knows the hub.
      acts.start();
      return url;
    },
    async stop() {
      await gateway.stop();
      await acts.stop();
      for (const part of parts) await part.close();
    },
  };
}

function tellWebhooks({ publishing, webhooks }: Identity): void {
  publishing.watch.tellBy(({ id, organisation, at, ...notice }) =>
    webhooks.notify({
      id: `subgraph-notice-${id}`,
      organisation,
      event: 'SUBGRAPH_NOTICE',
      payload: { ...notice, at: at.toISOString() },
    }),
  );
}

function knowsWhoAsks({ directory }: Identity): Promise<boolean> {
  return directory.current().then(
    () => true,
    () => false,
  );
}

interface IdentityParts {
  readonly config: Config;
  readonly databaseUrl: string;
  /** Whose schemas the hub brings itself. */
  readonly brings: readonly Owner[];
  readonly log: Logger;
  readonly onAct: OnAct;
  readonly datasets: PresentDatasets;
  readonly metrics: Metrics;
}

async function openHubIdentity({
  config,
  databaseUrl,
  brings,
  log,
  onAct,
  datasets,
  metrics,
}: IdentityParts): Promise<Identity> {
  const builtIn = await readOwners(brings);
  return openIdentity({
    url: config.deployment.issuer,
    databaseUrl,
    keysDirectory: config.deployment.keysFolder,
    tokenLifetimeSeconds: config.tokens.lifetimeSeconds,
    clockSkewSeconds: config.tokens.clockSkewSeconds,
    allowLoopback: !config.production,
    logger: log,
    datasetsOf: (subgraph) => datasets.of(subgraph),
    openPublishing: (parties) =>
      openPublishing(
        {
          databaseUrl,
          issuer: config.deployment.issuer,
          builtIn,
          composeBuiltIn: () => composeOwners(join(config.deployment.home, 'supergraph'), brings),
          allowLoopback: config.allowLoopbackSubgraphs,
          onAct,
          probeSeconds: config.subgraphProbeSeconds,
          metrics,
          log,
          now: Date.now,
        },
        parties,
      ),
    openWebhooks: (parties) =>
      openWebhooks(
        {
          databaseUrl,
          config: config.webhooks,
          allowLoopback: config.allowLoopbackSubgraphs,
          onAct,
          log,
          now: Date.now,
        },
        parties,
      ),
    onAct,
    now: Date.now,
  });
}

// Longer than composing may take.
const publishingMilliseconds = 200_000;

interface TransportParts {
  readonly config: Config;
  readonly identity: Identity;
  readonly urls: Readonly<Record<string, string>>;
  readonly log: Logger;
}

function openTransport({ config, identity, urls, log }: TransportParts): SubgraphTransport {
  const own = Object.values(urls);
  const allowLoopback = config.allowLoopbackSubgraphs;
  if (allowLoopback) log.warn('subgraphs of others may be on the loopback (ALLOW_LOOPBACK_SUBGRAPHS)');
  const options = {
    allowUrl: createUrlPolicy({ production: !allowLoopback, configured: own }),
    connect: (socketOptions: SocketOptions) =>
      createGuardedConnect({ allowLoopback, own, timeoutMs: 5000, socketOptions }),
    headersFor: identity.assertions,
    report: ({ subgraph, requestId, code }: FailedCall) =>
      log.warn({ subgraph, requestId, code }, 'a subgraph call failed'),
  };
  return withPatience(
    createSubgraphTransport(options),
    createSubgraphTransport({ ...options, deadlineMs: publishingMilliseconds }),
  );
}
