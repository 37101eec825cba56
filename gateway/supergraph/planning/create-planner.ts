import type { DocumentNode } from 'graphql';
import { print } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { PlanningOutcome, PlanningRequest } from './planning-message.ts';
import type { PlanningQueue } from './planning-queue.ts';
import { createRefusalTimes } from './refusal-times.ts';

/** An operation to plan; the document is what the caller's rights left of it. */
export interface OperationToPlan {
  readonly document: DocumentNode | string;
  readonly operationName?: string | undefined;
}

/** Plans the operations of one supergraph version. */
export interface Planner {
  /** At once where the plan is kept. */
  plan(operation: OperationToPlan): PlanningOutcome | Promise<PlanningOutcome>;
  /** The operations planned most often, to be planned ahead for the next version. */
  mostUsed(count: number): readonly OperationToPlan[];
  end(): Promise<void>;
}

interface CachedOutcome {
  readonly request: PlanningRequest;
  readonly outcome: PlanningOutcome;
  readonly key: string;
  uses: number;
  /** No longer where it was pushed out by others. */
  isKept: boolean;
}

type CachedByName = Map<string | undefined, CachedOutcome>;

const usesPerTouch = 32;

/** Keeps plans, and the knowledge that an operation has none, up to a number of bytes; the least recently used goes. */
export function createPlanner(
  queue: PlanningQueue,
  { cacheBytes, deadlineMs }: { cacheBytes: number; deadlineMs: number },
): Planner {
  const cache = new LRUCache<string, CachedOutcome>({
    maxSize: cacheBytes,
    dispose: (cached) => void (cached.isKept = false),
  });
  const byDocument = new WeakMap<DocumentNode, CachedByName>();
  const refusedFor = createRefusalTimes(deadlineMs);
  const underWay = new Map<string, Promise<PlanningOutcome>>();
  const textOf = createTextOf();

  /** A plan in use stays among the last used, without being looked up by its whole text every time. */
  function use(cached: CachedOutcome): PlanningOutcome {
    cached.uses += 1;
    if (cached.uses % usesPerTouch === 0) cache.get(cached.key);
    return cached.outcome;
  }

  function remember(document: DocumentNode, name: string | undefined, cached: CachedOutcome): void {
    const byName = byDocument.get(document) ?? new Map<string | undefined, CachedOutcome>();
    byDocument.set(document, byName.set(name, cached));
  }

  async function planAndKeep(key: string, request: PlanningRequest): Promise<PlanningOutcome> {
    const outcome = await queue.plan(request);
    const size = key.length + sizeOf(outcome);
    const kept = { request, outcome, key, uses: 1, isKept: true };
    if (outcome.ok) cache.set(key, kept, { size });
    else if (outcome.code !== 'PLANNING_OVERLOADED') {
      cache.set(key, kept, { size, ttl: refusedFor(key, outcome) });
    }
    return outcome;
  }

  return {
    plan({ document, operationName }) {
      const met = typeof document === 'string' ? undefined : byDocument.get(document)?.get(operationName);
      if (met?.isKept === true) return use(met);
      const request = { document: textOf(document), operationName: operationName ?? null };
      const key = `${operationName ?? ''}\n${request.document}`;
      const cached = cache.get(key);
      if (cached) {
        if (cached.outcome.ok && typeof document !== 'string') remember(document, operationName, cached);
        return use(cached);
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

/** The text of a document, written once. */
function createTextOf(): (document: DocumentNode | string) => string {
  const texts = new WeakMap<DocumentNode, string>();
  return (document) => {
    if (typeof document === 'string') return document;
    const text = texts.get(document) ?? print(document);
    texts.set(document, text);
    return text;
  };
}
