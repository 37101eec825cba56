import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import type { StartedHub } from '../support/started-hub.ts';
import { until } from '../support/until.ts';
import { type KeptHub, keepHub } from '../support/with-hub.ts';
import { describeHeads } from './describe-heads.ts';
import { describeLongTexts } from './describe-long-texts.ts';
import { describeUnchanged } from './describe-unchanged.ts';
import { describeFeed } from './push/describe-feed.ts';

jest.setTimeout(240_000);

let kept: KeptHub;
let hub: StartedHub;
let base: string;
let token: string;

beforeAll(async () => {
  kept = await keepHub({ env: { WEBHOOK_RETRY_SECONDS: '1' } });
  ({ hub } = kept);
  base = `${(await hub.file()).gatewayUrl}/v1/follow-up`;
  token = await hub.token('review-compass');
});
afterAll(() => kept.end());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${base}/${path}`, { headers: { authorization: `Bearer ${token}`, ...headers } });

/** What one root field answers. */
const ask = async (query: string): Promise<Answered> => {
  const { data } = (await hub.query(query, token)) as { data: Record<string, Answered> };
  const [answered] = Object.values(data);
  if (!answered) throw new Error(`Nothing was answered to ${query}.`);
  return answered;
};

interface Answered {
  readonly inputFields: readonly { readonly name: string }[];
  readonly selection: { readonly dueOn: string };
  readonly id: string;
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  /** Of an answer that is a list. */
  readonly 0?: Answered;
}

const recommend = (parts: { country?: string; text: string }): Promise<Answered> => {
  const { country = 'CAF', text } = parts;
  const input = `{ body: "COMPASS", country: "${country}", text: ${JSON.stringify(text)} }`;
  return ask(`mutation { createRecommendation(input: ${input}) { id } }`);
};

const rowsOf = (csv: Buffer | string): readonly Record<string, string>[] =>
  parseCsv<Record<string, string>>(csv, { bom: true, columns: true });

const downloads = [
  'changes',
  'recommendations.csv',
  'recommendations.ndjson',
  'recommendations.xlsx',
  'deadlines.ics',
  'table.md?countries=CAF',
  'table.html?countries=CAF',
];

describe('a download is refused', () => {
  it.each(downloads)('without a token: %s', async (path) => {
    const response = await fetch(`${base}/${path}`);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it.each([
    ['a parameter that there is not', 'recommendations.csv?country=CAF'],
    ['a number that is none', 'recommendations.csv?cycles=two'],
    ['a table of no country', 'table.md'],
    ['tags where none can stand', 'recommendations.ndjson?hxl=true'],
  ])('for %s', async (_what, path) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it("where a cursor is not one of the feed, or another organisation's: it says what to do", async () => {
    const { headers } = await get('changes?first=1');
    const theirs = { authorization: `Bearer ${await hub.token('review-horizon')}` };
    for (const [since, by] of [
      ['nonsense', {}],
      [headers.get('x-next-cursor') ?? '', theirs],
    ] as const) {
      const response = await get(`changes?since=${since}`, by);
      expect(response.status).toBe(400);
      const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
      expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
      expect(errors[0]?.message).toContain('start again without it');
    }
  });

  it.each(['changes', 'recommendations.csv'])('by another method than those that read: %s', async (path) => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${base}/${path}`, { method: 'POST', headers });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await fetch(`${base}/${path}`, { method: 'HEAD' })).status).toBe(401);
  });
});

