import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { AloneReport } from './registry/compose-alone.ts';
import { nameOf, queryOf, schemaOf } from './registry/schemas.ts';
import { openRegistryStage, type RegistryStage } from './registry/stage.ts';
import { readOwners } from '../gateway/registry/compose-owners.ts';
import { table } from './run/table.ts';

interface Measured {
  readonly what: string;
  readonly seconds: number;
  readonly peakMegabytes: number | null;
}

/** A composition in a process of its own: neither warm nor in the way of another. */
async function composeAlone(
  stage: RegistryStage,
  { composer, version }: { readonly composer: 'apollo' | 'guild'; readonly version: number },
): Promise<Measured> {
  const file = join(stage.folder, 'subgraphs.json');
  const own = { name: nameOf(0), url: stage.first.url, sdl: schemaOf(0, version) };
  await writeFile(file, JSON.stringify([...(await readOwners(['hub', 'mission'])), own, ...stage.others]));
  const script = join(import.meta.dirname, 'registry/compose-alone.ts');
  const run = promisify(execFile)(process.execPath, ['--max-old-space-size=8192', script, composer, file]);
  const report = JSON.parse((await run).stdout) as AloneReport;
  if (!report.ok) throw new Error(`${composer} does not compose the subgraphs.`);
  const what = composer === 'apollo' ? '@apollo/composition alone' : '@theguild/federation-composition alone';
  return { what, seconds: report.seconds, peakMegabytes: report.peakMegabytes };
}

async function timed(what: string, work: () => Promise<void>): Promise<Measured> {
  const startedAt = performance.now();
  await work();
  return { what, seconds: (performance.now() - startedAt) / 1000, peakMegabytes: null };
}

async function check(stage: RegistryStage, version: number): Promise<void> {
  const query =
    'query ($name: ID!, $sdl: String!, $url: String) { checkSubgraph(name: $name, sdl: $sdl, url: $url) { ok findings { code message } } }';
  const variables = { name: nameOf(0), sdl: schemaOf(0, version), url: stage.first.url };
  const { data, codes } = await stage.ask(query, variables);
  if (!isSo(data?.checkSubgraph, 'ok', true))
    throw new Error(`The check failed: ${codes.join()} ${JSON.stringify(data)}`);
}

function isSo(payload: unknown, field: string, expected: unknown): boolean {
  return typeof payload === 'object' && payload !== null && Reflect.get(payload, field) === expected;
}

/** Resolves when the gateway answers what only the new version has. */
async function publish(stage: RegistryStage, version: number): Promise<void> {
  const sdl = schemaOf(0, version);
  stage.first.serve(sdl);
  const query =
    'mutation ($input: PublishSubgraphInput!) { publishSubgraph(input: $input) { status findings { code message } } }';
  const input = { name: nameOf(0), sdl, url: stage.first.url };
  const { data, codes } = await stage.ask(query, { input });
  if (!isSo(data?.publishSubgraph, 'status', 'LIVE')) {
    throw new Error(`It was not published: ${codes.join()} ${JSON.stringify(data)}`);
  }
  const served = await stage.ask(queryOf(0, version));
  if (served.codes.length > 0) throw new Error(`It is not served: ${served.codes.join()}`);
}

/** Checks and publishes one subgraph among many, beside the composers alone. */
export async function run(args: readonly string[]): Promise<string> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, subgraphs: { type: 'string', default: '50' } },
  });
  const subgraphs = Number(values.subgraphs);
  if (!Number.isInteger(subgraphs) || subgraphs < 2) throw new Error('--subgraphs is a number from 2');
  const stage = await openRegistryStage(subgraphs);
  try {
    const measured = [
      await composeAlone(stage, { composer: 'apollo', version: 2 }),
      await composeAlone(stage, { composer: 'guild', version: 2 }),
      // Each another schema: what was composed before is kept.
      await timed('check', () => check(stage, 3)),
      await timed('publish to served', () => publish(stage, 4)),
      await timed('check before publishing', () => check(stage, 5)),
      await timed('publish to served after its check', () => publish(stage, 5)),
    ];
    return values.json ? JSON.stringify({ subgraphs, measured }, null, 2) : print(subgraphs, measured);
  } finally {
    await stage.close();
  }
}

function print(subgraphs: number, measured: readonly Measured[]): string {
  const alone = measured[0]?.seconds ?? Number.NaN;
  const rows = measured.map(({ what, seconds, peakMegabytes }) => [
    what,
    seconds.toFixed(2),
    (seconds / alone).toFixed(2),
    peakMegabytes === null ? '' : peakMegabytes.toFixed(0),
  ]);
  const header = [`${subgraphs} subgraphs of ten types`, 'seconds', 'x composition', 'peak MB'];
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  return `${table(header, rows)}\n\nThe gateway, its composition and its planner took ${peak} MB at most.`;
}
