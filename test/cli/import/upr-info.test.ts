import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { importFiles } from '../../../cli/import/import-files.ts';
import type { ImportReport, RefusedFile } from '../../../cli/import/import-report.ts';
import { uprInfo } from '../../../cli/import/upr-info/upr-info.ts';
import { describeWithRealData, realData } from '../../support/real-data.ts';
import {
  aurora,
  compass,
  operations,
  startReview,
  type ReviewUnderTest,
} from '../../subgraphs/review/support.ts';

let review: ReviewUnderTest;
let folder: string;
beforeAll(async () => {
  review = await startReview();
  folder = await mkdtemp(join(tmpdir(), 'upr-info-'));
});
afterAll(async () => {
  await review.stop();
  await rm(folder, { recursive: true });
});

const header = 'To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session';
const row = (parts: { to?: string; text?: string; from?: string; answer?: string; rest?: string }): string =>
  [parts.to ?? 'Gabon', 'Africa', '"AU, OIC"', parts.text, parts.from ?? 'Spain', 'WEOG', 'EU']
    .concat(parts.answer ?? 'Accepted', parts.rest ?? '5,Justice,13')
    .join(',');

async function write(name: string, lines: readonly string[], as = { end: '\r', encoding: 'macroman' }) {
  const path = join(folder, name);
  await writeFile(path, iconv.encode([header, ...lines].join(as.end), as.encoding));
  return path;
}

async function importAs(
  organisation: string,
  ...operands: readonly string[]
): Promise<(ImportReport | RefusedFile)[]> {
  const { databaseUrl } = review;
  return [
    ...(await importFiles({ kind: uprInfo, operands, organisation, labels: uprInfo.labels, databaseUrl })),
  ];
}

const list = `query ($filter: RecommendationFilter) { recommendations(first: 500, filter: $filter) { totalCount nodes {
  id text themes cycle session actionCategory body { code } country { code } recommendingState { code }
  response { status verbatim } owner { id } } } }`;
const imported = (owner: string, filter: object = {}) =>
  review.run(aurora, list, { filter: { owners: [owner], ...filter } });

