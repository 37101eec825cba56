import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importFiles } from '../cli/import/import-files.ts';
import { finishLater } from '../cli/import/finish-later.ts';
import { uprInfo } from '../cli/import/upr-info/upr-info.ts';
import { migrations } from '../subgraphs/review/migrations.ts';
import { importEvents } from './import/import-events.ts';
import { writeMadeUpExport } from './import/made-up-export.ts';
import { replicateExport } from './import/replicate-export.ts';
import { type PlainCopy, preparePlainCopy } from './import/plain-copy.ts';
import { startScratchDatabase } from './run/scratch-database.ts';
import { median, table } from './run/table.ts';

const madeUpRows = 48_000;

interface Round {
  readonly rows: number;
  readonly first: number;
  /** From then on until searches need not read the texts word by word any more. */
  readonly words: number;
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
 * Of `--kind upr-info`, unless told: imports an export of UPR Info (the files named, each with its rows so many times as `--copies` says, else one of
 * made-up rows) as a new organisation each round, again without a change, and writes the same rows by plain COPY.
 * Of `--kind ucdp-ged`: imports made-up events once and tells the memory that takes. `--rows` says how many.
 */
export async function run(args: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '3' },
      rows: { type: 'string' },
      kind: { type: 'string', default: 'upr-info' },
      copies: { type: 'string', default: '1' },
    },
    allowPositionals: true,
  });
  if (values.kind === 'ucdp-ged') return importEvents(Number(values.rows ?? 20_000), values.json);
  const database = await startScratchDatabase('review', migrations);
  try {
    const made = { rows: Number(values.rows ?? madeUpRows), copies: Number(values.copies) };
    const files = await prepareFiles(database.folder, positionals, made);
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
  { rows, copies }: { readonly rows: number; readonly copies: number },
): Promise<readonly string[]> {
  if (given.length === 0) {
    const made = join(folder, 'made-up.csv');
    await writeMadeUpExport(made, rows);
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
  await takeUpWords(course);
  const plain: PlainCopy = await preparePlainCopy(course.superuserUrl, 'warm-up');
  const rounds: Round[] = [];
  for (let round = 1; round <= count; round += 1) {
    const { rows, seconds: first } = await importOnce(course, `round-${round}`);
    const words = await takeUpWords(course);
    const { seconds: again } = await importOnce(course, `round-${round}`);
    const copied = await plain.again(`plain-${round}`);
    await takeUpWords(course);
    rounds.push({ rows, first, words, again, ...copied });
  }
  return rounds;
}

async function takeUpWords({ databaseUrl }: Course): Promise<number> {
  const started = performance.now();
  await finishLater(uprInfo, databaseUrl);
  return (performance.now() - started) / 1000;
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
    const times = (than: (round: Round) => number): string =>
      `${median(rounds.map((round) => secondsOf(round) / than(round))).toFixed(2)}x`;
    return [
      name,
      String(Math.round(speed)),
      times(({ copy }) => copy),
      times((round) => round.copyAndInsert),
    ];
  };
  return table(
    [`upr-info, ${rounds[0]?.rows ?? 0} rows`, 'rows/s', 'time of COPY', 'time of COPY and INSERT'],
    [
      figure('first import', ({ first }) => first),
      figure('first import, until its words are in the index', ({ first, words }) => first + words),
      figure('import again, nothing changed', ({ again }) => again),
      figure('plain COPY and INSERT into the same table', ({ copyAndInsert }) => copyAndInsert),
      figure('plain COPY into a table without an index', ({ copy }) => copy),
    ],
  );
}
