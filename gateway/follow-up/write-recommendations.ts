import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import { recommendationColumns } from './recommendation-columns.ts';
import type { ExportedRecommendation } from './recommendation-pages.ts';

type Pages = AsyncIterable<readonly ExportedRecommendation[]>;

/** Spreadsheet programs take a file without it for one in the encoding of their country. */
const byteOrderMark = '\uFEFF';

/** What a spreadsheet would run as a formula is given as text (OWASP, CSV injection). */
const csvOptions = { escape_formulas: true, record_delimiter: '\r\n' } as const;

/** Comma-separated values (RFC 4180) in UTF-8. */
export async function* writeCsv(pages: Pages, { hxl }: { hxl: boolean }): AsyncGenerator<string> {
  const tags = hxl ? [recommendationColumns.map((column) => column.hxl)] : [];
  // Tags begin with a number sign, and names with a letter: neither is a formula.
  yield (
    byteOrderMark +
    stringify([recommendationColumns.map(({ name }) => name), ...tags], { record_delimiter: '\r\n' })
  );
  for await (const page of pages) {
    if (page.length > 0)
      yield stringify(
        page.map((row) => recommendationColumns.map(({ value }) => value(row))),
        csvOptions,
      );
  }
}

/** A line of JSON for each recommendation, as GraphQL answers it. */
export async function* writeLines(pages: Pages): AsyncGenerator<string> {
  for await (const page of pages) yield page.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** The most rows of a workbook: it is made as a whole, so that its memory is bounded by this. */
export const mostWorkbookRows = 20_000;

/** A workbook. Cells are typed as text or numbers, so that none is a formula. */
export async function writeWorkbook(pages: Pages, { hxl }: { hxl: boolean }): Promise<Buffer> {
  const text = (value: string) => ({ value, type: String });
  const rows = [recommendationColumns.map(({ name }) => text(name))] as (
    { value: string; type: StringConstructor } | { value: number; type: NumberConstructor } | null
  )[][];
  if (hxl) rows.push(recommendationColumns.map((column) => text(column.hxl)));
  for await (const page of pages) {
    for (const row of page) {
      rows.push(
        recommendationColumns.map(({ value }) => {
          const cell = value(row);
          if (cell === null) return null;
          // A cell of a workbook holds no more characters than this.
          return typeof cell === 'number' ? { value: cell, type: Number } : text(cell.slice(0, 32_767));
        }),
      );
    }
  }
  return writeExcelFile(rows).toBuffer();
}