describe('an import of UPR Info', () => {
  it('refuses a file of another kind before anything is written', async () => {
    const good = await write('good.csv', [row({ text: 'Good.' })]);
    const other = join(folder, 'other.csv');
    await writeFile(other, 'id,country\n1,Gabon\n');
    expect(await importAs('refusing', good, other)).toEqual([
      { file: other, kind: 'upr-info', refused: expect.stringContaining('"To"') },
    ]);
    expect((await imported('refusing')).totalCount).toBe(0);
  });

  it('reports bad rows by line and reason and imports the others', async () => {
    const path = await write('bad-rows.csv', [
      row({ text: 'First.' }),
      row({ text: 'Second.', to: 'Atlantis' }),
      row({ text: 'Third.', from: 'Utopia' }),
      row({ text: 'Fourth.', answer: 'Maybe' }),
      row({ text: 'Fifth.', rest: '6,Justice,13' }),
      row({ text: 'Sixth.', rest: '5,Justice,thirteen' }),
      row({ text: ' ' }),
      'too,few',
    ]);
    expect(await importAs('reporting', path)).toMatchObject([
      {
        read: 8,
        added: 1,
        skipped: 7,
        reasons: [
          { position: 3, reason: '"To" is not a country that is known: "Atlantis"' },
          { position: 4, reason: '"From" is not a country that is known: "Utopia"' },
          { position: 5, reason: '"Response" is not Accepted or Noted: "Maybe"' },
          { position: 6, reason: '"Action" is not a whole number from 1 to 5: "6"' },
          { position: 7, reason: '"Session" is not a whole number from 1 to 1000: "thirteen"' },
          { position: 8, reason: '"Text" is empty' },
          { position: 9, reason: 'it has 2 columns where the first line names 11' },
        ],
      },
    ]);
  });

  it.each([
    { name: 'Mac OS Roman with CR', end: '\r', encoding: 'macroman' },
    { name: 'UTF-8 with LF', end: '\n', encoding: 'utf8' },
    { name: 'UTF-8 with CR LF', end: '\r\n', encoding: 'utf8' },
  ])('reads $name', async ({ name, ...as }) => {
    const text = '"Bring Hissène Habré to justice, vis-à-vis the Guaraní"';
    const path = await write(`${name}.csv`, [row({ text, rest: '4,"Justice,Indigenous peoples",12' })], as);
    await importAs(name, path);
    expect((await imported(name)).nodes).toEqual([
      {
        id: expect.any(String),
        text: 'Bring Hissène Habré to justice, vis-à-vis the Guaraní',
        themes: ['Justice', 'Indigenous peoples'],
        cycle: 1,
        session: 12,
        actionCategory: 4,
        body: { code: 'UPR' },
        country: { code: 'GAB' },
        recommendingState: { code: 'ESP' },
        response: { status: 'SUPPORTED', verbatim: 'Accepted' },
        owner: { id: name },
      },
    ]);
  });

  it('leaves open who recommended where the export says "&#40;Unknown&#41;"', async () => {
    const path = await write('unknown.csv', [row({ text: 'Who asks?', from: '&#40;Unknown&#41;' })]);
    await importAs('unknown', path);
    expect((await imported('unknown')).nodes[0].recommendingState).toBeNull();
  });

  it('merges exact repetitions, within a file and over files', async () => {
    const twice = row({ text: 'Twice.' });
    const first = await write('first.csv', [twice, twice, row({ text: 'Once.' })]);
    const second = await write('second.csv', [twice, row({ text: 'Twice.', answer: 'Noted' })]);
    expect(await importAs('merging', first, second)).toMatchObject([
      { read: 3, added: 2, skipped: 1, reasons: [{ position: 3, reason: 'it repeats line 2' }] },
      { read: 2, added: 1, unchanged: 1, skipped: 0 },
    ]);
    expect((await imported('merging')).totalCount).toBe(3);
  });

  it('gives a row of several files to the first of them, however long that takes to merge', async () => {
    const shared = row({ text: 'Shared.' });
    const many = Array.from({ length: 3000 }, (_, at) => row({ text: `Of the long file ${at}.` }));
    const long = await write('long.csv', [...many, shared]);
    const short = await write('short.csv', [shared]);
    const alone = await write('alone.csv', [row({ text: 'Alone.' })]);
    expect(await importAs('sharing', long, short, alone, short)).toMatchObject([
      { added: 3001, unchanged: 0 },
      { added: 0, unchanged: 1 },
      { added: 1, unchanged: 0 },
      { added: 0, unchanged: 1 },
    ]);
  });

  it('finds what is there behind rows that are all new, and what is repeated there', async () => {
    const known = row({ text: 'Known before.' });
    const many = Array.from({ length: 5000 }, (_, at) => row({ text: `New ${at}.` }));
    const more = Array.from({ length: 2000 }, (_, at) => row({ text: `Newer ${at}.` }));
    await importAs('trusting', await write('before.csv', [known]));
    const path = await write('behind.csv', [...many, known, ...more, many[7] ?? '', known]);
    const again = { added: 0, unchanged: 7001, skipped: 2 };
    expect(await importAs('trusting', path)).toMatchObject([
      {
        ...{ read: 7003, added: 7000, unchanged: 1, skipped: 2 },
        reasons: [{ reason: 'it repeats line 9' }, { reason: 'it repeats line 5002' }],
      },
    ]);
    expect(await importAs('trusting', path)).toMatchObject([again]);
    expect((await imported('trusting')).totalCount).toBe(7001);
  });

  it('adds each row once where two commands import the same files at once, in another order', async () => {
    const rows = (of: string) => Array.from({ length: 300 }, (_, at) => row({ text: `Of ${of} ${at}.` }));
    const one = await write('one.csv', rows('one'));
    const other = await write('other-way.csv', [...rows('other'), ...rows('one')]);
    const reports = await Promise.all([importAs('at once', one, other), importAs('at once', other, one)]);
    const all = reports.flat().map((report) => ('added' in report ? report.added : Number.NaN));
    expect(all.reduce((sum, added) => sum + added)).toBe(600);
    expect((await imported('at once')).totalCount).toBe(600);
  });

  it('changes nothing the second time, and leaves later answers, grades, links and labels alone', async () => {
    const path = await write('again.csv', [row({ text: 'Again.' })]);
    await importAs(compass.organisation, path);
    const { id } = (await imported(compass.organisation)).nodes[0];
    const answer = { recommendation: id, status: 'NOTED', verbatim: 'On reflection, noted.' };
    await review.run(compass, operations.respond, { input: answer });
    const link = { recommendation: id, incident: 'incident-1', direction: 'SUPPORTS' };
    await review.run(aurora, operations.link, { input: link });
    await review.run(compass, operations.relabel, { input: { id, tlp: 'GREEN' } });
    expect(await importAs(compass.organisation, path)).toMatchObject([
      { added: 0, changed: 0, unchanged: 1 },
    ]);
    const query = `query ($id: ID!) { recommendation(id: $id) {
      tlp response { verbatim } responses { totalCount } evidence { totalCount } } }`;
    expect(await review.run(aurora, query, { id })).toEqual({
      tlp: 'GREEN',
      response: { verbatim: 'On reflection, noted.' },
      responses: { totalCount: 2 },
      evidence: { totalCount: 1 },
    });
  });
});

describeWithRealData('the published UPR Info files, sessions 1 to 13', () => {
  const files = ['1-5.csv', '6-9.csv', '10-13.csv'].map((name) => realData('upr-info', name));
  let reports: (ImportReport | RefusedFile)[];
  beforeAll(async () => {
    reports = await importAs('published', ...files);
  });

  it('leave no state name unresolved and no row out but repetitions', () => {
    expect(reports).toMatchObject([
      { read: 6094, added: 6094, skipped: 0 },
      { read: 8343, added: 8342, reasons: [{ reason: expect.stringMatching(/^it repeats line \d+$/) }] },
      { read: 9047, added: 9047, skipped: 0 },
    ]);
  });

  it.each([
    ['in all', {}, 23_483],
    ['to the Central African Republic', { countries: ['CAF'] }, 118],
    ['supported', { responses: ['SUPPORTED'] }, 17_273 - 1],
    ['noted', { responses: ['NOTED'] }, 6211],
    ['of the second cycle', { cycles: [2] }, 2128],
    ['on trafficking', { themes: ['Trafficking'] }, 799],
  ])('hold so many recommendations %s', async (_what, filter, count) => {
    expect((await imported('published', filter)).totalCount).toBe(count);
  });

  it('are right in their accents', async () => {
    const all = (await imported('published', { countries: ['SEN'] })).nodes as { text: string }[];
    expect(all.filter(({ text }) => text.includes('Mr. Hissène Habré'))).toHaveLength(2);
  });

  it('change nothing the second time', async () => {
    for (const report of await importAs('published', ...files))
      expect(report).toMatchObject({ added: 0, changed: 0 });
  });
});
