import type { UnauthorisedReport } from './authorisation/report-unauthorised.ts';
import { type Deployment, readDeployment } from './deployment.ts';
import { type Environment, type EnvironmentReader, readEnvironment } from './environment.ts';
import type { DocumentLimits } from './request/admit/limits.ts';

/** Everything the gateway can be told from outside; no other file reads `process.env`. */
export interface Config {
  readonly production: boolean;
  /** Development: subgraphs of other organisations may be on this machine's loopback. */
  readonly allowLoopbackSubgraphs: boolean;
  /** Seconds between two probes of a published subgraph; 0 makes none. */
  readonly subgraphProbeSeconds: number;
  /** How often subgraphs are asked for acts that the ledger may lack. */
  readonly actCollectionSeconds: number;
  readonly http: HttpConfig;
  readonly deployment: Deployment;
  readonly tokens: TokenConfig;
  readonly limits: DocumentLimits;
  readonly unauthorised: UnauthorisedConfig;
  readonly rates: RateConfig;
  readonly subscriptions: SubscriptionConfig;
  readonly webhooks: WebhookConfig;
  readonly logLevel: LogLevel;
  /** Where traces go; null makes none. */
  readonly traceExporterUrl: string | null;
}

/** How the gateway listens and answers. */
export interface HttpConfig {
  readonly host: string;
  readonly port: number;
  readonly bodyBytes: number;
  readonly shutdownGraceMs: number;
  /** What `/metrics` asks for; null leaves it to this machine. */
  readonly metricsToken: string | null;
}

/** How access tokens are issued and judged. */
export interface TokenConfig {
  readonly lifetimeSeconds: number;
  readonly clockSkewSeconds: number;
}

/** What becomes of an operation of which a part is not allowed. */
export interface UnauthorisedConfig {
  /** Refuse it whole; else what is not allowed answers null. */
  readonly reject: boolean;
  readonly report: UnauthorisedReport;
}

/** How much one organisation may ask in a minute; 0 sets no bound. */
export interface RateConfig {
  readonly requestsPerMinute: number;
  readonly anonymousRequestsPerMinute: number;
  readonly costPerMinute: number;
  readonly anonymousCostPerMinute: number;
  /** Requests for tokens, of one network: who asks is not known before the answer. */
  readonly tokenRequestsPerMinute: number;
  /** Counts are shared through Redis where this is given. */
  readonly redisUrl: string | null;
  /** Without Redis: each gateway for itself, or shared through the hub's database at a write for each request. */
  readonly store: 'memory' | 'database';
}

/** How many streams of events are open at once, and how long a client may leave one unread. */
export interface SubscriptionConfig {
  readonly mostOfOrganisation: number;
  readonly most: number;
  readonly stallMilliseconds: number;
}

/** How often a delivery to a webhook is tried again, and after how long for the first time. */
export interface WebhookConfig {
  readonly retries: number;
  readonly retrySeconds: number;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** How much is logged. */
export type LogLevel = (typeof logLevels)[number];

/** Reads every variable; all mistakes come back together. */
export function readConfig(
  env: Environment,
): { ok: true; config: Config } | { ok: false; mistakes: readonly string[] } {
  const read = readEnvironment(env);
  const http = readHttp(read);
  const production = read.text('NODE_ENV') === 'production';
  const config: Config = {
    production,
    // A subgraph of another organisation on the hub's own machine is a developer's.
    allowLoopbackSubgraphs: read.flag('ALLOW_LOOPBACK_SUBGRAPHS', !production),
    // Twelve small requests a minute to each; what drifts is found before anybody complains.
    subgraphProbeSeconds: read.wholeNumber('SUBGRAPH_PROBE_SECONDS', {
      fallback: 60,
      least: 0,
      most: 86_400,
    }),
    // A small request to each subgraph; what a gateway that died left behind is in the ledger so much later at most.
    actCollectionSeconds: read.wholeNumber('ACT_COLLECTION_SECONDS', { fallback: 10, least: 1, most: 3600 }),
    http,
    deployment: readDeployment(read, http.port),
    tokens: readTokens(read),
    limits: readLimits(read),
    unauthorised: {
      reject: read.flag('REJECT_UNAUTHORIZED', false),
      // Whoever asks for a field should learn why it is null.
      report: read.oneOf('REPORT_UNAUTHORIZED', ['errors', 'extensions', 'off'], 'errors'),
    },
    rates: readRates(read),
    subscriptions: readSubscriptions(read),
    webhooks: {
      // With pauses that double up to an hour: half a day.
      retries: read.wholeNumber('WEBHOOK_RETRIES', { fallback: 20, least: 0, most: 1000 }),
      retrySeconds: read.wholeNumber('WEBHOOK_RETRY_SECONDS', { fallback: 5, least: 1, most: 3600 }),
    },
    logLevel: read.oneOf('LOG_LEVEL', logLevels, 'info'),
    traceExporterUrl: read.url('OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:']),
  };
  return read.mistakes.length === 0 ? { ok: true, config } : { ok: false, mistakes: read.mistakes };
}

