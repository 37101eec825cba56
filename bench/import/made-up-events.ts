import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const columns =
  'id,type_of_violence,conflict_name,side_a,side_b,source_article,source_original,where_prec,where_coordinates,' +
  'where_description,adm_1,adm_2,latitude,longitude,country,event_clarity,date_prec,date_start,date_end,deaths_a,' +
  'deaths_b,deaths_civilians,deaths_unknown,best,low,high';
const countries = ['Central African Republic', 'Chad', 'DR Congo (Zaire)', 'Mali', 'Sudan'];

/** How many rows are written together. */
const atOnce = 1000;

/** Writes a file of made-up events in the form of the UCDP GED's CSV, of any length. */
export function writeMadeUpEvents(path: string, rows: number): Promise<void> {
  return pipeline(Readable.from(blocks(rows)), createWriteStream(path));
}

function* blocks(rows: number): Iterable<string> {
  yield `${columns}\n`;
  for (let row = 0; row < rows; row += atOnce) {
    const count = Math.min(atOnce, rows - row);
    yield Array.from({ length: count }, (_, at) => event(row + at)).join('');
  }
}

function event(row: number): string {
  const day = new Date(Date.UTC(2000, 0, 1 + (row % 8000))).toISOString().slice(0, 10);
  const deaths = [row % 4, row % 3, row % 7, 0];
  const best = deaths.reduce((sum, each) => sum + each, 0);
  return `${[
    ...[row, 1 + (row % 3), 'Northland: Government', 'Government of Northland', 'Northern Front'],
    ...[`"Northland Courier,${day},""Clash ${row}"""`, 'a spokesperson', 1 + (row % 7), 'Ford village'],
    ...[`"At the ford, ${row}"`, 'North province', '', 5 + (row % 100) / 50, 20 + (row % 90) / 45],
    ...[countries[row % countries.length], 1, 1 + (row % 5), `${day} 00:00:00.000`, `${day} 00:00:00.000`],
    ...[...deaths, best, best, best + 1],
  ].join(',')}\n`;
}
