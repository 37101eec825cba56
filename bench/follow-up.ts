import { parseArgs } from 'node:util';
import { assignPositions } from '../subgraphs/kit/change-log/assign-positions.ts';
import { createDataSource, openDatabase } from '../subgraphs/kit/database.ts';
import { review } from '../subgraphs/review/parts.ts';
import { openDownloadHub } from './follow-up/download-hub.ts';
import { measureWorkbook } from './follow-up/download-reader.ts';
import { fillRecommendations } from './follow-up/fill-recommendations.ts';
import { createFollowUpReader, reads, type Read, type Reads } from './follow-up/follow-up-reader.ts';
import { createPlainReader } from './follow-up/plain-reader.ts';
import { startScratchDatabase } from './run/scratch-database.ts';
import { median, table } from './run/table.ts';

/** What each read may cost, as a multiple of the plain SQL of the same rows. */
const limit = 2;

interface Figure {
  readonly read: Read;
  readonly milliseconds: number;
  readonly plainMilliseconds: number;
  readonly ratio: number;
}

/** Reads recommendations as the subgraph does, beside plain SQL of the same rows by the database's superuser. */
export async function run(args: readonly string[]): Promise<string> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      rows: { type: 'string', default: '41000' },
      rounds: { type: 'string', default: '7' },
      // Where what was filled in is kept, for the next run.
      home: { type: 'string' },
      only: { type: 'string', default: reads.join() },
      workbook: { type: 'boolean', default: false },
    },
  });
  const scratch = await startScratchDatabase('review', review.migrations, values.home);
  try {
    await fillRecommendations(scratch.superuserUrl, Number(values.rows));
    if (values.workbook) return await ofWorkbook(scratch.url);
    const { entities } = review;
    const database = await openDatabase({ url: scratch.url, entities });
    // All reads are one request here, which sees the log as it was when it began.
    await assignPositions(database);
    const source = await createDataSource({ url: scratch.superuserUrl, entities, poolSize: 1 }).initialize();
    const hub = await openDownloadHub(scratch.url);
    const figures = await compare(createFollowUpReader(database, hub), createPlainReader(source), {
      rounds: Number(values.rounds),
      asked: values.only.split(','),
    });
    await Promise.all([hub.close(), database.close(), source.destroy()]);
    return values.json ? JSON.stringify(ratios(figures), null, 2) : print(figures);
  } finally {
    await scratch.remove();
  }
}

async function ofWorkbook(url: string): Promise<string> {
  const hub = await openDownloadHub(url);
  return measureWorkbook(hub).finally(() => hub.close());
}

async function compare(
  ours: Reads,
  plain: Reads,
  { rounds, asked }: { rounds: number; asked: readonly string[] },
): Promise<Figure[]> {
  try {
    const figures: Figure[] = [];
    for (const read of reads.filter((each) => asked.includes(each))) {
      const times = { ours: [] as number[], plain: [] as number[] };
      for (let round = -1; round < rounds; round += 1) {
        const [mine, theirs] = [await time(ours[read]), await time(plain[read])];
        if (mine.answer !== theirs.answer) throw new Error(`${read}: ${mine.answer} is not ${theirs.answer}`);
        if (round < 0) continue;
        times.ours.push(mine.milliseconds);
        times.plain.push(theirs.milliseconds);
      }
      const [milliseconds, plainMilliseconds] = [median(times.ours), median(times.plain)];
      figures.push({ read, milliseconds, plainMilliseconds, ratio: milliseconds / plainMilliseconds });
    }
    return figures;
  } finally {
    await ours.end();
  }
}

async function time(read: () => Promise<string>): Promise<{ answer: string; milliseconds: number }> {
  const started = performance.now();
  const answer = await read();
  return { answer, milliseconds: performance.now() - started };
}

function ratios(figures: readonly Figure[]): object {
  return Object.fromEntries(figures.map(({ read, ratio }) => [read, Number(ratio.toFixed(2))]));
}

function print(figures: readonly Figure[]): string {
  return table(
    ['read', 'ms', 'plain ms', 'ratio', 'at most'],
    figures.map(({ read, milliseconds, plainMilliseconds, ratio }) => [
      read,
      milliseconds.toFixed(1),
      plainMilliseconds.toFixed(1),
      `${ratio.toFixed(2)}x`,
      `${limit}x`,
    ]),
  );
}
