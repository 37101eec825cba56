import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importFiles } from '../../../cli/import/import-files.ts';
import { recommendations } from '../../../cli/import/recommendations/recommendations.ts';
import { reportText } from '../../../cli/import/report-text.ts';
import { uprInfo } from '../../../cli/import/upr-info/upr-info.ts';
import {
  aurora,
  compass,
  operations,
  shared,
  startReview,
  type ReviewUnderTest,
} from '../../subgraphs/review/support.ts';

let review: ReviewUnderTest;
let folder: string;
beforeAll(async () => {
  review = await startReview();
  folder = await mkdtemp(join(tmpdir(), 'recommendations-'));
});
afterAll(async () => {
  await review.stop();
  await rm(folder, { recursive: true });
});

const header = 'externalKey,body,country,text,adoptedOn,themes,sdgTargets,cycle';

async function imported(
  lines: readonly string[],
  parts: { name?: string; bytes?: Buffer; holdBack?: 'ALWAYS' | 'UNLESS_WHOLE'; organisation?: string } = {},
) {
  const path = join(folder, parts.name ?? 'file.csv');
  await writeFile(path, parts.bytes ?? lines.join('\n'));
  const [report] = await importFiles({
    kind: recommendations,
    operands: [path],
    organisation: parts.organisation ?? compass.organisation,
    labels: recommendations.labels,
    databaseUrl: review.databaseUrl,
    ...(parts.holdBack ? { holdBack: parts.holdBack } : {}),
  });
  return report;
}

const held = async (search: string, by: object = compass) =>
  (
    await review.run(
      by,
      `query ($search: String) { recommendations(filter: { search: $search }) { nodes {
        id text adoptedOn themes sdgTargets cycle body { code } tlp grade { code } evidence { totalCount } } } }`,
      { search },
    )
  ).nodes;

