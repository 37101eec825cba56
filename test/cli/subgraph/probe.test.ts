import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { freePort } from '../../../cli/postgres/free-port.ts';
import { startPublishedSubgraph } from '../../support/published-subgraph.ts';
import { link } from '../../support/publishing-stage.ts';
import { inScratchFolder } from '../../support/scratch-folder.ts';
import { runToEnd } from '../../support/started-hub.ts';

const run = (...args: string[]) => runToEnd(['subgraph', ...args], {});
const beaconSdl = (add = ''): string => `${link}
  type Query { "How many." beaconCount: Int @public }
  "A thing."
  type BeaconThing @key(fields: "id") @authenticated { "Its id." id: ID! ${add} }`;

describe('rapporteur subgraph probe --stand-in', () => {
  it('stands in for a hub, and exits with 1 where the subgraph serves another schema', async () => {
    expect(await run('probe', 'http://127.0.0.1:1/', '--name', 'beacon', '--stand-in', 'port')).toMatchObject(
      {
        code: 1,
        output: expect.stringContaining('is a port'),
      },
    );
    await inScratchFolder(async (folder) => {
      const port = await freePort();
      const served = await startPublishedSubgraph(`http://127.0.0.1:${port}`, 'beacon');
      served.serve(beaconSdl());
      const probe = async (sdl: string, ...args: string[]) => {
        await writeFile(join(folder, 'schema.graphql'), sdl);
        const what = ['--name', 'beacon', '--schema', join(folder, 'schema.graphql')];
        return run('probe', served.url, ...what, '--stand-in', String(port), ...args);
      };
      try {
        const different = await probe(beaconSdl('"More." more: Int'), '--json');
        expect(different.code).toBe(1);
        expect(JSON.parse(different.output)).toMatchObject({
          ok: false,
          findings: [{ code: 'PROBE_SCHEMA_DIFFERS' }],
        });
        expect(await probe(beaconSdl())).toEqual({
          code: 0,
          output: `${served.url} does what the hub asks of a subgraph.\n`,
        });
      } finally {
        await served.close();
      }
    });
  });
});
