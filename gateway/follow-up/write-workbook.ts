import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { recommendationColumns } from './recommendation-columns.ts';
import type { ExportedRecommendation } from './recommendation-pages.ts';
import { readRows, type Rows } from './read-rows.ts';
import { sheetPath, workbookParts } from './workbook-parts.ts';
import { writeSheet } from './write-sheet.ts';

/** The most rows of a sheet; spreadsheet programs open no larger one. */
export const mostSheetRows = 1_048_576;

interface Layout {
  /** Whether a row of tags follows the names. */
  readonly hxl: boolean;
  /** How many rows a sheet holds; what is left stands on the next one. */
  readonly mostRows: number;
}

/**
 * A workbook (ECMA-376), packed as it is read: no more than a page of it is ever held. Cells are typed as text or
 * numbers, so that none is a formula.
 */
export function writeWorkbook(
  pages: AsyncIterable<readonly ExportedRecommendation[]>,
  layout: Layout,
): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  zip.outputStream.pipe(output);
  const fail = (error: Error): void => void output.destroy(error);
  zip.on('error', fail);
  const rows = readRows(pages);
  addSheets({ zip, output }, rows, layout)
    .finally(() => rows.close())
    .catch(fail);
  return output;
}

async function addSheets(
  { zip, output }: { zip: ZipFile; output: Readable },
  rows: Rows<ExportedRecommendation>,
  layout: Layout,
): Promise<void> {
  let sheets = 0;
  do {
    sheets += 1;
    const sheet = Readable.from(writeSheet(rows, { columns: recommendationColumns, ...layout }));
    // Whoever goes away in the midst of a download is read no further for.
    const stop = (): void => void sheet.destroy();
    output.once('close', stop);
    zip.addReadStream(sheet, sheetPath(sheets));
    await finished(sheet);
    output.off('close', stop);
  } while (!(await rows.areDrained()));
  for (const [path, xml] of workbookParts(sheets)) zip.addBuffer(Buffer.from(xml), path);
  zip.end();
}
