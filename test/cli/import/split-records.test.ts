import { describe, expect, it } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { createRecordSplitter, type Splitting } from '../../../cli/import/split-records.ts';

type Told = readonly [line: number, what: readonly string[] | string];

/** What a text in pieces is read as, by line. */
function split(pieces: readonly string[], splitting: Partial<Splitting> = {}): Told[] {
  const told: Told[] = [];
  const splitter = createRecordSplitter(
    { delimiter: ',', longest: 1000, width: 2, ...splitting },
    {
      record: (fields, line) => told.push([line, fields]),
      broken: (reason, line) => told.push([line, reason]),
    },
  );
  for (const piece of pieces) splitter.write(piece);
  splitter.end();
  return told;
}

const rows = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, at) => `${from + at},x,y\n`).join('');
const long = 'words, and more of them\n'.repeat(100);

/** The records of these lines, told of as read. */
const readLines = (told: readonly Told[]): number[] =>
  told.filter(([, what]) => typeof what !== 'string').map(([line]) => line);
const broken = (told: readonly Told[]): Told[] => told.filter(([, what]) => typeof what === 'string');
const reason = (text: string): unknown => expect.stringContaining(text);

describe('a text of records', () => {
  it('that is longer than a record may be is told of once, and what is behind it is read', () => {
    const told = split([`1,x\n2,"${long}"\n3,y\n4,z\n`]);
    expect(told).toEqual([
      [1, ['1', 'x']],
      [2, 'it is longer than 1000 letters'],
      [103, ['3', 'y']],
      [104, ['4', 'z']],
    ]);
  });

  it('that is longer than a record may be is passed over in any pieces', () => {
    const text = `1,x\r\n2,"${long.replaceAll('\n', '\r\n')}""",y\r\n${'z'.repeat(5000)}"z,\r\n4,z\r\n`;
    for (const size of [1, 7, 50, 400, 1500]) {
      const told = split(text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []);
      expect(told.map(([line]) => line)).toEqual([1, 2, 103, 104]);
      expect(told[3]).toEqual([104, ['4', 'z']]);
    }
  });

  it('with a quote that has no end is told of by where the record begins, and says where the quote opens', () => {
    const told = split(['1,x\n"2\n2","y\n3,z\n']);
    expect(told).toEqual([
      [1, ['1', 'x']],
      [2, reason('Quote Not Closed: nothing within 1000 letters ends the quotes that open on line 3')],
    ]);
  });

  it.each([
    ['to the end of the text', `"0,x,y\n${rows(50)}`],
    ['for longer than a record may be', `"0,x,y\n${rows(400)}`],
    ['up to the next quote', `"0,x,y\n${rows(48)}"1",x,y\n2,x,y\n`],
  ])('gives back the rows that a stray quote takes in %s', (_how, text) => {
    for (const size of [30, 600, 9000]) {
      const told = split(text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [], { width: 3 });
      expect(broken(told)).toEqual([[1, expect.any(String)]]);
      expect(readLines(told)).toEqual(Array.from({ length: text.split('\n').length - 2 }, (_, at) => at + 2));
    }
  });

  it('does not take lines of a text for rows', () => {
    expect(readLines(split([`"0,x,y\n${rows(50)}no row\n${rows(50)}`], { width: 3 }))).toEqual([]);
  });

  it('of two columns is not given back, since lines of a text may have a comma each', () => {
    expect(readLines(split([`"0,x\n${'x,y\n'.repeat(50)}`]))).toEqual([]);
  });

  it('is read as it was written, in any pieces', () => {
    const field = fc.string({
      unit: fc.constantFrom('"', ',', '\n', '\r', ' ', 'a', 'é', '€', '-'),
      maxLength: 8,
    });
    const record = fc.tuple(field, field, field);
    const options = fc.record({
      record_delimiter: fc.constantFrom('\n', '\r\n', '\r'),
      quoted: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 12 }),
        options,
        fc.integer({ min: 1, max: 40 }),
        (written, form, size) => {
          // A field with a CR is not quoted by itself where lines end otherwise.
          const text = stringify(written, { ...form, quoted_match: /[\r\n]/ });
          const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
          expect(split(pieces, { width: 3 }).map(([, fields]) => fields)).toEqual(written);
          expect(split(pieces, { width: 3 })).toEqual(split([text], { width: 3 }));
        },
      ),
    );
  });
});
