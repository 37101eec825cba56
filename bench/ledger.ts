import type { LoadResult } from './http/load.ts';
import { grantor, incidentId, reader } from './ledger/incidents.ts';
import { type LedgerBench, openLedgerBench } from './ledger/stage.ts';
import { readBenchFlags } from './run/bench-flags.ts';
import { median, table } from './run/table.ts';

const incidents = 500;
const fields = 'id title summary occurredOn datePrecision categories verification classification tlp';
const warmUpSeconds = 2;

/** What the ledger may take of the requests that 50 connections get answered. */
const mostOverhead = 0.25;

/**
 * The same questions of one owner's incidents: another's are in the ledger before they are given, one's own never. They
 * are many, since the gateway asks a subgraph once for what is asked twice at the same time.
 */
const questions = 400;
const reads: Readonly<Record<string, (owner: string, at: number) => string>> = {
  record: (owner, at) => `{ incident(id: "${incidentId(owner, at)}") { ${fields} } }`,
  page: (owner, at) =>
    `{ incidents(first: ${20 + (at % 20)}, filter: { owners: ["${owner}"], period: { from: "2020-01-${10 + Math.floor(at / 20)}" } }) { nodes { ${fields} } } }`,
};

/** What a read took with the ledger and without, in the middle of the rounds. */
interface Figure {
  readonly read: string;
  readonly perSecond: number;
  readonly plainPerSecond: number;
  readonly medianMs: number;
  readonly plainMedianMs: number;
  readonly p99Ms: number;
  readonly plainP99Ms: number;
  /** How many requests a second fewer, as a part of those without. */
  readonly overhead: number;
}

/** What it costs that reads of another organisation's records are durable in the ledger before they are given. */
export async function run(args: readonly string[]): Promise<string> {
  const flags = readBenchFlags(args);
  const bench = await openLedgerBench(incidents);
  try {
    const figures: Figure[] = [];
    for (const read of Object.keys(reads)) figures.push(await compare(bench, read, flags));
    return flags.json ? JSON.stringify(figures, null, 2) : print(figures);
  } finally {
    await bench.close();
  }
}

interface Course {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
}

/** With and without in every round, so that what else the machine does falls upon both. */
async function compare(
  bench: LedgerBench,
  read: string,
  { rounds, seconds, connections }: Course,
): Promise<Figure> {
  const recorded: LoadResult[] = [];
  const plain: LoadResult[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const duration = round < 0 ? warmUpSeconds : seconds;
    for (const owner of [grantor, reader]) {
      const before = await bench.entries();
      const result = await bench.load({
        query: Array.from({ length: questions }, (_, at) => reads[read]?.(owner, at) ?? ''),
        connections,
        seconds: duration,
      });
      requireEntries(result, (await bench.entries()) - before, owner === grantor);
      if (round >= 0) (owner === grantor ? recorded : plain).push(result);
    }
  }
  const middle = (results: readonly LoadResult[], of: (result: LoadResult) => number): number =>
    median(results.map(of));
  const perSecond = middle(recorded, (result) => result.perSecond);
  const plainPerSecond = middle(plain, (result) => result.perSecond);
  return {
    read,
    perSecond,
    plainPerSecond,
    medianMs: middle(recorded, (result) => result.medianMs),
    plainMedianMs: middle(plain, (result) => result.medianMs),
    p99Ms: middle(recorded, (result) => result.p99Ms),
    plainP99Ms: middle(plain, (result) => result.p99Ms),
    overhead: 1 - perSecond / plainPerSecond,
  };
}

/** A figure counts for nothing where an answer failed, or was given without its entry. */
function requireEntries(
  { requests, failures, firstFailure }: LoadResult,
  written: number,
  all: boolean,
): void {
  if (failures > 0) throw new Error(`${failures} requests failed: ${firstFailure ?? ''}`);
  const expected = all ? requests : 0;
  if (written !== expected)
    throw new Error(`${requests} reads left ${written} entries in the ledger, not ${expected}.`);
}

function print(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.read,
    figure.perSecond.toFixed(0),
    figure.plainPerSecond.toFixed(0),
    `${(figure.overhead * 100).toFixed(1)} %`,
    `${mostOverhead * 100} %`,
    ...[figure.medianMs, figure.plainMedianMs, figure.p99Ms, figure.plainP99Ms].map((ms) => ms.toFixed(1)),
    `${(figure.medianMs / figure.plainMedianMs).toFixed(2)}x`,
    `${(figure.p99Ms / figure.plainP99Ms).toFixed(2)}x`,
  ]);
  const header = [
    ...['read', 'requests/s', 'without', 'overhead', 'at most'],
    ...['median ms', 'without', 'p99 ms', 'without', 'median', 'p99'],
  ];
  return table(header, rows);
}
