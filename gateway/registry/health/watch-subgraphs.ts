import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { AnsweredCall, Metrics } from '../../observability/metrics.ts';
import { createOneAtATime } from '../one-at-a-time.ts';
import type { ProbeReport } from '../probe/probe-subgraph.ts';
import { addCalls, countAnswers } from '../store/calls.ts';
import { claimDue, findServed, followLive, type HealthRow, type ProbedSubgraph } from '../store/health.ts';
import { type NoticeToTell, tellNotices } from '../store/notices.ts';
import { followStates, type StateFollower } from './follow-states.ts';
import { quarantineForAnswers, writeOutcome } from './judge-health.ts';
import { observe } from './observe.ts';
import { type AnswerRecorder, createAnswerRecorder } from './record-answers.ts';

/** What a gateway watches published subgraphs by. */
export interface WatchParts {
  readonly source: DataSource;
  readonly databaseUrl: string;
  /** Probes one as at its publication. */
  readonly probe: (subgraph: ProbedSubgraph) => Promise<ProbeReport>;
  /** Between two probes of a subgraph; 0 makes none but those that are asked for. */
  readonly probeSeconds: number;
  readonly metrics: Pick<Metrics, 'showSubgraphs' | 'countProbe'>;
  readonly log: Logger;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/** Published subgraphs under watch, together with the other gateways of the hub. */
export interface SubgraphWatch {
  readonly isQuarantined: (subgraph: string) => boolean;
  readonly countCall: (call: AnsweredCall) => void;
  /** Counts an answer that was something other than what was asked. */
  readonly countInvalid: (subgraph: string) => void;
  /** Probes a subgraph of an organisation now; null where it has none of this name that is served. */
  recheck(name: string, organisation: string): Promise<HealthRow | null>;
  /** Hands what organisations are told to somebody who tells it elsewhere too; until then it waits. */
  tellBy(tell: TellNotice): void;
  close(): Promise<void>;
}

/** Tells an organisation something past its queue; what it does not take is offered again. */
export type TellNotice = (notice: NoticeToTell) => Promise<void>;

const leaseSeconds = 60;
const mostAtOnce = 10;
const slowestTickMilliseconds = 10_000;
const fastestTickMilliseconds = 250;

/** Begins to watch: whichever gateway finds a subgraph due probes it, and all know the outcome. */
export async function watchSubgraphs(parts: WatchParts): Promise<SubgraphWatch> {
  const { source, log, metrics } = parts;
  await followLive(source.manager);
  const onError = (error: unknown): void =>
    log.warn({ err: error }, 'the health of subgraphs cannot be kept');
  const telling = createOneAtATime();
  let tell: TellNotice | null = null;
  const tellAll = (): Promise<void> =>
    telling(async () => {
      if (tell) await tellNotices(source, tell);
    }).catch(onError);
  const follower = await followStates({
    store: source.manager,
    databaseUrl: parts.databaseUrl,
    onStates(states) {
      metrics.showSubgraphs(states);
      void tellAll();
    },
    onError,
  });
  const answers = recordAnswers(parts, follower, onError);
  const inTurn = createOneAtATime();
  const tick = (): Promise<void> => inTurn(() => probeDue(parts)).catch(onError);
  const timer = parts.probeSeconds === 0 ? null : setInterval(() => void tick(), tickMilliseconds(parts));
  timer?.unref();
  return {
    isQuarantined: (subgraph) => follower.current().get(subgraph) === 'QUARANTINED',
    countCall: answers.countCall,
    countInvalid: answers.countInvalid,
    async recheck(name, organisation) {
      await followLive(source.manager);
      const subgraph = await findServed(source.manager, name, organisation);
      if (!subgraph) return null;
      const health = await probeOne(parts, subgraph, true);
      await follower.catchUp();
      return health;
    },
    tellBy(given) {
      tell = given;
      void tellAll();
    },
    async close() {
      if (timer) clearInterval(timer);
      await inTurn(() => Promise.resolve());
      await answers.close();
      await follower.close();
      tell = null;
      await telling(() => Promise.resolve());
    },
  };
}

function tickMilliseconds({ probeSeconds }: WatchParts): number {
  const tick = (probeSeconds * 1000) / 6;
  return Math.min(slowestTickMilliseconds, Math.max(fastestTickMilliseconds, tick));
}

async function probeDue(parts: WatchParts): Promise<void> {
  const { source, probeSeconds } = parts;
  await followLive(source.manager);
  const due = await claimDue(source.manager, { seconds: probeSeconds, leaseSeconds, most: mostAtOnce });
  await Promise.all(due.map((subgraph) => probeOne(parts, subgraph, false)));
}

async function probeOne(
  { source, probe, metrics, now }: WatchParts,
  subgraph: ProbedSubgraph,
  isAsked: boolean,
): Promise<HealthRow | null> {
  const { name, version } = subgraph;
  const startedAt = performance.now();
  const report = await probe(subgraph);
  const milliseconds = performance.now() - startedAt;
  const seen = observe(subgraph, report);
  metrics.countProbe({ subgraph: name, outcome: seen.kind, seconds: milliseconds / 1000 });
  return writeOutcome(source, { subgraph: name, version, seen, milliseconds, isAsked }, new Date(now()));
}

function recordAnswers(
  { source, now }: WatchParts,
  follower: StateFollower,
  onError: (error: unknown) => void,
): AnswerRecorder {
  return createAnswerRecorder({
    isPublished: (subgraph) => follower.current().has(subgraph),
    onError,
    async write(answers) {
      await addCalls(source.manager, answers);
      for (const each of answers) {
        if (await countAnswers(source.manager, each)) {
          await quarantineForAnswers(source, each.subgraph, new Date(now()));
        }
      }
    },
  });
}
