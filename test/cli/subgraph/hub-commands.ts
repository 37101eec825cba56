import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  buildClientSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
  buildSchema,
} from 'graphql';
import { link, type PublishingStage } from '../../support/publishing-stage.ts';
import { inScratchFolder } from '../../support/scratch-folder.ts';
import { runToEnd } from '../../support/started-hub.ts';

/** A partner's schema that a hub with the stage's organisations takes; `add` is put into its type. */
const beaconSdl = (add = ''): string => `${link}
  type Query { "How many." beaconCount: Int @public "All." beaconSecret: Int @requiresScopes(scopes: [["ledger:read"]]) }
  "A thing."
  type BeaconThing @key(fields: "id") @authenticated { "Its id." id: ID! ${add} }`;

/** The commands against a hub, as processes of their own; `stage` is started by the suite that this is a part of. */
export function describeHubCommands(stage: () => PublishingStage): void {
  const command = (organisation: string, ...args: string[]) => {
    const token = stage().tokenOf(organisation);
    return runToEnd(args, { RAPPORTEUR_URL: stage().hub.url, ...(token && { RAPPORTEUR_TOKEN: token }) });
  };
  const subgraph = (organisation: string, ...args: string[]) => command(organisation, 'subgraph', ...args);
  const json = async (organisation: string, ...args: string[]) => {
    const { code, output } = await subgraph(organisation, ...args, '--json');
    expect([code, output]).toEqual([0, expect.any(String)]);
    return JSON.parse(output);
  };
  const publishBeacon = (version = '') =>
    stage().publish('ngo-lantern', { name: 'beacon', sdl: beaconSdl(version) });
  const current = async (): Promise<number> =>
    (await stage().as('steward', '{ supergraphVersions(first: 1) { version } }')).data.supergraphVersions[0]
      .version;

  describe('A command at a hub exits with 1', () => {
    it.each<[string, string, RegExp, ...string[]]>([
      ['that does not say as whom', 'nobody', /Say as whom/, 'list'],
      ['with a word for a version', 'ngo-lantern', /"latest" is no version/, 'diff', '1', 'latest'],
      ['for a version that never was', 'ngo-lantern', /NOT_FOUND/, 'diff', '1', '9999'],
      ['for a subgraph that never was', 'ngo-lantern', /no subgraph "nothing"/, 'show', 'nothing'],
      ["to retire another's subgraph", 'ngo-riverbank', /NOT_FOUND/, 'retire', 'lantern'],
      ['to go back to a version that never was', 'ngo-lantern', /NOT_FOUND/, 'rollback', '9999'],
      [
        'to approve what is not there',
        'ngo-lantern',
        /NOT_FOUND/,
        'approve',
        '00000000-0000-4000-8000-000000000000',
      ],
    ])('%s', async (_what, organisation, message, ...args) => {
      const before = await current();
      const { code, output } = await subgraph(organisation, ...args);
      expect([code, output]).toEqual([1, expect.stringMatching(message)]);
      expect(await current()).toBe(before);
    });

    it('with a token that the hub did not give', async () => {
      const { code, output } = await subgraph('ngo-lantern', 'list', '--token', 'made-up');
      expect([code, output]).toEqual([1, expect.stringMatching(/^[A-Z_]+: /)]);
    });
  });

  describe('The command', () => {
    it('list tells every subgraph, show one with its versions, and its schema to its organisation alone', async () => {
      await publishBeacon();
      const { code, output } = await subgraph('ngo-riverbank', 'list');
      expect([code, output.split('\n').filter((line) => line.startsWith('beacon\t'))]).toEqual([
        0,
        [expect.stringMatching(/^beacon\tngo-lantern\tLIVE\tversion 1\t$/)],
      ]);
      expect(await json('ngo-riverbank', 'list')).toContainEqual(
        expect.objectContaining({
          name: 'beacon',
          organisation: { id: 'ngo-lantern' },
          status: 'LIVE',
          version: 1,
        }),
      );
      const shown = await subgraph('ngo-lantern', 'show', 'beacon');
      expect(shown.output).toMatch(
        /own types begin with Beacon\nversion 1\tLIVE\t.*\tngo-lantern\.tool\n[\s\S]*type BeaconThing/,
      );
      expect((await json('ngo-riverbank', 'show', 'beacon')).sdl).toBeNull();
    });

    it('check and publish tell mistakes as a compiler does, and exit with 1', async () => {
      await inScratchFolder(async (folder) => {
        const schema = join(folder, 'beacon.graphql');
        await writeFile(schema, beaconSdl('broken: Nothing'));
        const what = ['--name', 'beacon', '--schema', schema];
        const checked = await subgraph('ngo-lantern', 'check', ...what);
        expect(checked.code).toBe(1);
        expect(checked.output).toContain(`${schema}:6:`);
        expect(checked.output).toMatch(
          /ERROR INVALID_GRAPHQL\n {4}Unknown type Nothing\n[\s\S]*would be refused\.\n$/,
        );
        const { url } = await stage().subgraph('beacon');
        const published = await subgraph('ngo-lantern', 'publish', ...what, '--url', url, '--json');
        expect(published.code).toBe(1);
        expect(JSON.parse(published.output)).toMatchObject({
          status: 'REFUSED',
          findings: expect.arrayContaining([expect.objectContaining({ code: 'INVALID_GRAPHQL', line: 6 })]),
        });
        expect(
          await subgraph('ngo-lantern', 'check', '--name', 'beacon', '--schema', `${schema}.not`),
        ).toEqual({
          code: 1,
          output: `The file ${schema}.not cannot be read.\n`,
        });
      });
    });

    it('diff tells what changed between versions, and history who changed it', async () => {
      const before = await current();
      await publishBeacon('"More." more: Int');
      const { code, output } = await subgraph('ngo-riverbank', 'diff', String(before), String(before + 1));
      expect([code, output]).toEqual([0, '+ BeaconThing.more\n']);
      expect(await json('ngo-riverbank', 'diff', String(before + 1), String(before))).toEqual([
        { kind: 'REMOVED', coordinate: 'BeaconThing.more', before: 'more: Int', after: null },
      ]);
      const history = (await subgraph('ngo-riverbank', 'history', '--first', '2')).output.trim().split('\n');
      expect(history).toEqual([
        expect.stringMatching(new RegExp(`^${before + 1}\tPUBLISHED\tngo-lantern\t.*\tcurrent\t.*beacon@2`)),
        expect.stringMatching(new RegExp(`^${before}\tPUBLISHED\tngo-lantern\t.*beacon@1`)),
      ]);
      expect(await json('ngo-riverbank', 'history', '--first', '1')).toMatchObject([
        { version: before + 1, isCurrent: true, client: 'ngo-lantern.tool' },
      ]);
    });

    it('rollback serves what was served, as a new version', async () => {
      const now = await current();
      const { code, output } = await subgraph('ngo-lantern', 'rollback', String(now - 1));
      expect([code, output]).toEqual([
        0,
        expect.stringMatching(new RegExp(`^${now + 1}\tROLLED_BACK\tngo-lantern\t.*beacon@1`)),
      ]);
    });

    it('retire takes the own subgraph out', async () => {
      const gone = await json('ngo-lantern', 'retire', 'beacon');
      expect(gone.members.map(({ name }: { name: string }) => name)).not.toContain('beacon');
      expect((await json('ngo-lantern', 'show', 'beacon')).status).toBe('RETIRED');
      await publishBeacon();
    });

    it('approvals shows the queue; decline and approve decide, each what is their own', async () => {
      const waits = async (field: string) => {
        const { version } = await stage().publish('mission-aurora', {
          name: 'flare',
          sdl: `${link} type Query { "All." flareAll: Int @public }
            type BeaconThing @key(fields: "id") { id: ID! "Noted." ${field}: Int @public }`,
        });
        return version;
      };
      const version = await waits('flareNote');
      const [item] = await json('ngo-lantern', 'approvals');
      expect(item).toMatchObject({
        subgraph: 'flare',
        version,
        status: 'WAITING',
        owner: { id: 'ngo-lantern' },
      });
      const shown = await subgraph('ngo-lantern', 'approvals');
      expect(shown.output).toMatch(/flare@\d+\tby mission-aurora\tfor ngo-lantern\tWAITING/);
      expect(shown.output).toMatch(/APPROVAL TYPE_NOT_OPEN[\s\S]*\+ BeaconThing\.flareNote/);
      expect((await subgraph('ngo-riverbank', 'approvals')).output).toBe('Nothing waits.\n');
      for (const how of ['approve', 'decline'])
        expect(await subgraph('mission-aurora', how, item.id)).toMatchObject({
          code: 1,
          output: expect.stringContaining('NOT_FOUND'),
        });

      const declined = await subgraph('ngo-lantern', 'decline', item.id, '--reason', 'not ours to say');
      expect([declined.code, declined.output]).toEqual([0, `flare@${version} is DECLINED.\n`]);
      expect((await subgraph('ngo-lantern', 'approve', item.id)).output).toContain('CONFLICT');
      const told = await subgraph('mission-aurora', 'approvals', '--all');
      expect(told.output).toContain('not ours to say');

      await waits('flareNote');
      const [again] = await json('ngo-lantern', 'approvals');
      expect(await json('ngo-lantern', 'approve', again.id)).toMatchObject({
        status: 'LIVE',
        approval: { subgraph: 'flare' },
        supergraphVersion: await current(),
      });
    });

    it('schema prints for an organisation what introspection shows its client, and for everybody what one without a scope sees', async () => {
      expect(await command('ngo-lantern', 'schema')).toMatchObject({
        code: 1,
        output: expect.stringContaining('Say whose'),
      });
      const other = await command('ngo-lantern', 'schema', '--for', 'ngo-riverbank');
      expect([other.code, other.output]).toEqual([1, expect.stringContaining('FORBIDDEN')]);

      const introspect = async (token: string): Promise<string> => {
        const { data } = await stage().hub.ask(token, { query: getIntrospectionQuery() });
        return printSchema(lexicographicSortSchema(buildClientSchema(data)));
      };
      const printed = async (...args: string[]): Promise<string> => {
        const { code, output } = await command('ngo-lantern', 'schema', ...args, '--json');
        expect(code).toBe(0);
        return printSchema(lexicographicSortSchema(buildSchema(JSON.parse(output).sdl)));
      };
      const own = await printed('--for', 'ngo-lantern');
      expect(own).toBe(await introspect(stage().tokenOf('ngo-lantern')));
      expect([own.includes('beaconCount'), own.includes('beaconSecret')]).toEqual([true, false]);
      const open = await printed('--public');
      expect(open).toBe(
        await introspect(await stage().hub.addClient({ organisation: 'mission-aurora', scopes: [] })),
      );
      expect([open.includes('beaconCount'), open.includes('incidents(')]).toEqual([true, false]);
    });
  });
}
