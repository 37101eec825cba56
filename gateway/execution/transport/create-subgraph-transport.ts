import { LRUCache } from 'lru-cache';
import { buildConnector } from 'undici';
import { parseWithDigits } from '../parse-with-digits.ts';
import type { SubgraphCall, SubgraphEndpoint, SubgraphReply, SubgraphTransport } from '../subgraph-call.ts';
import { Batch } from './batch.ts';
import { type CallFailure, unusable } from './call-failure.ts';
import { type Cutoff, cutOf } from './cutoff.ts';
import { ConnectionPool } from './http/connection-pool.ts';
import { createDirectReads, type DirectReads, type SocketOptions } from './http/direct-reads.ts';
import { postOperation } from './post-operation.ts';
import { readReply, type CallOutcome } from './read-reply.ts';
import { createSubgraphLine, type LineLimits, type SubgraphLine } from './subgraph-line.ts';

type Headers = Readonly<Record<string, string>>;

/** A failed call as the operator's log tells it; the detail may hold foreign text and is bounded. */
export interface FailedCall {
  readonly subgraph: string;
  readonly requestId: string;
  readonly code: string;
  readonly detail: string;
}

/** What the transport is built from; a limit that is left out has its default. */
export interface SubgraphTransportOptions extends Partial<LineLimits> {
  readonly maxResponseBytes?: number;
  /** Whether a subgraph at this address may be called at all. */
  readonly allowUrl: (url: URL) => boolean;
  /** The hub's assertion for this call; without it no `Authorization` is sent, and never the caller's token. */
  readonly headersFor?: (call: SubgraphCall) => Headers | Promise<Headers>;
  readonly report?: (failed: FailedCall) => void;
  /** How connections are made, with sockets of these options: the place for rules about addresses after name resolution. */
  readonly connect?: (socketOptions: SocketOptions) => buildConnector.connector;
}

const defaultLimits: LineLimits = {
  deadlineMs: 10_000,
  maxConcurrent: 100,
  maxQueued: 2_000,
  breaker: { threshold: 0.5, window: 100, minimumCalls: 20, pauseMs: 1_000, maxPauseMs: 30_000 },
};
const defaultMaxResponseBytes = 8 * 1024 * 1024;
const maxLines = 1_000;
const maxDetailLength = 300;
const notAllowed = unusable('SUBGRAPH_REFUSED', 'the address is not allowed');

/** What all lines read with. */
interface Shared {
  readonly arrivals: Batch;
  readonly reads: DirectReads;
}

interface Line {
  readonly pool: ConnectionPool;
  readonly send: SubgraphLine;
}

function openLine(url: URL, options: SubgraphTransportOptions, { arrivals, reads }: Shared): Line {
  const limits: LineLimits = { ...defaultLimits, ...options };
  const maxBytes = options.maxResponseBytes ?? defaultMaxResponseBytes;
  const { socketOptions } = reads;
  const connector =
    options.connect?.(socketOptions) ?? buildConnector({ ...socketOptions, timeout: limits.deadlineMs });
  const pool = new ConnectionPool(url, { connector, reads });
  const linesOf = createLinesOf();
  const head = `POST ${url.pathname}${url.search} HTTP/1.1\r\n${headerLines({ host: url.host, ...sameHeaders })}`;

  function post(call: SubgraphCall, own: Headers | undefined, cutoff: Cutoff): Promise<CallOutcome> {
    const requestId = field(call.requestId);
    return postOperation({
      pool,
      head: `${head}x-request-id: ${requestId}\r\n${own ? linesOf(own) : ''}`,
      body: bodyOf(call),
      maxBytes,
      requestId,
      cutoff,
      arrivals,
    }).then((response) => {
      if (!response.ok) return response;
      const { trusted = false } = call.subgraph;
      return readReply(response, { trusted, parse: call.keepsDigits ? parseWithDigits : JSON.parse });
    });
  }

  async function postWhenMade(
    call: SubgraphCall,
    own: Promise<Headers>,
    cutoff: Cutoff,
  ): Promise<CallOutcome> {
    const made = await Promise.race([own, cutOf(cutoff)]);
    return isFailure(made) ? { ...made, unhealthy: false } : post(call, made, cutoff);
  }

  function attempt(call: SubgraphCall, cutoff: Cutoff): Promise<CallOutcome> {
    const own = options.headersFor?.(call);
    return own instanceof Promise ? postWhenMade(call, own, cutoff) : post(call, own, cutoff);
  }
  return { pool, send: createSubgraphLine(limits, attempt) };
}

