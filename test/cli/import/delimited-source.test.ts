import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { recogniseDelimited, type DelimitedShape } from '../../../cli/import/delimited-source.ts';
import type { SourceRecord } from '../../../cli/import/import-kind.ts';
import { openSourceFile } from '../../../cli/import/source-file.ts';
import { inScratchFolder } from '../../support/scratch-folder.ts';

/** The records of a text with the columns a and b, or why it is refused. */
function read(
  content: string | Buffer,
  shape: Partial<DelimitedShape> = {},
): Promise<SourceRecord[] | string> {
  return inScratchFolder(async (folder) => {
    const path = join(folder, 'text.csv');
    await writeFile(path, content);
    const opened = await openSourceFile(path);
    if (!opened.ok) return opened.reason;
    const source = await recogniseDelimited(opened.file, { columns: ['a', 'b'], ...shape });
    if (!source.ok) return source.reason;
    const records: SourceRecord[] = [];
    for await (const some of source.records()) records.push(...some);
    return records.toSorted((one, other) => one.position - other.position);
  });
}

const whole = (position: number, a: string, b: string): SourceRecord => ({
  ok: true,
  position,
  fields: { a, b },
});

describe('a delimited text', () => {
  it.each([
    ['lacks a column', 'a,c\n1,2\n', 'its first line does not name the column "b"'],
    ['lacks all columns', 'x\n', 'its first line does not name the columns "a", "b"'],
    ['is empty', '', 'its first line does not name the columns "a", "b": the file is empty'],
    ['names a column twice', 'a,b,a\n1,2,3\n', 'its first line names the column "a" twice'],
    [
      'has other separators',
      'a;b\n1;2\n',
      'its first line does not name the columns "a", "b": its fields are separated by ";" and not by commas',
    ],
    [
      'is compressed',
      gzipSync('a,b\n1,2\n'),
      'its first line does not name the columns "a", "b": it is compressed (gzip); unpack it first',
    ],
    [
      'is UTF-16',
      Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le'),
      'its first line does not name the columns "a", "b": it is written in UTF-16; save it as UTF-8',
    ],
    ['begins with an open quote', '"a,b\n1,2\n', 'its first line does not name the columns "a", "b"'],
  ])('is refused where it %s', async (_what, text, reason) => expect(await read(text)).toBe(reason));

  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('is read by lines that end in %s', async (_name, end) => {
    expect(await read(`a,b${end}1,2${end}${end}3,4`)).toEqual([whole(2, '1', '2'), whole(4, '3', '4')]);
  });

  it('is read by line ends of several kinds, and blanks around names do not count', async () => {
    const lines = 'a, b\r\n1,2\n3,4\r5,6\r\n';
    expect(await read(lines)).toEqual([whole(2, '1', '2'), whole(3, '3', '4'), whole(4, '5', '6')]);
  });

  it('says where a record begins, though others span lines', async () => {
    expect(await read('a,b\n"1\n1",2\n3,4\n')).toEqual([whole(2, '1\n1', '2'), whole(4, '3', '4')]);
  });

  it('is read in its own encoding', async () => {
    const text = iconv.encode('a,b\rCôte,Öland\r', 'macroman');
    expect(await read(text, { encoding: 'macroman' })).toEqual([whole(2, 'Côte', 'Öland')]);
  });

  it('gives broken records by line, and goes on behind them', async () => {
    expect(await read('a,b\n1,2\n3,4,5\n6,7"8\n9,10\n')).toEqual([
      whole(2, '1', '2'),
      { ok: false, position: 3, reason: 'it has 3 columns where the first line names 2' },
      { ok: false, position: 4, reason: expect.stringContaining('Invalid Opening Quote') },
      whole(5, '9', '10'),
    ]);
  });

  it('gives a quote that is never closed as one broken record', async () => {
    const records = await read('a,b\n1,2\n"3,4\n5,6\n');
    expect(records).toEqual([
      whole(2, '1', '2'),
      { ok: false, position: 3, reason: expect.stringContaining('Quote Not Closed') },
    ]);
  });

  it('gives a record beyond a megabyte as one broken record, and goes on behind it', async () => {
    const long = 'words, and more of them\r\n'.repeat(100_000);
    expect(await read(`a,b\r\n1,2\r\n"${long}",4\r\n5,6\r\n`)).toEqual([
      whole(2, '1', '2'),
      { ok: false, position: 3, reason: 'it is longer than 1048576 letters' },
      whole(100_004, '5', '6'),
    ]);
  });

  it('gives what a stray quote takes in as one broken record, by the line it begins on', async () => {
    expect(await read(`a,b\n1,2\n"3,4\n5,6\n7,"8"\n9,10\n`)).toEqual([
      whole(2, '1', '2'),
      { ok: false, position: 3, reason: expect.stringContaining('Invalid Closing Quote') },
      whole(6, '9', '10'),
    ]);
  });

  it('is not read behind a quote that is open for 4 megabytes, and says so once', async () => {
    const [first, ...rest] = await read(`a,b\n"${'words, and more of them\n'.repeat(300_000)}`);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ ok: false, position: 2, reason: expect.stringContaining('not read') });
  });

  it('takes columns by name, wherever they stand', async () => {
    expect(await read('b,x,a\n2,,1\n')).toEqual([
      { ok: true, position: 2, fields: { a: '1', b: '2', x: '' } },
    ]);
  });
});