describe('the downloads of recommendations', () => {
  it('hold what the same query answers, in every form', async () => {
    const { nodes } = await ask(`{ recommendations(first: 500) { nodes { id } } }`);
    const ids = nodes.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    const csv = await (await get('recommendations.csv')).bytes();
    expect([...csv.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(rowsOf(Buffer.from(csv)).map(({ id }) => id)).toEqual(ids);
    const lines = (await (await get('recommendations.ndjson')).text()).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(ids);
    const workbook = Buffer.from(await (await get('recommendations.xlsx')).bytes());
    const [sheet] = await readExcelFile(workbook);
    expect(sheet?.data.map(([id]) => id)).toEqual(['id', ...ids]);
  });

  it('are narrowed by the filter of the query', async () => {
    const { totalCount } = await ask(`{ recommendations(filter: { countries: ["CAF"] }) { totalCount } }`);
    const lines = (await (await get('recommendations.ndjson?countries=CAF')).text()).trimEnd().split('\n');
    expect(lines).toHaveLength(totalCount);
    expect(await (await get('recommendations.ndjson?countries=FRA')).text()).toBe('');
  });

  it('take every filter of the query as a parameter', async () => {
    const { inputFields } = await ask(`{ __type(name: "RecommendationFilter") { inputFields { name } } }`);
    const filters = inputFields.map(({ name }) => name);
    const response = await get('recommendations.csv?filter=all');
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect(errors[0]?.message.match(/\w+(?=[,.](?: |$))/g)?.toSorted()).toEqual(
      [...filters, 'asOf', 'hxl'].toSorted(),
    );
  });

  it('are in the ledger of those whose records are given', async () => {
    const given = `{ accessRecords(filter: { organisation: "review-compass", dataset: "Recommendation" }) { totalCount } }`;
    const owner = await hub.token('review-horizon');
    const count = async (): Promise<number> => {
      const { data } = (await hub.query(given, owner)) as { data: { accessRecords: Answered } };
      return data.accessRecords.totalCount;
    };
    for (const form of ['csv', 'ndjson', 'xlsx']) {
      const before = await count();
      await (await get(`recommendations.${form}`)).bytes();
      // What is labelled for everybody is on record soon after it was given.
      await until(async () => (await count()) > before);
    }
  });

  it('carry tags of the Humanitarian Exchange Language on request', async () => {
    const text = await (await get('recommendations.csv?hxl=true')).text();
    expect(text.split('\r\n')[1]).toMatch(/^#meta\+id,#org\+code\+body,/);
    const workbook = await (await get('recommendations.xlsx?hxl=true')).bytes();
    const [sheet] = await readExcelFile(Buffer.from(workbook));
    expect(sheet?.data[1]?.slice(0, 2)).toEqual(['#meta+id', '#org+code+body']);
  });

  it('neutralise what a spreadsheet would run', async () => {
    const text = `=HYPERLINK("http://example.org"),now`;
    const { id } = await recommend({ text });
    const rows = rowsOf(await (await get('recommendations.csv')).text());
    expect(rows.find((row) => row.id === id)?.text).toBe(`'${text}`);
  });

  it('give a table per country in which no text is markup', async () => {
    await recommend({ country: 'TCD', text: '<script>alert(1)</script> | a\n![x](http://example.org)' });
    const markdown = await (await get('table.md?countries=TCD')).text();
    expect(markdown).toContain('&lt;script&gt;');
    expect(markdown.trimEnd().split('\n')).toHaveLength(5);
    expect(markdown).not.toContain('![x](');
    expect(await (await get('table.html?countries=TCD')).text()).not.toContain('<script>');
  });

  it('give a calendar of what is due', async () => {
    const { id } = await recommend({ text: 'Protect.' });
    const selectedOn = new Date().toISOString().slice(0, 10);
    const input = `{ recommendations: ["${id}"], selectedOn: "${selectedOn}" }`;
    const selected = await ask(`mutation { selectForFollowUp(input: ${input}) { selection { dueOn } } }`);
    const dueOn = selected[0]?.selection.dueOn ?? '';
    const response = await get('deadlines.ics');
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const calendar = await response.text();
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
    expect(calendar).toContain(`UID:${id}@rapporteur\r\n`);
    expect(calendar).toContain(`DTSTART;VALUE=DATE:${dueOn.replaceAll('-', '')}\r\n`);
  });
});

describe('the change feed over HTTP', () => {
  it('answers 304 while nothing changes, and the change when there is one', async () => {
    let path = 'changes?first=500';
    for (;;) {
      const response = await get(path);
      await response.text();
      path = `changes?first=500&since=${response.headers.get('x-next-cursor')}`;
      if (response.headers.get('x-has-more') === 'false') break;
    }
    const quiet = await get(path);
    expect(await quiet.text()).toBe('');
    const etag = quiet.headers.get('etag') ?? '';
    for (const known of [etag, `"other", ${etag}`]) {
      const same = await get(path, { 'if-none-match': known });
      expect([same.status, same.headers.get('etag')]).toEqual([304, etag]);
    }
    const headers = { authorization: `Bearer ${token}` };
    const head = await fetch(`${base}/${path}`, { method: 'HEAD', headers });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
    const { id } = await recommend({ text: 'Protect.' });
    const told = await get(path, { 'if-none-match': etag });
    expect(told.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(JSON.parse(await told.text())).toMatchObject({
      kind: 'CREATED',
      type: 'Recommendation',
      id,
      record: { text: 'Protect.' },
    });
    expect(told.headers.get('link')).toMatch(/^<\/v1\/follow-up\/changes\?.*since=.*>; rel="next"$/);
  });

  it('comes compressed where the client takes that', async () => {
    const plain = await get('changes?first=500');
    const lines = await plain.text();
    const packed = await get('changes?first=500', { 'accept-encoding': 'gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toContain('accept-encoding');
    expect((await packed.text()).split('\n')).toHaveLength(lines.split('\n').length);
  });
});

describeUnchanged(() => hub);
describeHeads(() => hub, downloads);
describeLongTexts(() => hub);
describeFeed(() => hub);
