import { LRUCache } from 'lru-cache';
import type { SubgraphCall, SubgraphEndpoint, SubgraphReply, SubgraphTransport } from '../subgraph-call.ts';
import { Batch } from './batch.ts';
import { unusable } from './call-failure.ts';
import type { Ending } from './ending.ts';
import { createDirectReads } from './http/direct-reads.ts';
import { type Line, type LineOptions, openLine } from './open-line.ts';
import type { CallOutcome } from './read-reply.ts';

/** A failed call as the operator's log tells it; the detail may hold foreign text and is bounded. */
export interface FailedCall {
  readonly subgraph: string;
  readonly requestId: string;
  readonly code: string;
  readonly detail: string;
}

/** What the transport is built from; a limit that is left out has its default. */
export interface SubgraphTransportOptions extends LineOptions {
  /** Whether a subgraph at this address may be called at all. */
  readonly allowUrl: (url: URL) => boolean;
  readonly report?: (failed: FailedCall) => void;
}

const maxLines = 1_000;
const maxDetailLength = 300;
const notAllowed = unusable('SUBGRAPH_REFUSED', 'the address is not allowed');

function printable(detail: string): string {
  // eslint-disable-next-line no-control-regex -- foreign text must not forge or colour lines of the log
  return detail.slice(0, maxDetailLength).replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}

/** The lines to the addresses that may be called; null for any other. */
function createLines(options: SubgraphTransportOptions) {
  const shared = { arrivals: new Batch(), reads: createDirectReads() };
  // Calls under way on an address no longer used may end; its idle connections grow old and go.
  const lines = new LRUCache<string, Line>({ max: maxLines });
  // A supergraph version has one object for each of its subgraphs: its line is found without its name.
  const met = new WeakMap<SubgraphEndpoint, Line>();

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

  return {
    lineTo(endpoint: SubgraphEndpoint): Line | null {
      const known = met.get(endpoint);
      if (known) return known;
      const line = lineByName(endpoint);
      if (line) met.set(endpoint, line);
      return line;
    },
    close(): void {
      for (const { pool } of lines.values()) pool.close();
      lines.clear();
    },
  };
}

/** What the executor sees of an outcome; the log sees more. */
type Tell = (call: SubgraphCall, outcome: CallOutcome) => SubgraphReply;

function createTell({ report }: SubgraphTransportOptions): Tell {
  function log({ subgraph, requestId, signal }: SubgraphCall, code: string, detail: string): void {
    if (signal?.aborted !== true)
      report?.({ subgraph: subgraph.name, requestId, code, detail: printable(detail) });
  }

  return (call, outcome) => {
    if (!outcome.ok) {
      log(call, outcome.code, outcome.detail);
      return { ok: false, code: outcome.code };
    }
    if (outcome.detail !== null) log(call, 'SUBGRAPH_ERROR', outcome.detail);
    const { data, errors, disclosures, acts } = outcome;
    if (disclosures.length === 0 && acts.length === 0) return { ok: true, data, errors };
    return {
      ...{ ok: true, data, errors },
      ...(disclosures.length === 0 ? {} : { disclosures }),
      ...(acts.length === 0 ? {} : { acts }),
    };
  };
}

/** Tells whoever waits for a call of its end, and of a failure to tell it. */
function tellOf(call: SubgraphCall, tell: Tell, { resolve, reject }: Waiting): Ending {
  return {
    settle(outcome) {
      try {
        resolve(tell(call, outcome));
      } catch (error) {
        reject(error);
      }
    },
    fail: reject,
  };
}

interface Waiting {
  readonly resolve: (reply: SubgraphReply) => void;
  readonly reject: (reason: unknown) => void;
}

/** Sends calls to subgraphs that are not trusted: each within its own limits, each outcome a value. */
export function createSubgraphTransport(options: SubgraphTransportOptions): SubgraphTransport {
  const lines = createLines(options);
  const tell = createTell(options);
  return {
    send(call) {
      const line = lines.lineTo(call.subgraph);
      if (!line) return Promise.resolve(tell(call, notAllowed));
      return new Promise((resolve, reject) => line.send(call, tellOf(call, tell, { resolve, reject })));
    },
    close() {
      lines.close();
      return Promise.resolve();
    },
  };
}
