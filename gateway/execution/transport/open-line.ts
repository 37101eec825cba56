import { buildConnector } from 'undici';
import { parseWithDigits } from '../parse-with-digits.ts';
import type { SubgraphCall } from '../subgraph-call.ts';
import type { Batch } from './batch.ts';
import type { CallFailure } from './call-failure.ts';
import { type Cutoff, cutOf } from './cutoff.ts';
import type { Ending } from './ending.ts';
import { ConnectionPool } from './http/connection-pool.ts';
import type { DirectReads, SocketOptions } from './http/direct-reads.ts';
import { postOperation } from './post-operation.ts';
import { readReply, type CallOutcome, type Response } from './read-reply.ts';
import { createSubgraphLine, type LineLimits, type SubgraphLine } from './subgraph-line.ts';

type Headers = Readonly<Record<string, string>>;

/** How the lines of a transport are opened; a limit that is left out has its default. */
export interface LineOptions extends Partial<LineLimits> {
  readonly maxResponseBytes?: number;
  /** The hub's assertion for this call; without it no `Authorization` is sent, and never the caller's token. */
  readonly headersFor?: (call: SubgraphCall) => Headers | Promise<Headers>;
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
/** What all lines of a transport read with. */
export interface SharedByLines {
  readonly arrivals: Batch;
  readonly reads: DirectReads;
}

/** A line to one subgraph, and the connections it goes over. */
export interface Line {
  readonly pool: ConnectionPool;
  readonly send: SubgraphLine;
}

/** Opens the line to a subgraph at an address that may be called. */
export function openLine(url: URL, options: LineOptions, { arrivals, reads }: SharedByLines): Line {
  const limits: LineLimits = { ...defaultLimits, ...options };
  const maxBytes = options.maxResponseBytes ?? defaultMaxResponseBytes;
  const { socketOptions } = reads;
  const connector =
    options.connect?.(socketOptions) ?? buildConnector({ ...socketOptions, timeout: limits.deadlineMs });
  const pool = new ConnectionPool(url, { connector, reads });
  const linesOf = createLinesOf();
  const head = `POST ${url.pathname}${url.search} HTTP/1.1\r\n${headerLines({ host: url.host, ...sameHeaders })}`;

  function post(call: SubgraphCall, own: Headers | undefined, { cutoff, ending }: Parties): void {
    const requestId = field(call.requestId);
    const posted = {
      pool,
      head: `${head}x-request-id: ${requestId}\r\n${own ? linesOf(own) : ''}`,
      body: bodyOf(call),
      maxBytes,
      requestId,
      cutoff,
      arrivals,
    };
    postOperation(posted, (response) => {
      if (response.ok) settleReply(call, response, ending);
      else ending.settle(response);
    });
  }

  async function postWhenMade(call: SubgraphCall, own: Promise<Headers>, parties: Parties): Promise<void> {
    const { cutoff, ending } = parties;
    try {
      const made = await Promise.race([own, cutOf(cutoff)]);
      if (isFailure(made)) ending.settle({ ...made, unhealthy: false });
      else post(call, made, parties);
    } catch (error) {
      ending.fail(error);
    }
  }

  function attempt(call: SubgraphCall, cutoff: Cutoff, ending: Ending): void {
    const own = options.headersFor?.(call);
    if (own instanceof Promise) void postWhenMade(call, own, { cutoff, ending });
    else post(call, own, { cutoff, ending });
  }
  return { pool, send: createSubgraphLine(limits, attempt) };
}

interface Parties {
  readonly cutoff: Cutoff;
  readonly ending: Ending;
}

function settleReply({ subgraph, keepsDigits }: SubgraphCall, response: Response, ending: Ending): void {
  let outcome: CallOutcome;
  try {
    const { trusted = false } = subgraph;
    outcome = readReply(response, { trusted, parse: keepsDigits ? parseWithDigits : JSON.parse });
  } catch (error) {
    ending.fail(error);
    return;
  }
  ending.settle(outcome);
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
