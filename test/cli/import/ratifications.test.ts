import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importFiles } from '../../../cli/import/import-files.ts';
import { ratifications } from '../../../cli/import/ratifications/ratifications.ts';
import { describeWithRealData, realData } from '../../support/real-data.ts';
import { aurora, compass, startReview, type ReviewUnderTest } from '../../subgraphs/review/support.ts';

let review: ReviewUnderTest;
let folder: string;
beforeAll(async () => {
  review = await startReview();
  folder = await mkdtemp(join(tmpdir(), 'ratifications-'));
});
afterAll(async () => {
  await review.stop();
  await rm(folder, { recursive: true });
});

const header = 'iso2,member,state party,year ratification or accession,signatory,no action,status,note';

async function write(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, [header, ...lines, ''].join('\n'));
  return path;
}

const importAs = (organisation: string, ...operands: readonly string[]) =>
  importFiles({ kind: ratifications, operands, organisation, labels: null, databaseUrl: review.databaseUrl });

const query = `query ($code: ID!, $filter: RatificationFilter) { instrument(code: $code) {
  ratifications(filter: $filter, first: 200) { totalCount nodes { country { code } status ratifiedOn note } } } }`;
const imported = async (code: string, filter: object = {}) =>
  (await review.run(aurora, query, { code, filter })).ratifications;

describe('an import of ratifications', () => {
  it('refuses a file whose name tells no treaty', async () => {
    const path = await write('status.csv', []);
    expect(await importAs('refusing', path)).toEqual([
      { file: path, kind: 'ratifications', refused: expect.stringContaining('tells no treaty') },
    ]);
  });

  it('refuses a folder without such files', async () => {
    const empty = join(folder, 'empty');
    await mkdir(empty);
    expect(await importAs('refusing', empty)).toMatchObject([{ refused: expect.any(String) }]);
  });

  it('reports bad rows by line and reason and imports the others', async () => {
    const path = await write('hr_status_cat.csv', [
      'NA,Namibia,1,1994,0,0,state party,',
      'XX,Atlantis,0,,0,1,no action,',
      'GA,Gabon,0,,0,1,thinking about it,',
      'TD,Chad,1,ninety,0,0,state party,',
      'S,South Sudan,0,,1,0,signatory state,',
    ]);
    expect(await importAs('reporting', path)).toMatchObject([
      {
        read: 5,
        added: 2,
        reasons: [
          { position: 3, reason: 'neither "iso2" nor "member" is a country that is known: "XX", "Atlantis"' },
          { position: 4, reason: '"status" is not one of its words: "thinking about it"' },
          { position: 5, reason: 'the year is not a year: "ninety"' },
        ],
      },
    ]);
    expect((await imported('CAT', { owners: ['reporting'] })).nodes).toEqual([
      { country: { code: 'NAM' }, status: 'STATE_PARTY', ratifiedOn: '1994', note: null },
      { country: { code: 'SSD' }, status: 'SIGNATORY', ratifiedOn: null, note: null },
    ]);
  });

  it('takes what changed in the data set, also over what was recorded by hand, and nothing else', async () => {
    const record = `mutation ($input: RecordRatificationInput!) { recordRatification(input: $input) { id } }`;
    const byHand = { country: 'TLS', instrument: 'CRC', status: 'SIGNATORY' };
    await review.run(compass, record, { input: byHand });
    const first = await write('hr_status_crc.csv', [
      'TP,East Timor,1,2003,0,0,state party,as Timor-Leste',
      'GA,Gabon,0,,1,0,signatory state,',
    ]);
    expect(await importAs(compass.organisation, first)).toMatchObject([{ added: 1, changed: 1 }]);
    expect(await importAs(compass.organisation, first)).toMatchObject([
      { added: 0, changed: 0, unchanged: 2 },
    ]);
    await write('hr_status_crc.csv', [
      'TP,East Timor,1,2003,0,0,state party,as Timor-Leste',
      'GA,Gabon,1,1994,0,0,state party,',
    ]);
    expect(await importAs(compass.organisation, first)).toMatchObject([
      { added: 0, changed: 1, unchanged: 1 },
    ]);
    expect((await imported('CRC', { owners: [compass.organisation] })).nodes).toEqual([
      { country: { code: 'GAB' }, status: 'STATE_PARTY', ratifiedOn: '1994', note: null },
      { country: { code: 'TLS' }, status: 'STATE_PARTY', ratifiedOn: '2003', note: 'as Timor-Leste' },
    ]);
  });
});

describeWithRealData('the published status of eighteen treaties', () => {
  let reports: Awaited<ReturnType<typeof importAs>>;
  beforeAll(async () => {
    reports = await importAs('published', realData('treaty-ratification'));
  });

  it('is read whole: every member state of every file', () => {
    expect(reports).toHaveLength(18);
    for (const report of reports)
      expect(report).toMatchObject({ read: 193, added: 193, skipped: 0, reasons: [] });
  });

  it('says where the Central African Republic and Timor-Leste stand', async () => {
    const ofCountry = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Country {
      ratifications { instrument { code } ratifiedOn } } } }`;
    const r = ['CAF', 'TLS'].map((code) => ({ __typename: 'Country', code }));
    const reader = { organisation: 'mission-meridian', scope: '' };
    const [caf, tls] = await review.run(reader, ofCountry, { r });
    expect(caf.ratifications).toHaveLength(18);
    expect(caf.ratifications).toContainEqual({ instrument: { code: 'ICCPR' }, ratifiedOn: '1981' });
    expect(tls.ratifications).toContainEqual({ instrument: { code: 'CEDAW' }, ratifiedOn: '2003' });
  });

  it('changes nothing the second time', async () => {
    for (const report of await importAs('published', realData('treaty-ratification')))
      expect(report).toMatchObject({ added: 0, changed: 0, unchanged: 193 });
  });
});
