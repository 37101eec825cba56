import { stringify } from 'csv-stringify/sync';
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
