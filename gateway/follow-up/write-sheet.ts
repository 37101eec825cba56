import type { Column } from './recommendation-columns.ts';
import type { Rows } from './read-rows.ts';

interface Sheet<Row> {
  readonly columns: readonly Column<Row>[];
  /** Whether a row of tags follows the names. */
  readonly hxl: boolean;
  readonly mostRows: number;
}

/** A sheet of a workbook, page by page: the names of the columns, and as many rows as it holds. */
export async function* writeSheet<Row>(
  rows: Rows<Row>,
  { columns, hxl, mostRows }: Sheet<Row>,
): AsyncGenerator<string> {
  const heads = [columns.map(({ name }) => name), ...(hxl ? [columns.map((column) => column.hxl)] : [])];
  yield start + heads.map((head, at) => rowOf(at + 1, head)).join('');
  let written = heads.length;
  while (written < mostRows) {
    const taken = await rows.take(mostRows - written);
    if (taken.length === 0) break;
    const first = written + 1;
    yield taken
      .map((row, at) =>
        rowOf(
          first + at,
          columns.map(({ value }) => value(row)),
        ),
      )
      .join('');
    written += taken.length;
  }
  yield '</sheetData></worksheet>';
}

const start =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';

function rowOf(number: number, cells: readonly (string | number | null)[]): string {
  return `<row r="${number}">${cells.map((cell, at) => cellOf(`${letterOf(at)}${number}`, cell)).join('')}</row>`;
}

/** A text stays a text, whatever it begins with: only a cell of formulas is one. */
function cellOf(place: string, value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`;
}

/** Of the first 26 columns; a table of more would need another letter. */
function letterOf(at: number): string {
  return String.fromCharCode(65 + at);
}

/** A cell of a workbook holds no more characters than this. */
const mostCharacters = 32_767;

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** XML has no word for most control characters, and a workbook takes "_x000D_" for one (ECMA-376, ST_Xstring). */
function escapeText(text: string): string {
  return text
    .slice(0, mostCharacters)
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD') // eslint-disable-line no-control-regex
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[&<>\r]/g, (sign) => named[sign] ?? '');
}
