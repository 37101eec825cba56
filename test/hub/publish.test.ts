import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { describe, expect, it, jest } from '@jest/globals';
import { agreementActs } from '../support/agreement-acts.ts';
import { linkPackages } from '../support/link-packages.ts';
import { runToEnd, type StartedHub } from '../support/started-hub.ts';
import { until } from '../support/until.ts';
import { withHub } from '../support/with-hub.ts';

jest.setTimeout(480_000);

/** The generated project, running as `npm start` runs it. */
interface RunningProject {
  readonly url: string;
  stop(): Promise<void>;
}

const npmEnvironment = { ...process.env, npm_config_update_notifier: 'false' };

/** npm as a newcomer runs it in the project. */
async function npm(project: string, ...args: string[]): Promise<void> {
  await promisify(execFile)('npm', args, { cwd: project, env: npmEnvironment });
}

async function startProject(project: string, issuer: string): Promise<RunningProject> {
  const env = { ...npmEnvironment, PORT: '0', HUB_ISSUER: issuer };
  const child: ChildProcess = spawn('npm', ['start'], {
    cwd: project,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  if (!child.stdout) throw new Error('The project has no output.');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /"pid":(\d+).*"url":"([^"]+)"/.exec(line);
    if (!url?.[1] || !url[2]) continue;
    const pid = Number(url[1]);
    child.stdout.resume();
    return {
      url: url[2],
      async stop() {
        process.kill(pid, 'SIGTERM');
        await closed;
      },
    };
  }
  throw new Error('The project ended without listening.');
}

const ngo = 'justice-watch';
const mission = 'mission-aurora';
const countryQuery = `{ country(code: "CAF") { incidents(first: 1) { totalCount } justiceWatchCases { totalCount nodes { title summary } } } }`;

const summaryField = `  """
  What happened, in a few sentences; null where it is not shared with you.
  """
  summary: String
`;
const referenceField = `  """
  What the organisation files it under.
  """
  reference: String
`;

