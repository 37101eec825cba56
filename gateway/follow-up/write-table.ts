import type { ExportedRecommendation } from './recommendation-pages.ts';

interface Report {
  readonly owner: { readonly id: string } | null;
  readonly submittedOn: string;
  readonly text: string | null;
}

/** What a row of a follow-up table is made of. */
export type TableRow = Pick<
  ExportedRecommendation,
  'documentSymbol' | 'paragraph' | 'text' | 'body' | 'response' | 'grade'
> & {
  readonly progressReports: { readonly nodes: readonly Report[] } | null;
  readonly alternativeReports: { readonly nodes: readonly Report[] } | null;
};

const reports = `(first: 5) { nodes { owner { id } submittedOn text } }`;

/** The fields that a row needs. */
export const tableFields = `documentSymbol paragraph text body { code } response { status verbatim }
  grade { code gradedOn rationale } progressReports${reports} alternativeReports${reports}`;

const heads = ['Recommendation', "State's reply", 'Information of others', 'Grade'];

/** A follow-up table as committees print it, in Markdown. */
export async function* writeMarkdown(
  country: string,
  pages: AsyncIterable<readonly TableRow[]>,
): AsyncGenerator<string> {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  yield `# Follow-up: ${escapeMarkdown(country)}\n\n${line(heads)}${line(heads.map(() => '---'))}`;
  for await (const page of pages) {
    yield page
      .map((row) => line(cellsOf(row).map((parts) => parts.map(escapeMarkdown).join('<br>'))))
      .join('');
  }
}

/** The same table in HTML. */
export async function* writeHtml(
  country: string,
  pages: AsyncIterable<readonly TableRow[]>,
): AsyncGenerator<string> {
  const row = (tag: 'th' | 'td', cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>\n`;
  const title = `Follow-up: ${escapeHtml(country)}`;
  yield `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>${title}</title>\n<h1>${title}</h1>\n`;
  yield `<table border="1">\n${row('th', heads)}`;
  for await (const page of pages) {
    yield page
      .map((each) =>
        row(
          'td',
          cellsOf(each).map((parts) => parts.map(escapeHtml).join('<br>')),
        ),
      )
      .join('');
  }
  yield `</table>\n</html>\n`;
}

function cellsOf(row: TableRow): string[][] {
  const place = [row.body?.code ?? null, row.documentSymbol, row.paragraph].filter((part) => part !== null);
  const { response, grade } = row;
  return [
    [place.join(', '), row.text ?? ''],
    [...(response ? [`${response.status}: ${response.verbatim}`] : []), ...textsOf(row.progressReports)],
    textsOf(row.alternativeReports),
    grade ? [`${grade.code} (${grade.gradedOn})`, grade.rationale ?? ''] : [],
  ].map((parts) => parts.filter((part) => part !== ''));
}

function textsOf(list: TableRow['progressReports']): string[] {
  return (list?.nodes ?? []).map(
    ({ owner, submittedOn, text }) => `${owner?.id ?? ''}, ${submittedOn}: ${text ?? ''}`,
  );
}

function escapeHtml(text: string): string {
  const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/g, (sign) => named[sign] ?? '').replaceAll(/\r?\n|\r/g, '<br>');
}

/** Nothing of a text may end its cell or be read as markup, a link or an image. */
function escapeMarkdown(text: string): string {
  const escaped = text.replaceAll(/[\\`*_{}[\]()#!|~@]|:(?=\/\/)|(?<=\bwww)\./gi, (sign) => `\\${sign}`);
  return escapeHtml(escaped);
}