function readHttp(read: EnvironmentReader): HttpConfig {
  return {
    // Only this machine, until somebody decides otherwise.
    host: read.text('HOST') ?? '127.0.0.1',
    port: read.wholeNumber('PORT', { fallback: 4000, least: 0, most: 65_535 }),
    // A document at the token limit with generous variables fits ten times.
    bodyBytes: read.wholeNumber('LIMIT_BODY_BYTES', { fallback: 1_048_576, least: 1024, most: 67_108_864 }),
    // Below the 10 s after which container runtimes kill.
    shutdownGraceMs: read.wholeNumber('SHUTDOWN_GRACE_MS', { fallback: 8000, least: 0, most: 600_000 }),
    metricsToken: read.text('METRICS_TOKEN'),
  };
}

function readTokens(read: EnvironmentReader): TokenConfig {
  return {
    // How long a stolen token is of use, against how often a client asks for a new one.
    lifetimeSeconds: read.wholeNumber('TOKEN_LIFETIME_SECONDS', { fallback: 900, least: 60, most: 86_400 }),
    clockSkewSeconds: read.wholeNumber('CLOCK_SKEW_SECONDS', { fallback: 5, least: 0, most: 60 }),
  };
}

function readLimits(read: EnvironmentReader): DocumentLimits {
  const limit = (name: string, fallback: number): number =>
    read.wholeNumber(name, { fallback, least: 1, most: 1_000_000_000 });
  return {
    // A page of a large application is about 2,000 tokens.
    tokens: limit('LIMIT_TOKENS', 10_000),
    // The deepest useful path, country to evidence of a recommendation, is 12.
    depth: limit('LIMIT_DEPTH', 20),
    aliases: limit('LIMIT_ALIASES', 100),
    rootFields: limit('LIMIT_ROOT_FIELDS', 30),
    directives: limit('LIMIT_DIRECTIVES', 100),
    fields: limit('LIMIT_FIELDS', 10_000),
    listItems: limit('LIMIT_LIST_ITEMS', 1000),
    // Three nested lists of the largest page, with some fields of each.
    cost: limit('LIMIT_COST', 100_000),
    assumedListSize: limit('LIMIT_ASSUMED_LIST_SIZE', 10),
  };
}

function readRates(read: EnvironmentReader): RateConfig {
  const perMinute = (name: string, fallback: number): number =>
    read.wholeNumber(name, { fallback, least: 0, most: 1_000_000_000 });
  return {
    // 2,000 a second: more than an organisation's applications ask together, less than one gateway can answer.
    requestsPerMinute: perMinute('RATE_REQUESTS_PER_MINUTE', 120_000),
    // A network of people at one address, not a crawler.
    anonymousRequestsPerMinute: perMinute('RATE_ANONYMOUS_REQUESTS_PER_MINUTE', 6000),
    costPerMinute: perMinute('RATE_COST_PER_MINUTE', 200_000_000),
    anonymousCostPerMinute: perMinute('RATE_ANONYMOUS_COST_PER_MINUTE', 10_000_000),
    // A client needs one in a quarter of an hour; each costs a database read, a hash and a signature.
    tokenRequestsPerMinute: perMinute('RATE_TOKEN_REQUESTS_PER_MINUTE', 1200),
    redisUrl: read.url('REDIS_URL', ['redis:', 'rediss:']),
    store: read.oneOf('RATE_STORE', ['memory', 'database'], 'memory'),
  };
}

function readSubscriptions(read: EnvironmentReader): SubscriptionConfig {
  return {
    // Every desk of a large organisation, and no more than a fair part of one gateway.
    mostOfOrganisation: read.wholeNumber('SUBSCRIPTIONS_PER_ORGANISATION', {
      fallback: 2000,
      least: 0,
      most: 1_000_000,
    }),
    most: read.wholeNumber('SUBSCRIPTIONS', { fallback: 10_000, least: 0, most: 1_000_000 }),
    // Longer than a mobile network drops out, shorter than anybody calls it live.
    stallMilliseconds: read.wholeNumber('SUBSCRIPTION_STALL_MS', {
      fallback: 15_000,
      least: 100,
      most: 600_000,
    }),
  };
}
