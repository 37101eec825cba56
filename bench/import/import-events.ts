import { join } from 'node:path';
import { importFiles } from '../../cli/import/import-files.ts';
import { ucdpGed } from '../../cli/import/ucdp-ged/ucdp-ged.ts';
import { mission } from '../../subgraphs/mission/parts.ts';
import { startScratchDatabase } from '../run/scratch-database.ts';
import { table } from '../run/table.ts';
import { writeMadeUpEvents } from './made-up-events.ts';

/** Imports made-up events as one file into an empty database, and tells how fast and in how much memory. */
export async function importEvents(rows: number, asJson: boolean): Promise<string> {
  const database = await startScratchDatabase('mission', mission.migrations);
  try {
    const path = join(database.folder, 'made-up.csv');
    await writeMadeUpEvents(path, rows);
    const before = peakMegabytes();
    const started = performance.now();
    const [report] = await importFiles({
      ...{ kind: ucdpGed, operands: [path], organisation: 'mission-made-up', labels: ucdpGed.labels },
      databaseUrl: database.url,
    });
    const seconds = (performance.now() - started) / 1000;
    if (report === undefined || 'refused' in report || report.added !== rows)
      throw new Error(JSON.stringify(report));
    const figures = {
      rows,
      seconds,
      rowsPerSecond: Math.round(rows / seconds),
      before,
      peak: peakMegabytes(),
    };
    return asJson
      ? JSON.stringify(figures)
      : table(
          [`ucdp-ged, ${rows} rows`, 'rows/s', 'MB before', 'MB at most'],
          [['first import', String(figures.rowsPerSecond), String(before), String(figures.peak)]],
        );
  } finally {
    await database.remove();
  }
}

/** The most memory that this process had so far. */
function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
