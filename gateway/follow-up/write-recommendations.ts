import { stringify } from 'csv-stringify/sync';
import { recommendationColumns } from './recommendation-columns.ts';
import type { ExportedRecommendation } from './recommendation-pages.ts';

type Pages = AsyncIterable<readonly ExportedRecommendation[]>;

/** Spreadsheet programs take a file without it for one in the encoding of their country. */
const byteOrderMark = '\uFEFF';

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
      yield page
        .map((row) => `${recommendationColumns.map(({ value }) => csvCell(value(row))).join(',')}\r\n`)
        .join('');
  }
}

/**
 * What a spreadsheet would run as a formula, in signs of half and of full width (OWASP, CSV injection), also behind
 * blanks and signs that have no width, which some programs take away.
 */
const formula = /^(?:[\t\r\n]|[\s\u00AD\u200B-\u200F\u2060]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;
const needsQuotes = /[",\r\n]/;

/** Of a formula a cell makes text, by an apostrophe before it. */
function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of JSON for each recommendation, as GraphQL answers it. */
export async function* writeLines(pages: Pages): AsyncGenerator<string> {
  for await (const page of pages) yield page.map((row) => `${JSON.stringify(row)}\n`).join('');
}
