import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import type { Caller } from '../caller.ts';
import type { Departing } from '../execution/departure.ts';
import type { SubgraphCall, SubgraphEndpoint } from '../execution/subgraph-call.ts';

/** Tells that something changed in a subgraph, not what: who waits asks for its own changes. */
export interface ChangeSignals {
  /** Watches a subgraph for as long as somebody does. */
  watch(endpoint: SubgraphEndpoint, caller: Caller): ChangeWatch;
  close(): void;
}

/** One watcher's view of a subgraph. */
export interface ChangeWatch {
  /** Grows with every change. */
  readonly count: () => number;
  /** Resolves when something changed since `seen`, or when whoever waits has gone. */
  readonly after: (seen: number, signal: Departing) => Promise<void>;
  readonly release: () => void;
}

interface SignalOptions {
  /** By which a subgraph of the hub's own recognises the hub; null asks every subgraph again after a while. */
  readonly headersFor:
    ((call: Pick<SubgraphCall, 'subgraph' | 'kind' | 'caller'>) => Promise<Headers>) | null;
}

type Headers = Readonly<Record<string, string>>;

/** How often a subgraph that sends no signals is looked at. */
const lookMilliseconds = 1000;
const reconnectMilliseconds = 1000;
/** A connection this long without even a heartbeat is dead. */
const silentMilliseconds = 40_000;
/** Several changes within this time are one signal. */
const settleMilliseconds = 40;

interface Line {
  count: number;
  users: number;
  caller: Caller;
  isConnected: boolean;
  isEnded: boolean;
  readonly waiting: Set<() => void>;
  end: () => void;
}

/** Holds one connection to each watched subgraph; while there is none, it is looked at every second. */
export function createChangeSignals({ headersFor }: SignalOptions): ChangeSignals {
  const lines = new Map<string, Line>();

  const open = (endpoint: SubgraphEndpoint, caller: Caller): Line => {
    const line: Line = {
      count: 0,
      users: 0,
      caller,
      isConnected: false,
      isEnded: false,
      waiting: new Set(),
      end: () => undefined,
    };
    const look = setInterval(() => !line.isConnected && tell(line), lookMilliseconds).unref();
    const connection = headersFor && endpoint.trusted ? keepConnected(line, endpoint, headersFor) : null;
    line.end = () => {
      line.isEnded = true;
      clearInterval(look);
      connection?.close();
    };
    return line;
  };

  return {
    watch(endpoint, caller) {
      const line = lines.get(endpoint.url) ?? open(endpoint, caller);
      lines.set(endpoint.url, line);
      line.users += 1;
      line.caller = caller;
      return {
        count: () => line.count,
        after: (seen, signal) => after(line, seen, signal),
        release() {
          line.users -= 1;
          if (line.users > 0) return;
          line.end();
          if (lines.get(endpoint.url) === line) lines.delete(endpoint.url);
        },
      };
    },
    close() {
      for (const line of lines.values()) line.end();
      lines.clear();
    },
  };
}

function tell(line: Line): void {
  line.count += 1;
  const waiting = [...line.waiting];
  line.waiting.clear();
  for (const wake of waiting) wake();
}

function after(line: Line, seen: number, signal: Departing): Promise<void> {
  if (line.count > seen || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const wake = (): void => {
      line.waiting.delete(wake);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    line.waiting.add(wake);
    signal.addEventListener('abort', wake);
  });
}

function keepConnected(
  line: Line,
  endpoint: SubgraphEndpoint,
  headersFor: NonNullable<SignalOptions['headersFor']>,
): { close(): void } {
  let retry: NodeJS.Timeout | null = null;
  let settling: NodeJS.Timeout | null = null;
  let request: ReturnType<typeof getHttp> | null = null;

  const again = (): void => {
    line.isConnected = false;
    if (line.isEnded || retry) return;
    retry = setTimeout(() => {
      retry = null;
      void connect().catch(again);
    }, reconnectMilliseconds).unref();
  };
  const settle = (): void => {
    settling ??= setTimeout(() => {
      settling = null;
      tell(line);
    }, settleMilliseconds).unref();
  };
  const listen = (response: IncomingMessage): void => {
    response.once('close', again).once('error', again);
    if (response.statusCode !== 200) {
      response.resume();
      return;
    }
    line.isConnected = true;
    response.on('data', settle);
    // Something may have changed before the connection was there.
    tell(line);
  };
  const connect = async (): Promise<void> => {
    const headers = await headersFor({ subgraph: endpoint, kind: 'query', caller: line.caller });
    if (line.isEnded) return;
    const get = endpoint.url.startsWith('https:') ? getHttps : getHttp;
    request = get(endpoint.url, { headers: { ...headers, accept: 'text/event-stream' }, agent: false });
    request.once('response', listen).once('error', again);
    request.setTimeout(silentMilliseconds, () => request?.destroy());
  };

  void connect().catch(again);
  return {
    close() {
      if (retry) clearTimeout(retry);
      if (settling) clearTimeout(settling);
      request?.destroy();
    },
  };
}
