import { describe, expect, it } from '@jest/globals';
import {
  afterInvalidAnswers,
  afterProbe,
  type Health,
  type Observation,
} from '../../../../gateway/registry/health/health.ts';

const healthy: Health = {
  state: 'HEALTHY',
  code: null,
  message: null,
  missed: 0,
  strikes: 0,
  restorableAt: null,
};
const now = new Date('2026-03-01T12:00:00Z');
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
const at = { now, isAsked: false };
const found = (kind: Exclude<Observation['kind'], 'passed'>): Observation => ({
  kind,
  code: 'X',
  message: 'x',
});
const passed: Observation = { kind: 'passed' };
const times = (count: number, seen: Observation): Health =>
  Array.from({ length: count }, () => seen).reduce((health, each) => afterProbe(health, each, at), healthy);

describe('The health of a subgraph', () => {
  it.each<[string, number, Observation, Health['state']]>([
    ['a probe that passes', 1, passed, 'HEALTHY'],
    ['more than is published', 1, found('drifted'), 'DRIFTED'],
    ['something else than is published', 1, found('invalid'), 'QUARANTINED'],
    ['two probes that did not reach it', 2, found('unreachable'), 'HEALTHY'],
    ['three that did not', 3, found('unreachable'), 'UNREACHABLE'],
    ['two pages in its place', 2, found('missed'), 'HEALTHY'],
    ['three pages in its place', 3, found('missed'), 'QUARANTINED'],
  ])('after %s', (_what, count, seen, state) => {
    expect(times(count, seen).state).toBe(state);
  });

  it('is restored by a probe that passes, and by none that does not', () => {
    const quarantined = times(1, found('invalid'));
    for (const seen of [found('unreachable'), found('missed'), found('invalid')]) {
      expect(afterProbe(quarantined, seen, at).state).toBe('QUARANTINED');
    }
    expect(afterProbe(quarantined, passed, at)).toEqual(healthy);
    expect(afterProbe(quarantined, found('drifted'), at).state).toBe('DRIFTED');
  });

  it('is restored after its answers only in time, each time later, or where its organisation asks', () => {
    const once = afterInvalidAnswers(healthy, now);
    expect(afterProbe(once, passed, { now: later(59), isAsked: false }).state).toBe('QUARANTINED');
    expect(afterProbe(once, passed, { now: later(59), isAsked: true }).state).toBe('HEALTHY');
    const restored = afterProbe(once, passed, { now: later(60), isAsked: false });
    expect(restored).toEqual({ ...healthy, strikes: 1 });
    const twice = afterInvalidAnswers(restored, now);
    expect(afterProbe(twice, passed, { now: later(119), isAsked: false }).state).toBe('QUARANTINED');
    expect(afterProbe(twice, passed, { now: later(120), isAsked: false }).state).toBe('HEALTHY');
  });
});
