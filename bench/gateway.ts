import type { LoadResult } from './http/load.ts';
import { type BenchFlags, readBenchFlags } from './run/bench-flags.ts';
import { type Contender, contenderNames, startContender } from './run/contenders.ts';
import { requireSameAnswers } from './run/same-answers.ts';
import { type Measured, type Summary, summarise } from './run/summarise.ts';
import { type Stage, setStage } from './run/stage.ts';
import { table } from './run/table.ts';
import { type OperationName, operations } from './shop/operations.ts';

// So long the compiler is busy with what is new to it, ours and theirs.
const warmUpSeconds = 5;
const allOperations: readonly OperationName[] = ['large', 'small'];

interface Course {
  readonly stage: Stage;
  readonly flags: BenchFlags;
  readonly contenders: readonly Contender[];
  readonly operations: readonly OperationName[];
}

async function loadOnce(
  { stage, flags }: Course,
  contender: Contender,
  job: { operation: OperationName; seconds: number },
): Promise<LoadResult> {
  const result = await stage.load({
    port: contender.port,
    path: '/graphql',
    query: operations[job.operation],
    connections: flags.connections,
    seconds: job.seconds,
  });
  if (result.failures > 0)
    throw new Error(`${contender.name} failed ${result.failures} times: ${result.firstFailure ?? ''}`);
  return result;
}

function chosen<T extends string>(all: readonly T[], names: readonly string[]): readonly T[] {
  return names.length === 0 ? all : all.filter((name) => names.includes(name));
}

/** Every token has been seen once before anything is measured: clients use theirs for an hour, not for one request. */
async function introduceTokens({ stage, flags, contenders }: Course): Promise<void> {
  for (const { port } of contenders) {
    const order = { port, path: '/graphql', query: '{__typename}', connections: flags.connections };
    await stage.load({ ...order, seconds: 0, leastRequests: flags.tokens });
  }
}

/** Every gateway in every round, so that what else the machine does falls upon all of them. */
async function runRounds(course: Course): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const operation of course.operations) {
    for (const contender of course.contenders)
      await loadOnce(course, contender, { operation, seconds: warmUpSeconds });
    for (let round = 0; round < course.flags.rounds; round += 1) {
      for (const contender of course.contenders) {
        const before = {
          own: contender.process.cpuSeconds(),
          at: performance.now(),
        };
        const result = await loadOnce(course, contender, { operation, seconds: course.flags.seconds });
        const elapsed = (performance.now() - before.at) / 1_000;
        const own = contender.process.cpuSeconds() - before.own;
        const cpuMs = (own * 1_000) / result.requests;
        measured.push({
          ...result,
          cpuMs,
          share: own / elapsed,
          contender: contender.name,
          operation,
          round,
        });
      }
    }
  }
  return measured;
}

async function readMemory(course: Course): Promise<ReadonlyMap<string, number>> {
  const memory = new Map<string, number>();
  for (const contender of course.contenders) {
    const seconds = course.flags.memorySeconds / course.operations.length;
    if (seconds > 0)
      for (const operation of course.operations) await loadOnce(course, contender, { operation, seconds });
    memory.set(contender.name, contender.process.residentMb());
  }
  return memory;
}

function print(summaries: readonly Summary[]): string {
  const header = [
    'gateway',
    'operation',
    'answer kB',
    'requests/s',
    'x stock',
    'x proxy',
    'CPU ms',
    'CPU of stock',
    'of its core',
    'median ms',
    'p99 ms',
    'memory MB',
  ];
  const rows = summaries.map((summary) => [
    summary.contender,
    summary.operation,
    (summary.answerBytes / 1_000).toFixed(1),
    summary.perSecond.toFixed(0),
    summary.timesStock.toFixed(2),
    summary.timesProxy.toFixed(2),
    summary.cpuMs.toFixed(2),
    `1/${summary.cpuLessThanStock.toFixed(1)}`,
    summary.share.toFixed(2),
    summary.medianMs.toFixed(1),
    summary.p99Ms.toFixed(1),
    summary.memoryMb.toFixed(0),
  ]);
  return table(header, rows);
}

/** Our gateway beside its peers: the same operations, the same subgraphs, one core each in turn. */
export async function run(args: readonly string[]): Promise<string> {
  const flags = readBenchFlags(args);
  const stage = await setStage(flags.tokens);
  const contenders: Contender[] = [];
  try {
    for (const name of chosen(contenderNames, flags.only)) {
      contenders.push(await startContender(name, stage, flags.profile));
    }
    await requireSameAnswers(contenders, stage.supply.tokens[0] ?? '');
    const course = { stage, flags, contenders, operations: chosen(allOperations, flags.operations) };
    await introduceTokens(course);
    const measured = await runRounds(course);
    const summaries = summarise(measured, await readMemory(course));
    return flags.json ? JSON.stringify(summaries, null, 2) : print(summaries);
  } finally {
    await Promise.all(contenders.map(({ process }) => process.stop()));
    await stage.close();
  }
}
