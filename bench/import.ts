import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importFiles } from '../cli/import/import-files.ts';
import { uprInfo } from '../cli/import/upr-info/upr-info.ts';
import { migrations } from '../subgraphs/review/migrations.ts';
import { writeMadeUpExport } from './import/made-up-export.ts';
import { replicateExport } from './import/replicate-export.ts';
import { type PlainCopy, preparePlainCopy } from './import/plain-copy.ts';
import { startScratchDatabase } from './run/scratch-database.ts';
import { median, table } from './run/table.ts';

const madeUpRows = 120_000;

interface Round {
  readonly rows: number;
  readonly first: number;
  readonly again: number;
  readonly copy: number;
  readonly copyAndInsert: number;
}

interface Course {
  readonly databaseUrl: string;
  readonly superuserUrl: string;
  readonly files: readonly string[];
}

/**
 * Imports an export of UPR Info (the files named, each with its rows so many times as `--copies` says, else one of
 * made-up rows) as a new organisation each round, again without a change, and writes the same rows by plain COPY.
 */
export async function run(args: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '3' },
      copies: { type: 'string', default: '1' },
    },
    allowPositionals: true,
  });
  const database = await startScratchDatabase('review', migrations);
  try {
    const files = await prepareFiles(database.folder, positionals, Number(values.copies));
    const { url: databaseUrl, superuserUrl } = database;
    const rounds = await runRounds({ databaseUrl, superuserUrl, files }, Number(values.rounds));
    return values.json ? JSON.stringify(rounds) : print(rounds);
  } finally {
    await database.remove();
  }
}

async function prepareFiles(
  folder: string,
  given: readonly string[],
  copies: number,
): Promise<readonly string[]> {
  if (given.length === 0) {
    const made = join(folder, 'made-up.csv');
    await writeMadeUpExport(made, madeUpRows);
    return [made];
  }
  return Promise.all(
    given.map(async (path, index) => {
      const to = join(folder, `${index}.csv`);
      await replicateExport(path, copies, to);
      return to;
    }),
  );
}

async function runRounds(course: Course, count: number): Promise<readonly Round[]> {
  await importOnce(course, 'warm-up');
  const plain: PlainCopy = await preparePlainCopy(course.superuserUrl, 'warm-up');
  const rounds: Round[] = [];
  for (let round = 1; round <= count; round += 1) {
    const { rows, seconds: first } = await importOnce(course, `round-${round}`);
    const { seconds: again } = await importOnce(course, `round-${round}`);
    rounds.push({ rows, first, again, ...(await plain.again(`plain-${round}`)) });
  }
  return rounds;
}

async function importOnce(
  { databaseUrl, files }: Course,
  organisation: string,
): Promise<{ rows: number; seconds: number }> {
  const started = performance.now();
  const { labels } = uprInfo;
  const reports = await importFiles({ kind: uprInfo, operands: files, organisation, labels, databaseUrl });
  const seconds = (performance.now() - started) / 1000;
  let rows = 0;
  for (const report of reports) {
    if ('refused' in report) throw new Error(`${report.file}: ${report.refused}`);
    rows += report.read;
  }
  return { rows, seconds };
}

function print(rounds: readonly Round[]): string {
  const figure = (name: string, secondsOf: (round: Round) => number): string[] => {
    const speed = median(rounds.map((round) => round.rows / secondsOf(round)));
    const times = median(rounds.map((round) => secondsOf(round) / round.copyAndInsert));
    return [name, String(Math.round(speed)), `${times.toFixed(2)}x`];
  };
  return table(
    [`upr-info, ${rounds[0]?.rows ?? 0} rows`, 'rows/s', 'time of COPY and INSERT'],
    [
      figure('first import', ({ first }) => first),
      figure('import again, nothing changed', ({ again }) => again),
      figure('plain COPY and INSERT into the same tables', ({ copyAndInsert }) => copyAndInsert),
      figure('plain COPY alone', ({ copy }) => copy),
    ],
  );
}
