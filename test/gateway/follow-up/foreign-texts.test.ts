import { describe, expect, it } from '@jest/globals';
import { writeCalendar } from '../../../gateway/follow-up/write-calendar.ts';
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

  it('is no link in a table, also where it is written as one', async () => {
    const text = 'https://example.org WWW.example.org a@example.org [x](http://example.org)';
    const table = await written(writeMarkdown('CAF', pageOf(record(text))));
    expect(table).not.toMatch(/https?:|www\.|a@|\]\(/i);
  });
});
