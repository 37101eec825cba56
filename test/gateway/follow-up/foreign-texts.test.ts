import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { writeCalendar } from '../../../gateway/follow-up/write-calendar.ts';
import { writeCsv } from '../../../gateway/follow-up/write-recommendations.ts';
import { writeMarkdown } from '../../../gateway/follow-up/write-table.ts';

const record = (text: string) => ({
  id: 'r1',
  body: { code: 'CCPR' },
  country: { code: 'CAF' },
  documentSymbol: 'A/1\rURL:x',
  paragraph: '7',
  text,
  selection: { dueOn: '2026-03-31' },
  response: null,
  grade: null,
  progressReports: null,
  alternativeReports: null,
});

const exported = {
  ...record(''),
  cycle: null,
  session: null,
  adoptedOn: null,
  recommendingState: null,
  themes: [],
  affectedGroups: [],
  sdgTargets: [],
  actionCategory: null,
  status: null,
  owner: null,
  classification: 'UNCLASSIFIED',
  tlp: 'CLEAR',
  updatedAt: '2026-03-31T00:00:00Z',
};

async function* pageOf<Row>(row: Row): AsyncGenerator<readonly Row[]> {
  yield await Promise.resolve([row]);
}

async function written(parts: AsyncIterable<string>): Promise<string> {
  return (await Array.fromAsync(parts)).join('');
}

describe('a text of others', () => {
  it.each(['\r', '\n', '\r\n', '\u2028', '\u2029', '\u0085', '\v', '\f', '\u001C'])(
    'is no property of a calendar behind the end of line %j',
    async (end) => {
      const text = `Protect.${end}ATTENDEE:mailto:a@example.org${end}END:VEVENT`;
      const calendar = await written(writeCalendar(pageOf(record(text))));
      const lines = calendar.split('\r\n').flatMap((line) => line.split(end));
      expect(lines.filter((line) => /^(ATTENDEE|URL|END:VEVENT)/.test(line))).toEqual(['END:VEVENT']);
    },
  );

  it.each(['Schützt. '.repeat(40), '𝒳'.repeat(200), 'é'.repeat(38)])(
    'is folded in a calendar after 75 octets, between characters: %s',
    async (text) => {
      const calendar = await written(writeCalendar(pageOf(record(text))));
      const lines = calendar.split('\r\n');
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      expect(calendar.isWellFormed()).toBe(true);
      expect(calendar.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${text}`);
    },
  );

  it.each(['=1', '\t1', '\r1', '\n1', ' =1', '\uFEFF@a', '\u200B+1', '\u00A0-1', '＝1', '＋1', '－1', '＠1'])(
    'is no formula in a table of comma-separated values: %j',
    async (text) => {
      const table = await written(writeCsv(pageOf({ ...exported, text }), { hxl: false }));
      const [, row]: string[][] = parse(table, { bom: true });
      expect(row?.[9]).toBe(`'${text}`);
    },
  );

  it('is no link in a table, also where it is written as one', async () => {
    const text = 'https://example.org WWW.example.org a@example.org [x](http://example.org)';
    const table = await written(writeMarkdown('CAF', pageOf(record(text))));
    expect(table).not.toMatch(/https?:|www\.|a@|\]\(/i);
  });
});
