import type { DocumentNode } from 'graphql';
import { print } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { PlanningOutcome, PlanningRequest } from './planning-message.ts';
import type { PlanningQueue } from './planning-queue.ts';

/** An operation to plan; the document is what the caller's rights left of it. */
export interface OperationToPlan {
  readonly document: DocumentNode | string;
  readonly operationName?: string | undefined;
}

/** Plans the operations of one supergraph version. */
export interface Planner {
  plan(operation: OperationToPlan): Promise<PlanningOutcome>;
  /** The operations planned most often, to be planned ahead for the next version. */
  mostUsed(count: number): readonly OperationToPlan[];
  end(): Promise<void>;
}

interface CachedOutcome {
  readonly request: PlanningRequest;
  readonly outcome: PlanningOutcome;
  uses: number;
}

/** How long an operation that could not be planned is refused unseen: the machine may only have been busy. */
const refusedForMs = 60_000;

/** Keeps plans, and the knowledge that an operation has none, up to a number of bytes; the least recently used goes. */
export function createPlanner(queue: PlanningQueue, { cacheBytes }: { cacheBytes: number }): Planner {
  const cache = new LRUCache<string, CachedOutcome>({ maxSize: cacheBytes });
  const underWay = new Map<string, Promise<PlanningOutcome>>();
  const texts = new WeakMap<DocumentNode, string>();

  function textOf(document: DocumentNode | string): string {
    if (typeof document === 'string') return document;
    const text = texts.get(document) ?? print(document);
    texts.set(document, text);
    return text;
  }

  async function planAndKeep(key: string, request: PlanningRequest): Promise<PlanningOutcome> {
    const outcome = await queue.plan(request);
    const size = key.length + sizeOf(outcome);
    if (outcome.ok) cache.set(key, { request, outcome, uses: 1 }, { size });
    else if (outcome.code !== 'PLANNING_OVERLOADED') {
      cache.set(key, { request, outcome, uses: 1 }, { size, ttl: refusedForMs });
    }
    return outcome;
  }

  return {
    async plan({ document, operationName }) {
      const request = { document: textOf(document), operationName: operationName ?? null };
      const key = `${operationName ?? ''}\n${request.document}`;
      const cached = cache.get(key);
      if (cached) {
        cached.uses += 1;
        return cached.outcome;
      }
      const planning = underWay.get(key) ?? planAndKeep(key, request).finally(() => underWay.delete(key));
      underWay.set(key, planning);
      return planning;
    },
    mostUsed(count) {
      const planned = [...cache.values()].filter(({ outcome }) => outcome.ok);
      const ordered = planned.sort((one, other) => other.uses - one.uses).slice(0, count);
      return ordered.map(({ request }) => ({
        document: request.document,
        operationName: request.operationName ?? undefined,
      }));
    },
    end: () => queue.end(),
  };
}

/** Roughly the bytes a plan takes: its text, twice for what is compiled from it. */
function sizeOf(outcome: PlanningOutcome): number {
  return 2 * JSON.stringify(outcome).length;
}
