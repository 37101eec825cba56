import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import readExcelFile from 'read-excel-file/node';
import type { ExportedRecommendation } from '../../../gateway/follow-up/recommendation-pages.ts';
import { writeWorkbook } from '../../../gateway/follow-up/write-workbook.ts';

const row = (id: string, text: string | null = 'Protect.'): ExportedRecommendation => ({
  id,
  body: { code: 'HRC' },
  country: { code: 'CAF' },
  documentSymbol: null,
  paragraph: null,
  cycle: 3,
  session: null,
  adoptedOn: '2024-03-28',
  recommendingState: null,
  text,
  themes: ['Justice', 'Women'],
  affectedGroups: [],
  sdgTargets: [],
  actionCategory: null,
  response: null,
  status: null,
  grade: null,
  selection: null,
  owner: null,
  classification: 'UNCLASSIFIED',
  tlp: 'CLEAR',
  updatedAt: '2024-03-28T00:00:00.000Z',
});

async function* pagesOf(...pages: readonly (readonly ExportedRecommendation[])[]) {
  yield* pages;
  await Promise.resolve();
}

const read = async (
  pages: AsyncIterable<readonly ExportedRecommendation[]>,
  layout: { hxl?: boolean; mostRows?: number } = {},
) => readExcelFile(await buffer(writeWorkbook(pages, { hxl: false, mostRows: 1000, ...layout })));

describe('a workbook', () => {
  it('holds texts and numbers in their columns, and nothing where there is nothing', async () => {
    const [sheet] = await read(pagesOf([row('r-1')]));
    const [names = [], values = []] = sheet?.data ?? [];
    const told = Object.fromEntries(names.map((name, at) => [String(name), values[at]]));
    expect(told).toMatchObject({ id: 'r-1', body: 'HRC', cycle: 3, session: null, themes: 'Justice; Women' });
  });

  it.each([
    ['a formula', '=HYPERLINK("http://example.org")', undefined],
    ['markup', '<t>&amp;</t> "a" \'b\'', undefined],
    ['lines and blanks', '  one\n\ttwo ', undefined],
    ['what has no place in XML', 'a\u0000b\u001Fc\uFFFEd\uD800e', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe'],
  ])('gives %s as the text it is', async (_what, text, given = text) => {
    const [sheet] = await read(pagesOf([row('r-1', text)]));
    const [names = [], values = []] = sheet?.data ?? [];
    expect(values[names.indexOf('text')]).toBe(given.trim());
  });

  it('cuts a text that is longer than a cell holds', async () => {
    const [sheet] = await read(pagesOf([row('r-1', 'x'.repeat(40_000))]));
    expect(sheet?.data[1]?.find((cell) => String(cell).startsWith('xx'))).toHaveLength(32_767);
  });

  it('goes on with another sheet where one is full, each with its names and tags', async () => {
    const pages = pagesOf([row('1'), row('2'), row('3')], [], [row('4'), row('5')]);
    const sheets = await read(pages, { hxl: true, mostRows: 4 });
    expect(sheets.map(({ data }) => data.map(([id]) => id))).toEqual([
      ['id', '#meta+id', '1', '2'],
      ['id', '#meta+id', '3', '4'],
      ['id', '#meta+id', '5'],
    ]);
  });

  it('has no empty sheet behind its last row', async () => {
    expect(await read(pagesOf([row('1'), row('2')]), { mostRows: 3 })).toHaveLength(1);
    expect(await read(pagesOf())).toHaveLength(1);
  });

  it('reads no further when its reader goes away, and never far ahead of it', async () => {
    let pages = 0;
    const ended = Promise.withResolvers<null>();
    async function* endless() {
      try {
        for (;;) {
          pages += 1;
          yield [row('1', randomBytes(10_000).toString('base64'))];
          await Promise.resolve();
        }
      } finally {
        ended.resolve(null);
      }
    }
    const workbook = writeWorkbook(endless(), { hxl: false, mostRows: 1_000_000 });
    let bytes = 0;
    for await (const chunk of workbook) {
      bytes += (chunk as Buffer).length;
      if (bytes > 1_000_000) break;
    }
    await ended.promise;
    expect(pages).toBeLessThan(300);
  });

  it('breaks off where a page cannot be had, so that nobody takes a part for the whole', async () => {
    async function* cutShort() {
      yield [row('1')];
      await Promise.resolve();
      throw new Error('cut short');
    }
    await expect(read(cutShort())).rejects.toThrow('cut short');
  });
});