describe('an NGO that brings a subgraph', () => {
  it('makes, checks and publishes it, is joined to mission data, and is kept from breaking who uses it', async () => {
    await withHub(async (hub, folder) => {
      const project = join(folder, 'project');
      let token = {};
      const rapporteur = (...args: string[]) => runToEnd(args, { RAPPORTEUR_HOME: folder, ...token });
      const expectDone = async (...args: string[]): Promise<string> => {
        const { code, output } = await rapporteur(...args);
        expect([code, output]).toEqual([0, expect.any(String)]);
        return output;
      };
      const ask = askThrough(hub);

      await expectDone('organisation', 'add', ngo, '--name', 'Justice Watch', '--kind', 'NGO');
      await expectDone('subgraph', 'init', project, '--name', ngo);
      // What it runs on is installed; what it is developed with, of 200 MB, is the hub's own in the same versions.
      await npm(project, 'ci', '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund');
      await linkPackages(project, ['node', 'typescript', '@types/node']);
      await npm(project, 'run', 'check');
      await npm(project, 'test');

      const { gatewayUrl } = await hub.file();
      let running = await startProject(project, gatewayUrl);
      try {
        const schema = join(project, 'schema.graphql');
        const what = ['--name', ngo, '--schema', schema];
        token = { RAPPORTEUR_TOKEN: (await expectDone('token', '--organisation', ngo)).trim() };
        const publish = () => expectDone('subgraph', 'publish', ...what, '--url', running.url);

        // Before anything goes live.
        await expectDone('subgraph', 'probe', running.url, ...what);
        expect(await expectDone('subgraph', 'check', ...what)).toContain('can be published');
        expect(await ask(mission, countryQuery)).toMatchObject({ codes: ['GRAPHQL_VALIDATION_FAILED'] });

        // Live, without a restart; nobody else sees a case before an agreement lets them.
        expect(await publish()).toContain('version 1 is live');
        expect(await expectDone('subgraph', 'recheck', ngo)).toContain('HEALTHY');
        const opened = await ask(
          ngo,
          `mutation { justiceWatchOpenCase(input: { title: "A made-up case", summary: "What happened.",
             openedOn: "2026-03-31", country: "CAF" }) { id } }`,
        );
        expect(opened).toMatchObject({ data: { justiceWatchOpenCase: { id: expect.any(String) } } });
        expect(await ask(mission, countryQuery)).toMatchObject({
          data: { country: { justiceWatchCases: { totalCount: 0 } } },
        });
        await agreementActs(ask).agreed({
          grantor: ngo,
          recipient: mission,
          terms: { datasets: ['JusticeWatchCase'] },
        });
        let joined: Reply = { data: null, codes: [] };
        await until(async () => {
          joined = await ask(mission, countryQuery, {}, 'protection');
          return JSON.stringify(joined.data).includes('A made-up case');
        });
        expect(joined).toMatchObject({
          codes: [],
          data: {
            country: {
              incidents: { totalCount: expect.any(Number) },
              justiceWatchCases: {
                totalCount: 1,
                nodes: [{ title: 'A made-up case', summary: 'What happened.' }],
              },
            },
          },
        });

        // What the mission read is on record for whom it belongs to.
        const readers =
          '{ accessRecords(first: 1) { nodes { owner { id } organisation { id } clientId purpose } } }';
        expect(await ask(ngo, readers)).toEqual({
          codes: [],
          data: {
            accessRecords: {
              nodes: [
                {
                  owner: { id: ngo },
                  organisation: { id: mission },
                  clientId: `${mission}.operator`,
                  purpose: 'protection',
                },
              ],
            },
          },
        });

        // A change that breaks who uses it is refused, and the clients are named.
        const original = await readFile(schema, 'utf8');
        expect(original).toContain(summaryField);
        await writeFile(schema, original.replace(summaryField, ''));
        let broken = { code: null as number | null, output: '' };
        await until(async () => {
          broken = await rapporteur('subgraph', 'check', ...what);
          return broken.output.includes(`${mission}.operator`);
        });
        expect(broken.code).toBe(1);
        expect(broken.output).toMatch(/BREAKING_CHANGE[\s\S]*JusticeWatchCase\.summary/);

        // One that adds is not; and it can be taken back.
        await writeFile(schema, original.replace(summaryField, `${summaryField}${referenceField}`));
        await running.stop();
        running = await startProject(project, gatewayUrl);
        expect(await publish()).toContain('version 2 is live');
        const status = await expectDone('subgraph', 'status');
        expect(status).toMatch(/HEALTHY[\s\S]*last hour: \d+ calls/);
        const reference = '{ justiceWatchCases { nodes { reference } } }';
        expect(await ask(ngo, reference)).toMatchObject({
          codes: [],
          data: { justiceWatchCases: { nodes: [{ reference: null }] } },
        });
        const history = JSON.parse(await expectDone('subgraph', 'history', '--json'));
        const before = history.find(
          (version: { members: { version: number }[] }) => version.members[0]?.version === 1,
        );
        await expectDone('subgraph', 'rollback', String(before.version));
        expect(await ask(ngo, reference)).toMatchObject({ codes: ['GRAPHQL_VALIDATION_FAILED'] });
        expect(await expectDone('subgraph', 'history')).toContain('ROLLED_BACK');
      } finally {
        await running.stop();
      }
    });
  });
});

interface Reply {
  readonly data: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  readonly codes: readonly string[];
}

/** Asks the hub as the operator of an organisation, for a purpose where one is stated. */
function askThrough(hub: StartedHub) {
  return async (
    organisation: string,
    query: string,
    variables: object = {},
    purpose?: string,
  ): Promise<Reply> => {
    const response = await fetch(`${(await hub.file()).gatewayUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await hub.token(organisation)}`,
        ...(purpose === undefined ? {} : { 'x-purpose': purpose }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as {
      data?: unknown;
      errors?: { extensions: { code: string } }[];
    };
    return { data, codes: errors.map(({ extensions }) => extensions.code) };
  };
}
