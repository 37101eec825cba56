/** How a published subgraph is; only one that is quarantined is not asked any more. */
export type HealthState = 'UNKNOWN' | 'HEALTHY' | 'DRIFTED' | 'UNREACHABLE' | 'QUARANTINED';

/** What is known of one subgraph's health. */
export interface Health {
  readonly state: HealthState;
  /** What was found, where something was. */
  readonly code: string | null;
  readonly message: string | null;
  /** Probes in a row that were not answered as they should be, and may be next time. */
  readonly missed: number;
  /** How often its answers had it quarantined since it was last published. */
  readonly strikes: number;
  /** Before this moment a probe that passes does not restore it. */
  readonly restorableAt: Date | null;
}

/** What a probe saw. */
export type Observation =
  | { readonly kind: 'passed' }
  /** It serves all that is published, and more. */
  | { readonly kind: 'drifted'; readonly code: string; readonly message: string }
  /** It was not reached, or by something in front of it: it may be starting. */
  | { readonly kind: 'missed'; readonly code: string; readonly message: string }
  | { readonly kind: 'unreachable'; readonly code: string; readonly message: string }
  | { readonly kind: 'invalid'; readonly code: string; readonly message: string };

/** A deployment takes less than three probes. */
const patience = 3;

/** What a subgraph's health is after a probe. */
export function afterProbe(
  before: Health,
  seen: Observation,
  at: { readonly now: Date; readonly isAsked: boolean },
): Health {
  const quarantined = before.state === 'QUARANTINED';
  switch (seen.kind) {
    case 'passed':
    case 'drifted': {
      if (quarantined && !at.isAsked && before.restorableAt !== null && at.now < before.restorableAt) {
        return { ...before, missed: 0 };
      }
      const { strikes } = before;
      const told =
        seen.kind === 'drifted'
          ? ({ state: 'DRIFTED', code: seen.code, message: seen.message } as const)
          : ({ state: 'HEALTHY', code: null, message: null } as const);
      return { ...told, missed: 0, strikes, restorableAt: null };
    }
    case 'unreachable':
    case 'missed': {
      const missed = before.missed + 1;
      if (quarantined || missed < patience) return { ...before, missed };
      const state = seen.kind === 'missed' ? 'QUARANTINED' : 'UNREACHABLE';
      return { ...before, state, code: seen.code, message: seen.message, missed };
    }
    case 'invalid':
      if (quarantined) return { ...before, missed: 0, code: seen.code, message: seen.message };
      return { ...before, state: 'QUARANTINED', code: seen.code, message: seen.message, missed: 0 };
  }
}

const firstPauseMilliseconds = 60_000;
const mostDoublings = 6;

/** What a subgraph's health is after too many of its answers were not what was asked; each time for longer. */
export function afterInvalidAnswers(before: Health, now: Date): Health {
  const pause = firstPauseMilliseconds * 2 ** Math.min(before.strikes, mostDoublings);
  return {
    state: 'QUARANTINED',
    code: 'SUBGRAPH_INVALID_RESPONSE',
    message: 'Most of its latest answers were something other than what was asked.',
    missed: 0,
    strikes: before.strikes + 1,
    restorableAt: new Date(now.getTime() + pause),
  };
}

/** What an organisation is told of a change; null where it is not worth a word. */
export type NoticeKind = 'QUARANTINED' | 'RESTORED' | 'DRIFTED' | 'UNREACHABLE' | 'REACHED';

/** Tells which notice a change of state makes. */
export function noticeOf(before: HealthState, after: HealthState): NoticeKind | null {
  if (before === after) return null;
  if (after === 'QUARANTINED' || after === 'UNREACHABLE') return after;
  if (before === 'QUARANTINED') return 'RESTORED';
  if (after === 'DRIFTED') return after;
  return before === 'UNREACHABLE' ? 'REACHED' : null;
}
