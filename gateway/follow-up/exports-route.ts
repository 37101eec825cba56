import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { GraphQLError } from 'graphql';
import { createCompress, encodingFor } from '../http/compress.ts';
import type { Route } from '../http/route.ts';
import { pathOf } from '../http/route.ts';
import { writeAnswer } from '../http/write-answer.ts';
import { downloadTag, hasTag } from './download-tag.ts';
import { readParameters } from './read-parameters.ts';
import { recommendationParameters } from './recommendation-parameters.ts';
import { type ExportedRecommendation, openRecommendations } from './recommendation-pages.ts';
import { openTable } from './recommendation-table.ts';
import { badRequest, onlyRead, refuseVisit } from './refuse-visit.ts';
import type { Ask } from './visit.ts';
import { type Deadline, deadlineFields, writeCalendar } from './write-calendar.ts';
import { writeCsv, writeLines } from './write-recommendations.ts';
import { mostSheetRows, writeWorkbook } from './write-workbook.ts';
import { type TableRow, tableFields, writeHtml, writeMarkdown } from './write-table.ts';

interface Download {
  readonly type: string;
  /** Reads on only when it is called. */
  readonly body: () => AsyncIterable<string | Buffer>;
  /** Packed as it is; packing it again would gain nothing. */
  readonly isPacked?: true;
}

type Outcome =
  | { readonly ok: true; readonly download: Download }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

interface Asked {
  readonly ask: Ask;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly hxl: boolean;
}

type Write = (asked: Asked) => Promise<Outcome>;

const rows =
  (write: (pages: AsyncIterable<readonly ExportedRecommendation[]>, asked: Asked) => Download): Write =>
  async (asked) => {
    const list = await openTable(asked.ask, asked.variables);
    return list.ok ? { ok: true, download: write(list.pages, asked) } : list;
  };

const table =
  (
    type: string,
    write: (country: string, pages: AsyncIterable<readonly TableRow[]>) => AsyncIterable<string>,
  ): Write =>
  async (asked) => {
    const { countries } = asked.filter;
    if (!Array.isArray(countries) || countries.length !== 1)
      return refused('A follow-up table is of one country: give "countries" with one code.');
    const list = await openRecommendations<TableRow>(asked.ask, { ...asked, fields: tableFields });
    if (!list.ok) return list;
    return { ok: true, download: { type, body: () => write(String(countries[0]), list.pages) } };
  };

const exports: Readonly<Record<string, Write>> = {
  '/v1/follow-up/recommendations.csv': rows((pages, { hxl }) => ({
    type: 'text/csv; charset=utf-8',
    body: () => writeCsv(pages, { hxl }),
  })),
  '/v1/follow-up/recommendations.ndjson': rows((pages) => ({
    type: 'application/x-ndjson; charset=utf-8',
    body: () => writeLines(pages),
  })),
  '/v1/follow-up/recommendations.xlsx': rows((pages, { hxl }) => ({
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: () => writeWorkbook(pages, { hxl, mostRows: mostSheetRows }),
    isPacked: true,
  })),
  '/v1/follow-up/deadlines.ics': async (asked) => {
    const filter = { dueFrom: new Date().toISOString().slice(0, 10), ...asked.filter };
    const variables = { ...asked.variables, filter };
    const list = await openRecommendations<Deadline>(asked.ask, { variables, fields: deadlineFields });
    if (!list.ok) return list;
    return {
      ok: true,
      download: { type: 'text/calendar; charset=utf-8', body: () => writeCalendar(list.pages) },
    };
  },
  '/v1/follow-up/table.md': table('text/markdown; charset=utf-8', writeMarkdown),
  '/v1/follow-up/table.html': table('text/html; charset=utf-8', writeHtml),
};

/** Where rows of tags can stand. */
const taggedPaths: ReadonlySet<string> = new Set([
  '/v1/follow-up/recommendations.csv',
  '/v1/follow-up/recommendations.xlsx',
]);

function refused(message: string): Outcome {
  return { ok: false, errors: [badRequest(message)] };
}

/** Downloads of recommendations, of their deadlines, and of a country's follow-up table: all by way of queries. */
export function exportsRoute(visit: (request: IncomingMessage, response: ServerResponse) => Ask): Route {
  return {
    matches: (path) => Object.hasOwn(exports, path),
    async answer(request, response) {
      const { method, url = '/' } = request;
      if (method !== 'GET' && method !== 'HEAD')
        return writeAnswer(request, response, refuseVisit(onlyRead()));
      const ask = visit(request, response);
      const tag = await downloadTag(ask, url, new Date());
      const headers = headersOf(tag);
      if (tag !== null && hasTag(request.headers['if-none-match'], tag))
        return void response.writeHead(304, headers).end();
      const outcome = await openExport(url, ask);
      if (!outcome.ok) return writeAnswer(request, response, refuseVisit(...outcome.errors));
      response.setHeaders(new Map(Object.entries(headers)));
      await sendDownload(request, response, outcome.download);
    },
  };
}

/** Only its caller may keep a download, and asks each time whether it is still what there is. */
function headersOf(tag: string | null): Record<string, string> {
  const vary = 'authorization, x-purpose, accept-encoding';
  if (tag === null) return { vary, 'cache-control': 'private, no-store' };
  return { vary, 'cache-control': 'private, no-cache', etag: tag };
}

async function openExport(url: string, ask: Ask): Promise<Outcome> {
  const path = pathOf(url);
  const { searchParams } = new URL(url, 'http://hub');
  const read = readParameters(searchParams, {
    ...recommendationParameters,
    ...(taggedPaths.has(path) ? { hxl: 'boolean' } : {}),
  });
  if (!read.ok) return refused(read.message);
  const { hxl = false, asOf, ...filter } = read.values;
  const write = exports[path];
  if (write === undefined) throw new Error('an export without a way to write it');
  return write({ ask, filter, variables: { filter, asOf }, hxl: hxl === true });
}

/** A client that reads slowly is waited for: no more than the next page is read before the one before has gone out. */
async function sendDownload(
  request: IncomingMessage,
  response: ServerResponse,
  { type, body, isPacked }: Download,
): Promise<void> {
  response.setHeader('content-type', type);
  response.setHeader('x-content-type-options', 'nosniff');
  // What stands in a table is data: it runs nothing and loads nothing.
  response.setHeader('content-security-policy', "default-src 'none'; sandbox");
  const encoding =
    isPacked === true ? null : encodingFor(request.headers['accept-encoding'], Number.POSITIVE_INFINITY);
  if (encoding !== null) response.setHeader('content-encoding', encoding);
  if (request.method === 'HEAD') return void response.end();
  const source = Readable.from(body());
  if (encoding === null) return pipeline(source, response);
  await pipeline(source, createCompress(encoding), response);
}