const sameHeaders: Headers = {
  connection: 'keep-alive',
  accept: 'application/graphql-response+json, application/json',
  'content-type': 'application/json',
};

/** The lines of headers that are given again: those of one caller's queries are the same for a while. */
function createLinesOf(): (headers: Headers) => string {
  const known = new WeakMap<Headers, string>();
  return (headers) => {
    const before = known.get(headers);
    if (before !== undefined) return before;
    const lines = headerLines(headers);
    known.set(headers, lines);
    return lines;
  };
}

function bodyOf({ body, query, operationName, variables }: SubgraphCall): string {
  return body ?? JSON.stringify({ query, operationName, variables });
}

function headerLines(headers: Headers): string {
  let lines = '';
  for (const name of Object.keys(headers)) lines += `${name}: ${field(headers[name] ?? '')}\r\n`;
  return lines;
}

/** A value that held a line end would be a header, or a request, of somebody else's making. */
function field(value: string): string {
  if (/[^\t\x20-\x7e]/.test(value)) throw new TypeError('A header has a character that no header may have');
  return value;
}

function isFailure(made: Headers | CallFailure): made is CallFailure {
  return made.ok === false;
}

function printable(detail: string): string {
  // eslint-disable-next-line no-control-regex -- foreign text must not forge or colour lines of the log
  return detail.slice(0, maxDetailLength).replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}

/** Sends calls to subgraphs that are not trusted: each within its own limits, each outcome a value. */
export function createSubgraphTransport(options: SubgraphTransportOptions): SubgraphTransport {
  const shared = { arrivals: new Batch(), reads: createDirectReads() };
  const lines = new LRUCache<string, Line>({
    max: maxLines,
    // Calls under way on an address no longer used may end; its idle connections grow old and go.
  });

  // A supergraph version has one object for each of its subgraphs: its line is found without its name.
  const met = new WeakMap<SubgraphEndpoint, Line>();

  function lineTo(endpoint: SubgraphEndpoint): Line | null {
    const known = met.get(endpoint);
    if (known) return known;
    const line = lineByName(endpoint);
    if (line) met.set(endpoint, line);
    return line;
  }

  function lineByName({ name, url }: SubgraphEndpoint): Line | null {
    const key = `${name} ${url}`;
    const known = lines.get(key);
    if (known) return known;
    if (!URL.canParse(url)) return null;
    const parsed = new URL(url);
    if (!options.allowUrl(parsed)) return null;
    const line = openLine(parsed, options, shared);
    lines.set(key, line);
    return line;
  }

  function report(call: SubgraphCall, code: string, detail: string): void {
    if (call.signal?.aborted === true) return;
    options.report?.({
      subgraph: call.subgraph.name,
      requestId: call.requestId,
      code,
      detail: printable(detail),
    });
  }

  /** What the executor sees of an outcome; the log sees more. */
  function told(call: SubgraphCall, outcome: CallOutcome): SubgraphReply {
    if (!outcome.ok) {
      report(call, outcome.code, outcome.detail);
      return { ok: false, code: outcome.code };
    }
    if (outcome.detail !== null) report(call, 'SUBGRAPH_ERROR', outcome.detail);
    const { data, errors, disclosures, acts } = outcome;
    if (disclosures.length === 0 && acts.length === 0) return { ok: true, data, errors };
    return {
      ...{ ok: true, data, errors },
      ...(disclosures.length === 0 ? {} : { disclosures }),
      ...(acts.length === 0 ? {} : { acts }),
    };
  }

  return {
    send(call) {
      const line = lineTo(call.subgraph);
      if (!line) return Promise.resolve(told(call, notAllowed));
      return line.send(call).then((outcome) => told(call, outcome));
    },
    close() {
      for (const { pool } of lines.values()) pool.close();
      lines.clear();
      return Promise.resolve();
    },
  };
}
