import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countries } from '../../../cli/import/countries.ts';
import { importFiles } from '../../../cli/import/import-files.ts';
import { type IdentityStage, openIdentityStage } from '../../support/identity-stage.ts';
import { describeWithRealData, realData } from '../../support/real-data.ts';

let stage: IdentityStage;
let folder: string;
let token: string;

beforeAll(async () => {
  stage = await openIdentityStage();
  folder = await mkdtemp(join(tmpdir(), 'countries-'));
  await stage.addOrganisation({ id: 'steward', kind: 'STEWARD' });
  await stage.addOrganisation({ id: 'ngo-one' });
  token = await stage.token(await stage.addClient({ organisation: 'ngo-one' }));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await stage.close();
});

const header = [
  'Region Name',
  'ISO3166-1-Alpha-3',
  'ISO3166-1-Alpha-2',
  'ISO3166-1-numeric',
  'official_name_en',
  'UNTERM English Formal',
  'Region Code',
  'Sub-region Code',
  'Sub-region Name',
  'Intermediate Region Code',
  'Intermediate Region Name',
  'Least Developed Countries (LDC)',
  'Land Locked Developing Countries (LLDC)',
  'Small Island Developing States (SIDS)',
].join(',');

const namibia =
  'Africa,NAM,NA,516,Namibia,the Republic of Namibia,2,202,Sub-Saharan Africa,18,Southern Africa,,,';
const chad = 'Africa,TCD,TD,148,Chad,the Republic of Chad,2,202,Sub-Saharan Africa,17,Middle Africa,x,x,';

async function write(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, [...lines, ''].join('\n'));
  return path;
}

const importAs = (organisation: string, path: string) =>
  importFiles({
    kind: countries,
    operands: [path],
    organisation,
    labels: null,
    databaseUrl: stage.databaseUrl,
  });

const country = async (code: string): Promise<unknown> =>
  (
    await stage.ask(
      token,
      `{ country(code: "${code}") { alpha2 numericCode name officialName region { code name } subregion { code }
        intermediateRegion { code name } isLeastDeveloped isLandlockedDeveloping isSmallIslandDeveloping } }`,
    )
  ).data?.country;

describe('an import of countries', () => {
  it('refuses a file of another kind before anything is written', async () => {
    const path = await write('events.csv', ['id,year,best', '1,2001,3']);
    expect(await importAs('steward', path)).toEqual([
      { file: path, kind: 'countries', refused: expect.stringContaining('ISO3166-1-Alpha-3') },
    ]);
  });

  it('refuses an organisation that is no steward', async () => {
    const path = await write('refused.csv', [header, namibia]);
    expect(await importAs('ngo-one', path)).toEqual([
      { file: path, kind: 'countries', refused: expect.stringContaining('STEWARD') },
    ]);
    expect(await country('NAM')).toMatchObject({ officialName: null });
  });

  it('fills in what M49 says, reports bad rows, and changes nothing the second time', async () => {
    const path = await write('countries.csv', [header, namibia, 'Africa,,TD,148,Chad,,,,,,,,,', chad, chad]);
    expect(await importAs('steward', path)).toMatchObject([
      {
        read: 4,
        added: 0,
        changed: 2,
        unchanged: 0,
        skipped: 2,
        reasons: [
          { position: 3, reason: 'its ISO3166-1-Alpha-3 "" is not one of ISO 3166-1' },
          { position: 5, reason: 'it repeats line 4' },
        ],
      },
    ]);
    expect(await country('NAM')).toEqual({
      alpha2: 'NA',
      numericCode: '516',
      name: 'Namibia',
      officialName: 'Republic of Namibia',
      region: { code: '002', name: 'Africa' },
      subregion: { code: '202' },
      intermediateRegion: { code: '018', name: 'Southern Africa' },
      isLeastDeveloped: false,
      isLandlockedDeveloping: false,
      isSmallIslandDeveloping: false,
    });
    expect(await country('TCD')).toMatchObject({ isLeastDeveloped: true, isLandlockedDeveloping: true });
    expect(await importAs('steward', path)).toMatchObject([
      { added: 0, changed: 0, unchanged: 2, skipped: 2 },
    ]);
  });

  it('updates a row that has changed', async () => {
    const path = await write('changed.csv', [
      header,
      namibia.replace('the Republic of', 'the New Republic of'),
      chad,
    ]);
    expect(await importAs('steward', path)).toMatchObject([{ added: 0, changed: 1, unchanged: 1 }]);
    expect(await country('NAM')).toMatchObject({ officialName: 'New Republic of Namibia' });
  });
});

describeWithRealData('an import of the real countries', () => {
  it('knows every country of the file', async () => {
    const path = realData('country-codes/country-codes.csv');
    expect(await importAs('steward', path)).toMatchObject([{ read: 249, added: 0, skipped: 0 }]);
    expect(await importAs('steward', path)).toMatchObject([{ read: 249, changed: 0, unchanged: 249 }]);
    expect(await country('CAF')).toMatchObject({
      name: 'Central African Republic',
      region: { code: '002', name: 'Africa' },
      intermediateRegion: { name: 'Middle Africa' },
    });
    const query = '{ countries(filter: { regions: ["017"] }) { totalCount } }';
    expect((await stage.ask(token, query)).data).toEqual({ countries: { totalCount: 9 } });
  });
});
