import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { csvOf, geojsonOf } from './events.ts';
import { startMissionImport, type MissionImport } from './mission-import.ts';

let imports: MissionImport;
beforeAll(async () => {
  imports = await startMissionImport();
});
afterAll(() => imports.stop());

/** Each test imports for an organisation of its own. */
let organisation = '';
let organisations = 0;
beforeEach(() => {
  organisations += 1;
  organisation = `mission-${organisations}`;
});

const run = (...operands: readonly string[]) => imports.run(operands, { organisation });
const incidents = (fields: string) => imports.incidents(organisation, fields);
const count = async (): Promise<number> => (await incidents('id')).totalCount;

describe('an import', () => {
  it.each([
    ['a table of other columns', 'name,country\nx,CAF\n'],
    [
      'a GeoJSON of other properties',
      '{"type":"FeatureCollection","features":[{"properties":{"name":"x"}}]}',
    ],
    ['another JSON', '[1,2,3]'],
    ['an empty file', ''],
    ['bytes of no text', Buffer.from([0xff, 0xfe, 0x00, 0x01, 0x22, 0x0a, 0x80])],
  ])('refuses %s before anything of any file is written', async (_what, content) => {
    const good = await imports.write('good.csv', csvOf([{}]));
    const other = await imports.write('other', content);
    expect(await run(good, other)).toEqual([
      { file: other, kind: 'ucdp-ged', refused: expect.stringContaining('column') },
    ]);
    expect(await count()).toBe(0);
  });

  it('refuses a file that is not there', async () => {
    const [report] = await run(`${imports.folder}/none.csv`);
    expect(report).toMatchObject({ refused: 'it cannot be read (ENOENT)' });
  });

  it('refuses a folder', async () => {
    expect(await run(imports.folder)).toMatchObject([{ refused: 'it is not a file' }]);
  });

  it('writes nothing of a file that breaks off, and imports the others', async () => {
    const whole = geojsonOf([{ id: '1' }, { id: '2' }, { id: '3' }]);
    const broken = await imports.write('broken.geojson', whole.slice(0, -300));
    const good = await imports.write('good.csv', csvOf([{ id: '7' }]));
    expect(await run(broken, good)).toMatchObject([
      { file: broken, refused: expect.stringContaining('nothing of it was written') },
      { file: good, added: 1 },
    ]);
    expect(await count()).toBe(1);
  });

  it('adds each record once, changes nothing the second time, and says so', async () => {
    const path = await imports.write('events.csv', csvOf([{ id: '1' }, { id: '2' }]));
    expect(await run(path)).toMatchObject([{ read: 2, added: 2, changed: 0, unchanged: 0, skipped: 0 }]);
    const before = await incidents('id updatedAt acts { id }');
    expect(await run(path)).toMatchObject([{ read: 2, added: 0, changed: 0, unchanged: 2, skipped: 0 }]);
    expect(await incidents('id updatedAt acts { id }')).toEqual(before);
  });

  it('knows a record again in another form of the same data set', async () => {
    await run(await imports.write('a.csv', csvOf([{ id: '1' }])));
    const [report] = await run(await imports.write('a.geojson', geojsonOf([{ id: '1' }])));
    expect(report).toMatchObject({ unit: 'feature', added: 0, unchanged: 1 });
  });

  it('updates a row that has changed and nothing else', async () => {
    await run(await imports.write('a.csv', csvOf([{ id: '1' }, { id: '2' }])));
    const before = await incidents('id');
    const path = await imports.write(
      'b.csv',
      csvOf([{ id: '1' }, { id: '2', best: '9', side_b: 'Other Front' }]),
    );
    expect(await run(path)).toMatchObject([{ added: 0, changed: 1, unchanged: 1 }]);
    const after = await incidents('id deaths { best } allegedInvolvements { partyName }');
    expect(after.nodes.map(({ id }) => id).toSorted()).toEqual(before.nodes.map(({ id }) => id).toSorted());
    expect(after.nodes).toContainEqual(
      expect.objectContaining({
        deaths: { best: 9 },
        allegedInvolvements: [{ partyName: 'Government of Northland' }, { partyName: 'Other Front' }],
      }),
    );
  });

  it('keeps what the organisation itself did to a record', async () => {
    const owner = { organisation, scope: 'incident:read incident:write' };
    await run(await imports.write('a.csv', csvOf([{ id: '1' }])));
    const [{ id }] = (await incidents('id')).nodes as unknown as [{ id: string }];
    const mutation = `mutation ($id: ID!) {
      relabelIncident(id: $id, input: { tlp: RED }) { id }
      assessIncident(id: $id, input: { status: CORROBORATED }) { id }
      updateIncident(id: $id, input: { foundInvolvements: [{ party: PEACEKEEPERS, standardOfProof: CLEAR_AND_CONVINCING }] }) { id }
    }`;
    expect((await imports.subgraph.ask(owner, mutation, { id })).errors).toEqual([]);
    await run(await imports.write('b.csv', csvOf([{ id: '1', best: '9' }])));
    const { nodes } = await incidents('tlp verification foundInvolvements { party }');
    expect(nodes).toEqual([
      { tlp: 'RED', verification: 'CORROBORATED', foundInvolvements: [{ party: 'PEACEKEEPERS' }] },
    ]);
    const filter = `{ incidents(filter: { parties: [PEACEKEEPERS], owners: ["${organisation}"] }) { totalCount } }`;
    expect((await imports.subgraph.ask(owner, filter)).data.incidents.totalCount).toBe(1);
  });

  it('gives each organisation records of its own', async () => {
    const path = await imports.write('a.csv', csvOf([{ id: '1' }]));
    await run(path);
    const other = `${organisation}-other`;
    expect(await imports.run([path], { organisation: other })).toMatchObject([{ added: 1 }]);
    expect(await count()).toBe(1);
    expect((await imports.incidents(other, 'id')).totalCount).toBe(1);
  });

  it('reports bad rows by line and reason, and they stop nothing else', async () => {
    const rows = csvOf([
      { id: '1' },
      { id: '2', country: 'Atlantis' },
      { id: '3', where_description: 'first line\nsecond line' },
      { id: '4', date_start: '2019-02-30' },
      { id: '5', best: 'many' },
      { id: '6' },
    ]);
    const path = await imports.write('a.csv', `${rows}7,short\n${rows.split('\n')[1] ?? ''}x\n`);
    const [report] = await run(path);
    expect(report).toMatchObject({ read: 8, added: 3, skipped: 5 });
    expect(report).toHaveProperty('reasons', [
      { position: 3, reason: '"country" is not known: "Atlantis"' },
      { position: 6, reason: '"date_start" is not a date: "2019-02-30"' },
      { position: 7, reason: '"best" is not a whole number from 0 to 2147483647: "many"' },
      { position: 9, reason: 'it has 2 columns where the first line names 26' },
      { position: 10, reason: expect.stringContaining('"high"') },
    ]);
  });

  it('counts the first of several rows with one key, and names the others', async () => {
    const path = await imports.write(
      'a.csv',
      csvOf([{ id: '1' }, { id: '1' }, { id: '1', best: '9' }, { id: '2' }]),
    );
    expect(await run(path)).toMatchObject([
      {
        read: 4,
        added: 2,
        skipped: 2,
        reasons: [
          { position: 3, reason: 'it repeats line 2' },
          { position: 4, reason: 'it has the key of line 2, which counts' },
        ],
      },
    ]);
    const { nodes } = await incidents('deaths { best }');
    expect(nodes).toEqual([{ deaths: { best: 3 } }, { deaths: { best: 3 } }]);
  });

  it('keeps no more than a thousand reasons, and counts all', async () => {
    const rows = Array.from({ length: 1200 }, (_, index) => ({ id: String(index), country: 'Atlantis' }));
    const [report] = await run(await imports.write('a.csv', csvOf(rows)));
    expect(report).toMatchObject({ read: 1200, skipped: 1200 });
    expect(report && 'reasons' in report && report.reasons).toHaveLength(1000);
  });

  it('skips a row with a NUL character, which PostgreSQL cannot keep', async () => {
    const path = await imports.write('a.csv', csvOf([{ id: '1', adm_1: 'a\0b' }, { id: '2' }]));
    expect(await run(path)).toMatchObject([{ added: 1, skipped: 1, reasons: [{ position: 2 }] }]);
  });

  it('of one file at the same time as another of it adds each record once', async () => {
    const path = await imports.write(
      'a.csv',
      csvOf(Array.from({ length: 200 }, (_, id) => ({ id: String(id) }))),
    );
    const reports = (await Promise.all([run(path), run(path)])).flat();
    expect(reports.map((report) => 'added' in report && report.added).toSorted()).toEqual([0, 200]);
    expect(await count()).toBe(200);
  });

  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('reads lines that end in %s', async (_name, lineEnd) => {
    const path = await imports.write(
      'a.csv',
      `\uFEFF${csvOf([{ id: '1' }, { id: '2', best: '' }], lineEnd)}`,
    );
    expect(await run(path)).toMatchObject([{ read: 2, added: 2 }]);
  });
});
