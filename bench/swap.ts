import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servingFlags } from '../cli/serving-flags.ts';
import type { LoadOrder, LoadResult } from './http/load.ts';
import { readBenchFlags } from './run/bench-flags.ts';
import { type BenchProcess, nextMessage, startPinned } from './run/processes.ts';
import { table } from './run/table.ts';
import { operations } from './shop/operations.ts';
import type { SubgraphName } from './shop/schemas.ts';
import { composeLargeSupergraph } from './swap/large-supergraph.ts';
import type { SwapOrder, SwapReport } from './swap/serve-swapping.ts';

const swaps = 20;
// Enough that requests are always under way, few enough that their own work does not hide what a swap costs.
const connections = 4;
const quietSeconds = 5;

interface Phase {
  readonly name: string;
  readonly report: SwapReport;
  readonly load: LoadResult;
}

const here = (file: string): string => join(import.meta.dirname, file);

async function ask<T>({ child }: BenchProcess, order: SwapOrder | LoadOrder): Promise<T> {
  child.send(order);
  return (await nextMessage(child)) as T;
}

/** Watches the gateway under load; the load goes on in short stretches until all swaps are done. */
async function runPhase(
  name: string,
  order: SwapOrder,
  { gateway, loader, port }: { gateway: BenchProcess; loader: BenchProcess; port: number },
): Promise<Phase> {
  const watching = ask<SwapReport>(gateway, order);
  const over = new AbortController();
  void watching.finally(() => over.abort()).catch(() => undefined);
  const stretches: LoadResult[] = [];
  const stretch = { port, path: '/graphql', query: operations.small, connections, seconds: 1 };
  while (!over.signal.aborted) stretches.push(await ask<LoadResult>(loader, stretch));
  const [first] = stretches;
  if (!first) throw new Error('nothing was loaded');
  const sum = (figure: (result: LoadResult) => number): number =>
    stretches.reduce((total, result) => total + figure(result), 0);
  const load = {
    ...first,
    requests: sum(({ requests }) => requests),
    failures: sum(({ failures }) => failures),
    p99Ms: Math.max(...stretches.map(({ p99Ms }) => p99Ms)),
  };
  return { name, report: await watching, load };
}

function print(phases: readonly Phase[]): string {
  const header = [
    'phase',
    'swaps',
    'requests',
    'failed',
    'worst p99 ms',
    'loop p99 ms',
    'longest ms',
    'longest CPU ms',
  ];
  const rows = phases.map(({ name, report, load }) => [
    name,
    String(report.swaps),
    String(load.requests),
    String(load.failures),
    load.p99Ms.toFixed(1),
    report.p99Ms.toFixed(1),
    report.longestMs.toFixed(1),
    report.longestCpuMs.toFixed(1),
  ]);
  return table(header, rows);
}

/** Twenty swaps of a supergraph of 54 subgraphs under load, beside the same load without a swap. */
export async function run(args: readonly string[]): Promise<string> {
  const flags = readBenchFlags(args);
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-bench-'));
  const started: BenchProcess[] = [];
  const start = (...parameters: Parameters<typeof startPinned>): BenchProcess => {
    const process = startPinned(...parameters);
    started.push(process);
    return process;
  };
  try {
    const shop = start('load', [here('shop/serve-shop.ts')]);
    const urls = (await nextMessage(shop.child)) as Readonly<Record<SubgraphName, string>>;
    const files = [0, 1].map((version) => join(folder, `version-${version}.graphql`));
    for (const [version, file] of files.entries())
      await writeFile(file, composeLargeSupergraph(urls, version));
    await writeFile(join(folder, 'tokens.txt'), '');
    const loader = start('load', [here('http/serve-load.ts'), join(folder, 'tokens.txt')]);
    // Snapshots are made in a thread beside the event loop: on one core the two would only wait for each other.
    const gateway = start('anywhere', [...servingFlags, here('swap/serve-swapping.ts'), ...files]);
    const port = Number(new URL(String(await nextMessage(gateway.child))).port);
    const place = { gateway, loader, port };
    await runPhase('warm-up', { seconds: 2, swaps: 1 }, place);
    const phases = [
      await runPhase('load alone', { seconds: quietSeconds, swaps: 0 }, place),
      await runPhase('load and swaps', { seconds: quietSeconds, swaps }, place),
    ];
    return flags.json ? JSON.stringify(phases, null, 2) : print(phases);
  } finally {
    await Promise.all(started.map((process) => process.stop()));
    await rm(folder, { recursive: true });
  }
}
