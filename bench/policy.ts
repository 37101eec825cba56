import { parseArgs } from 'node:util';
import { createDataSource, openDatabase, type Database } from '../subgraphs/kit/database.ts';
import type { Grant } from '../subgraphs/kit/grant.ts';
import { writeGrants } from '../subgraphs/kit/grants-claim.ts';
import { createPreparedStatements } from '../subgraphs/kit/prepared-statements.ts';
import { mission } from '../subgraphs/mission/parts.ts';
import { fillIncidents } from './policy/fill-incidents.ts';
import { createIncidentReader, type IncidentReader } from './policy/incident-reader.ts';
import { madeUpGrants } from './policy/made-up-grants.ts';
import { startScratchDatabase } from './run/scratch-database.ts';
import { median, table } from './run/table.ts';

const reads = ['firstPage', 'batch', 'count', 'statistics'] as const;
type Read = (typeof reads)[number];

/** What each read may cost with the usual number of agreements, as a multiple of the same read without policy. */
const limits: Readonly<Record<Read, number>> = { firstPage: 2, batch: 1.5, count: 2, statistics: 2 };
const usualAgreements = 40;

/** Milliseconds of each read under so many agreements, and as a multiple of the same read without policy. */
interface Figure {
  readonly agreements: number;
  readonly read: Read;
  readonly milliseconds: number;
  readonly plainMilliseconds: number;
  readonly ratio: number;
}

/** Reads incidents under agreements, beside the same reads of the plain table by its superuser. */
export async function run(args: readonly string[]): Promise<string> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      rows: { type: 'string', default: '1000000' },
      'only-full': { type: 'boolean', default: false },
      rounds: { type: 'string', default: '5' },
      agreements: { type: 'string', default: '10,40,100,1000,10000' },
    },
  });
  const scratch = await startScratchDatabase('mission', mission.migrations);
  try {
    await fillIncidents(scratch.superuserUrl, Number(values.rows));
    const { entities } = mission;
    const owner = await openDatabase({ url: scratch.url, entities });
    const source = await createDataSource({ url: scratch.superuserUrl, entities }).initialize();
    const prepared = createPreparedStatements();
    const plain: Database = { source, serviceRole: null, prepared, close: () => source.destroy() };
    const figures: Figure[] = [];
    for (const agreements of values.agreements.split(',').map(Number))
      figures.push(
        ...(await compare({
          owner,
          plain,
          grants: madeUpGrants(agreements, values['only-full']),
          rounds: Number(values.rounds),
        })),
      );
    await Promise.all([owner.close(), plain.close()]);
    return values.json ? JSON.stringify(ratios(figures), null, 2) : print(figures);
  } finally {
    await scratch.remove();
  }
}

interface Comparison {
  readonly owner: Database;
  readonly plain: Database;
  readonly grants: readonly Grant[];
  readonly rounds: number;
}

async function compare({ owner, plain, grants, rounds }: Comparison): Promise<Figure[]> {
  const under = createIncidentReader(owner, grants);
  const without = createIncidentReader(plain, null);
  try {
    const ids = (await under.firstPage()).map(({ id }) => id);
    const batch = [...ids, ...(await without.firstPage()).map(({ id }) => id)].slice(0, 100);
    const figures: Figure[] = [];
    for (const read of reads) {
      const times = { under: [] as number[], without: [] as number[] };
      for (let round = -1; round < rounds; round += 1) {
        const milliseconds = {
          under: await time(under, read, batch),
          without: await time(without, read, batch),
        };
        if (round < 0) continue;
        times.under.push(milliseconds.under);
        times.without.push(milliseconds.without);
      }
      const [milliseconds, plainMilliseconds] = [median(times.under), median(times.without)];
      const ratio = milliseconds / plainMilliseconds;
      figures.push({ agreements: grants.length, read, milliseconds, plainMilliseconds, ratio });
    }
    return figures;
  } finally {
    await Promise.all([under.end(), without.end()]);
  }
}

async function time(reader: IncidentReader, read: Read, batch: readonly string[]): Promise<number> {
  const started = performance.now();
  await (read === 'batch' ? reader.batch(batch) : reader[read]());
  return performance.now() - started;
}

function ratios(figures: readonly Figure[]): object {
  return Object.fromEntries(
    figures.map(({ agreements, read, ratio }) => [`${read} under ${agreements}`, Number(ratio.toFixed(2))]),
  );
}

function print(figures: readonly Figure[]): string {
  const bytes = Buffer.byteLength(JSON.stringify(writeGrants(madeUpGrants(usualAgreements, false))));
  const grants = `The grants of ${usualAgreements} agreements take ${bytes} bytes of an assertion; at most 8,000.`;
  const reads = table(
    ['read', 'agreements', 'ms', 'without ms', 'ratio', 'at most'],
    figures.map(({ read, agreements, milliseconds, plainMilliseconds, ratio }) => [
      read,
      String(agreements),
      milliseconds.toFixed(1),
      plainMilliseconds.toFixed(1),
      `${ratio.toFixed(2)}x`,
      agreements === usualAgreements ? `${limits[read]}x` : '',
    ]),
  );
  return `${reads}\n${grants}`;
}
