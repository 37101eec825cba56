import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { PlanningOutcome } from './planning-message.ts';

const longestMs = 60_000;
const growth = 4;
const mostKnown = 1_000;
const knownForMs = 600_000;

/**
 * For how long an operation that could not be planned is refused unseen, in milliseconds. That it took too long may only
 * tell that the machine was busy, as one is that has just started: it is tried again after the time of a deadline, and
 * after four times as long each further time.
 */
export function createRefusalTimes(
  deadlineMs: number,
): (key: string, outcome: PlanningOutcome & { ok: false }) => number {
  const timeouts = new LRUCache<string, number>({ max: mostKnown, ttl: knownForMs });
  return (key, { code }) => {
    if (code !== 'PLANNING_TIMEOUT') return longestMs;
    const name = hash('sha256', key);
    const before = timeouts.get(name) ?? 0;
    timeouts.set(name, before + 1);
    return Math.min(deadlineMs * growth ** before, longestMs);
  };
}
