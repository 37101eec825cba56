import type { Caller } from '../../caller.ts';
import type { KnownDocument } from '../../known-document.ts';
import type { ClientUse } from '../store/uses.ts';
import { usedCoordinates } from './used-coordinates.ts';

/** Counts which client uses which part of the schema, and writes it from time to time. */
export interface UseRecorder {
  /** Counts one request: a look-up and an addition. */
  count(known: KnownDocument, caller: Caller): void;
  /** Writes what was counted since the last time. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** What recording depends on. */
export interface UseRecorderParts {
  /** Adds uses to those of a day (YYYY-MM-DD). */
  readonly write: (day: string, uses: readonly ClientUse[]) => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

const flushMilliseconds = 5000;

interface Counted {
  readonly client: string;
  readonly organisation: string;
  requests: number;
}

/** Opens the recorder. What cannot be written is forgotten: no request waits for it, and none fails. */
export function createUseRecorder({ write, onError, now }: UseRecorderParts): UseRecorder {
  let counts = new Map<KnownDocument, Map<string, Counted>>();
  const coordinates = new WeakMap<KnownDocument, string[]>();

  const coordinatesOf = (known: KnownDocument): string[] => {
    const used = coordinates.get(known) ?? usedCoordinates(known);
    coordinates.set(known, used);
    return used;
  };

  const flush = async (): Promise<void> => {
    const taken = counts;
    counts = new Map();
    const uses = new Map<string, ClientUse>();
    for (const [known, clients] of taken) {
      for (const { client, organisation, requests } of clients.values()) {
        for (const coordinate of coordinatesOf(known)) {
          const key = `${coordinate} ${client}`;
          const count = (uses.get(key)?.count ?? 0) + requests;
          uses.set(key, { client, organisation, coordinate, count });
        }
      }
    }
    if (uses.size === 0) return;
    await write(new Date(now()).toISOString().slice(0, 10), [...uses.values()]).catch(onError);
  };

  const timer = setInterval(() => void flush(), flushMilliseconds);
  timer.unref();
  return {
    count(known, caller) {
      if (caller.kind !== 'client' || caller.organisation === null) return;
      const clients = counts.get(known) ?? new Map<string, Counted>();
      counts.set(known, clients);
      const counted = clients.get(caller.clientId);
      if (counted) counted.requests += 1;
      else {
        const { clientId: client, organisation } = caller;
        clients.set(client, { client, organisation, requests: 1 });
      }
    },
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}
