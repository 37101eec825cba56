import type { DataSource, EntityManager } from 'typeorm';
import {
  findHealth,
  followLive,
  type HealthRow,
  lockHealth,
  writeHealth,
  writeProbed,
} from '../store/health.ts';
import { writeNotice } from '../store/notices.ts';
import {
  afterInvalidAnswers,
  afterProbe,
  type Health,
  noticeOf,
  type NoticeKind,
  type Observation,
} from './health.ts';

/** What a probe saw of one version of a subgraph. */
export interface ProbeOutcome {
  readonly subgraph: string;
  readonly version: number;
  readonly seen: Observation;
  readonly milliseconds: number;
  /** Whether its own organisation asked for it. */
  readonly isAsked: boolean;
}

/** Writes what a probe says, and tells the organisation what changed; nothing of a version that is served no more. */
export async function writeOutcome(
  source: DataSource,
  { subgraph, version, seen, milliseconds, isAsked }: ProbeOutcome,
  now: Date,
): Promise<HealthRow | null> {
  return source.transaction(async (store) => {
    const before = await lockHealth(store, subgraph, version);
    if (!before) return null;
    await writeProbed(store, subgraph, milliseconds);
    await change(store, before, afterProbe(before, seen, { now, isAsked }));
    return findHealth(store, subgraph);
  });
}

/** Quarantines a subgraph for its answers, unless it is already. */
export async function quarantineForAnswers(source: DataSource, subgraph: string, now: Date): Promise<void> {
  await source.transaction(async (store) => {
    const before = await lockHealth(store, subgraph, null);
    if (!before || before.state === 'QUARANTINED') return;
    await change(store, before, afterInvalidAnswers(before, now));
  });
}

/** A version that goes live was probed before: it begins in good health, whatever the one before was. */
export async function beginInHealth(store: EntityManager, subgraph: string): Promise<void> {
  await followLive(store);
  const before = await lockHealth(store, subgraph, null);
  if (!before) return;
  await writeProbed(store, subgraph, before.probeMilliseconds ?? 0);
  await change(store, before, healthy);
}

const healthy: Health = {
  state: 'HEALTHY',
  code: null,
  message: null,
  missed: 0,
  strikes: 0,
  restorableAt: null,
};

async function change(store: EntityManager, before: HealthRow, after: Health): Promise<void> {
  await writeHealth(store, before, after);
  const kind = noticeOf(before.state, after.state);
  if (kind === null) return;
  await writeNotice(store, before, { kind, code: after.code, message: messageOf(kind, before, after) });
}

function messageOf(kind: NoticeKind, { subgraph }: HealthRow, { message }: Health): string {
  const why = message ?? '';
  switch (kind) {
    case 'QUARANTINED':
      return `${subgraph} is quarantined: its fields answer SUBGRAPH_QUARANTINED until a probe passes. ${why}`;
    case 'RESTORED':
      return `${subgraph} is asked again: a probe passed.`;
    case 'DRIFTED':
      return `${subgraph} serves all that is published, and more that is not. ${why}`;
    case 'UNREACHABLE':
      return `${subgraph} is not reached. ${why}`;
    case 'REACHED':
      return `${subgraph} is reached again.`;
  }
}