describe('a file of recommendations', () => {
  it.each([
    ['a table without the columns', ['key,words', '1,2'], 'does not name the columns'],
    ['JSON that is no object', ['{', '}'], 'no JSON object'],
    ['JSON without the names', ['{"externalKey":"1"}'], 'lacks "body", "country", "text"'],
  ])('is refused where it is %s', async (_what, lines, refused) => {
    expect(await imported(lines)).toMatchObject({ refused: expect.stringContaining(refused) });
  });

  it('names each line that cannot be imported, and why', async () => {
    const lines = [
      header,
      'k1,HRC,CAF,Investigate the killings.,2024-03-28,Justice;Life,16.3,2',
      'k2,HRC,Chad,Wrong country.,,,,',
      'k3,HRC,CAF,Wrong day.,2024-02-30,,,',
      'k4,HRC,CAF,Wrong cycle.,,,,two',
      'k5,HRC,CAF,,,,,',
      'k6,HRC,CAF,Wrong target.,,,18.1,',
      'k7,NOBODY,CAF,Nobody says this.,,,,',
      'k8,CED,CAF,Another body says this.,,,,',
      'k1,HRC,CAF,The key again.,,,,',
    ];
    expect(await imported(lines)).toMatchObject({
      read: 9,
      added: 1,
      skipped: 8,
      heldBack: false,
      reasons: [
        { position: 3, reason: expect.stringContaining('"country"') },
        { position: 4, reason: expect.stringContaining('"adoptedOn"') },
        { position: 5, reason: expect.stringContaining('"cycle"') },
        { position: 6, reason: '"text" is empty' },
        { position: 7, reason: expect.stringContaining('"sdgTargets"') },
        { position: 8, reason: 'no review body has the code "NOBODY"' },
        { position: 9, reason: 'another organisation acts as the review body "CED"' },
        { position: 10, reason: 'it has the key of line 2, which counts' },
      ],
    });
    expect(await held('killings')).toMatchObject([
      {
        text: 'Investigate the killings.',
        adoptedOn: '2024-03-28',
        themes: ['Justice', 'Life'],
        sdgTargets: ['16.3'],
        cycle: 2,
        body: { code: 'HRC' },
        tlp: 'AMBER_STRICT',
      },
    ]);
    expect(await held('killings', aurora)).toEqual([]);
  });

  it('is not taken in another encoding, nor where a value is made of others', async () => {
    const latin = await imported([], {
      bytes: Buffer.from('externalKey,body,country,text\nl1,HRC,CAF,Le système dénoncé.\n', 'latin1'),
    });
    expect(latin).toMatchObject({
      skipped: 1,
      reasons: [{ position: 2, reason: '"text" holds what is no character; save the file as UTF-8' }],
    });
    const line = (parts: object): string =>
      JSON.stringify({
        externalKey: 'n1',
        body: 'HRC',
        country: 'CAF',
        text: 'Reform the courts.',
        ...parts,
      });
    const report = await imported([], {
      name: 'file.ndjson',
      bytes: Buffer.concat([
        Buffer.from(`${line({})}\n${line({ text: 'dénoncé' })}\n`, 'latin1'),
        Buffer.from(
          [
            line({ externalKey: 'n2', text: ['Reform.'] }),
            line({ externalKey: 'n3', cycle: {} }),
            line({ externalKey: 'n4', text: '\uD83D' }),
            line({ externalKey: 'n5', text: 'x'.repeat(4 * 1024 * 1024) }),
            line({ externalKey: 'n6', text: 'Reform the courts\u2028and the prisons.' }),
          ].join('\r\n'),
        ),
      ]),
    });
    expect(report).toMatchObject({
      added: 2,
      reasons: [
        { position: 2, reason: 'it is not in UTF-8' },
        { position: 3, reason: '"text" is neither a text nor a number' },
        { position: 4, reason: '"cycle" is neither a text nor a number' },
        { position: 5, reason: expect.stringContaining('no character') },
        { position: 6, reason: 'it is longer than 4194304 bytes' },
      ],
    });
  });

  it('is as good as JSON with one object a line', async () => {
    const object = {
      externalKey: 'j1',
      body: 'HRC',
      country: 'CAF',
      text: 'Open the archives.',
      themes: ['Truth; past'],
    };
    const lines = [
      JSON.stringify(object),
      '',
      'nothing',
      JSON.stringify({ ...object, externalKey: 'j2', cycle: 4 }),
    ];
    expect(await imported(lines, { name: 'file.ndjson' })).toMatchObject({
      added: 2,
      skipped: 1,
      reasons: [{ position: 3, reason: 'it is no JSON object' }],
    });
    expect(await held('archives')).toHaveLength(2);
    expect((await held('archives'))[0]).toMatchObject({ themes: ['Truth; past'] });
  });

  it.each([
    ['file.csv', ['externalKey,body,country,text,theme', 'p1,HRC,CAF,A slip of the pen.,Truth']],
    ['file.ndjson', ['{"externalKey":"p2","body":"HRC","country":"CAF","text":"Another.","theme":"Truth"}']],
  ])('tells which of its names mean nothing: %s', async (name, lines) => {
    const report = await imported(lines, { name });
    expect(report).toMatchObject({ added: 1, passedOver: ['theme'] });
    expect(report && reportText(report)).toContain('have no such fields: "theme"');
  });

  it.each(['ALWAYS', 'UNLESS_WHOLE'] as const)(
    'writes nothing of a broken file where that is asked for: %s',
    async (holdBack) => {
      const report = await imported([header, 'h1,HRC,CAF,Nothing of this.,,,,', 'h2,HRC,CAF,,,,,'], {
        holdBack,
      });
      expect(report).toMatchObject({ added: 1, skipped: 1, heldBack: true });
      expect(report && reportText(report)).toContain('Nothing was written.');
      expect(await held('nothing')).toEqual([]);
    },
  );

  it('is written whole where all of it is good', async () => {
    const lines = [header, 'w1,HRC,CAF,Whole and good.,,,,'];
    expect(await imported(lines, { holdBack: 'UNLESS_WHOLE' })).toMatchObject({ added: 1, heldBack: false });
  });

  it('shares its keys with the mutation, and keeps grades and evidence when it comes again', async () => {
    const line = 's1,HRC,CAF,Train the police.,,,,';
    await imported([header, line]);
    const [{ id }] = await held('police');
    await review.run(compass, operations.grade, { input: { recommendation: id, code: 'C' } });
    await review.run(compass, operations.link, {
      input: { recommendation: id, incident: 'incident-1', direction: 'SUPPORTS' },
    });
    expect(await imported([header, line])).toMatchObject({ unchanged: 1 });
    expect(await imported([header, line.replace('police', 'police and the army')])).toMatchObject({
      changed: 1,
    });
    const upsert = `mutation ($input: UpsertRecommendationsInput!) { upsertRecommendations(input: $input) { changed added } }`;
    const entry = { externalKey: 's1', body: 'HRC', country: 'CAF', text: 'Train the police well.' };
    const input = { source: 'recommendations', entries: [entry] };
    expect(await review.run(compass, upsert, { input })).toEqual({ changed: 1, added: 0 });
    expect(await held('police')).toMatchObject([
      { id, text: 'Train the police well.', grade: { code: 'C' }, evidence: { totalCount: 1 } },
    ]);
  });
});

describe('an export of UPR Info that comes again', () => {
  it('keeps the grades and links of what it changes', async () => {
    const columns = 'To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session';
    const path = join(folder, 'upr.csv');
    await writeFile(path, `${columns}\nGabon,Africa,AU,End child labour,Spain,WEOG,EU,Accepted,5,Justice,13`);
    const again = () =>
      importFiles({
        kind: uprInfo,
        operands: [path],
        organisation: aurora.organisation,
        labels: uprInfo.labels,
        databaseUrl: review.databaseUrl,
      });
    await again();
    const [{ id }] = await held('labour');
    const link = { recommendation: id, incident: 'incident-9', direction: 'CONTRADICTS', ...shared };
    await review.run(aurora, operations.link, { input: link });
    await review.run(compass, operations.select, { input: { recommendations: [id] } });
    expect(await again()).toMatchObject([{ unchanged: 1 }]);
    expect(await held('labour')).toMatchObject([{ id, evidence: { totalCount: 1 } }]);
    const selection = `query ($id: ID!) { recommendation(id: $id) { selection { procedure { id } } } }`;
    expect(await review.run(compass, selection, { id })).toEqual({
      selection: { procedure: { id: 'UPR-2007' } },
    });
  });
});
