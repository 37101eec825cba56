import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import { textEncoding } from '../../cli/import/upr-info/text-encoding.ts';

/** Writes an export that has every row of another so many times, each time with another text, in the same encoding. */
export async function replicateExport(path: string, copies: number, to: string): Promise<void> {
  const encoding = await textEncoding(path);
  const records: string[][] = parse(iconv.decode(await readFile(path), encoding), {
    relax_column_count: true,
  });
  const [header = [], ...rows] = records;
  const text = header.indexOf('Text');
  const replicated = Array.from({ length: copies }, (_, copy) =>
    rows.map((row) => row.with(text, copy === 0 ? (row[text] ?? '') : `${row[text] ?? ''} (${copy})`)),
  );
  await writeFile(
    to,
    iconv.encode(stringify([header, ...replicated.flat()], { record_delimiter: '\r' }), encoding),
  );
}
