import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import { Client } from 'pg';
import { cpuSeconds, residentMb } from './run/process-figures.ts';
import { type BenchProcess, nextMessage, startPinned } from './run/processes.ts';
import { table } from './run/table.ts';
import type { FollowReport, WrittenOrder } from './subscriptions/serve-followers.ts';

const command = join(import.meta.dirname, '../cli/rapporteur.ts');
const organisations = ['review-compass', 'mission-aurora', 'ngo-lantern'];
const owner = 'review-compass';
const query = 'subscription { followUpChanged(filter: { types: ["Recommendation"] }) { node { id } } }';
/** How long the last events may take. */
const patienceMilliseconds = 60_000;

interface Hub {
  readonly gatewayUrl: string;
  readonly pids: Readonly<Record<string, number>>;
  readonly databaseUrls: { readonly review: string };
}

interface Figures extends FollowReport {
  readonly connections: number;
  readonly written: number;
  readonly seconds: number;
  readonly idleMb: number;
  readonly openMb: number;
  readonly peakMb: number;
  readonly cpuSeconds: number;
  readonly revokedMs: number;
}

/** Follows changes over many connections at once, of a whole hub, and counts what every one of them was told. */
export async function run(args: readonly string[]): Promise<string> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      connections: { type: 'string', default: '100' },
      rate: { type: 'string', default: '50' },
      seconds: { type: 'string', default: '5' },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'bench-subscriptions-'));
  const env = { PATH: process.env.PATH ?? '', RAPPORTEUR_HOME: folder, PORT: '0', LOG_LEVEL: 'warn' };
  const supervisor = spawn(process.execPath, [command, 'up'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const followers = startPinned('anywhere', [join(import.meta.dirname, 'subscriptions/serve-followers.ts')]);
  try {
    await ready(supervisor);
    const hub = JSON.parse(await readFile(join(folder, 'hub.json'), 'utf8')) as Hub;
    const tokens: string[] = [];
    for (const organisation of organisations) {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [command, 'token', '--organisation', organisation],
        { env },
      );
      tokens.push(stdout.trim());
    }
    const load = {
      connections: Number(values.connections),
      rate: Number(values.rate),
      seconds: Number(values.seconds),
    };
    const figures = await measure({ hub, tokens, followers }, load);
    return values.json ? JSON.stringify(figures, null, 2) : print(figures);
  } finally {
    await followers.stop();
    const ended = once(supervisor, 'close');
    supervisor.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true });
  }
}

async function ready(supervisor: ChildProcess): Promise<void> {
  let output = '';
  for await (const chunk of supervisor.stdout ?? []) {
    output += String(chunk);
    if (output.includes('Stop it with Ctrl-C.')) break;
  }
  supervisor.stdout?.resume();
}

interface Stage {
  readonly hub: Hub;
  readonly tokens: readonly string[];
  readonly followers: BenchProcess;
}

interface Load {
  readonly connections: number;
  readonly rate: number;
  readonly seconds: number;
}

async function measure({ hub, tokens, followers }: Stage, load: Load): Promise<Figures> {
  const gateway = hub.pids.gateway ?? 0;
  const idleMb = residentMb(gateway);
  followers.child.send({ url: hub.gatewayUrl, tokens, connections: load.connections, query });
  await nextMessage(followers.child);
  const openMb = residentMb(gateway);
  const usedBefore = cpuSeconds(gateway);
  let peakMb = openMb;
  const sampling = setInterval(() => (peakMb = Math.max(peakMb, residentMb(gateway))), 200);
  const written = await write(hub.databaseUrls.review, load);
  await allDelivered(followers, written.ids.length * load.connections);
  clearInterval(sampling);
  const used = cpuSeconds(gateway) - usedBefore;
  followers.child.send(written);
  const report = (await nextMessage(followers.child)) as FollowReport;
  const revokedMs = await revoke(hub, tokens[0] ?? '', followers);
  return {
    ...report,
    ...load,
    written: written.ids.length,
    idleMb,
    openMb,
    peakMb,
    cpuSeconds: used,
    revokedMs,
  };
}

/** Writes recommendations that everybody may see, each in a transaction of its own, at the rate. */
async function write(url: string, { rate, seconds }: Load): Promise<WrittenOrder> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`SELECT set_config('rapporteur.organisation', $1, false)`, [owner]);
  const [ids, writtenAt]: [string[], number[]] = [[], []];
  const begun = Date.now();
  for (let number = 0; number < rate * seconds; number += 1) {
    await wait(Math.max(0, begun + (number * 1000) / rate - Date.now()));
    const id = `bench-${number}`;
    ids.push(id);
    writtenAt.push(Date.now());
    await client.query(
      `INSERT INTO recommendation (id, owner_id, classification, tlp, body_code, country_code, text)
       VALUES ($1, $2, 'UNCLASSIFIED', 'CLEAR', 'COMPASS', 'CAF', 'Made up for a benchmark.')`,
      [id, owner],
    );
  }
  await client.end();
  return { ids, writtenAt };
}

/** Waits until every event was told, or nothing more comes for so long. */
async function allDelivered({ child }: BenchProcess, expected: number): Promise<void> {
  const deadline = Date.now() + patienceMilliseconds;
  while (Date.now() < deadline) {
    child.send('count');
    const told = await nextMessage(child);
    if (typeof told === 'number' && told >= expected) return;
    await wait(200);
  }
}

/** Ends one client and tells how long its last stream took to end. */
async function revoke(hub: Hub, token: string, { child }: BenchProcess): Promise<number> {
  const ask = async (operation: string): Promise<{ data: { viewer: { clientId: string } } }> => {
    const response = await fetch(`${hub.gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: operation }),
    });
    return (await response.json()) as { data: { viewer: { clientId: string } } };
  };
  const { clientId } = (await ask('{ viewer { clientId } }')).data.viewer;
  const closed: number[] = [];
  child.on('message', (message: { closedAt?: number }) => {
    if (message.closedAt !== undefined) closed.push(message.closedAt);
  });
  const begun = Date.now();
  await ask(`mutation { revokeClient(input: { id: "${clientId}" }) { __typename } }`);
  for (let before = -1; closed.length === 0 || closed.length > before;) {
    before = closed.length;
    await wait(1500);
  }
  return Math.max(...closed) - begun;
}

function print(figures: Figures): string {
  const { connections, written, delivered, missed, dropped, outOfOrder } = figures;
  const number = (value: number, digits = 0): string => value.toFixed(digits);
  const cells: readonly [string, string][] = [
    ['connections', number(connections)],
    ['changes written', number(written)],
    ['events delivered', number(delivered)],
    ['expected', number(written * connections)],
    ['missed without a word', number(missed)],
    ['streams dropped', number(dropped)],
    ['out of order', number(outOfOrder)],
    ['lag p50 / p99, ms', `${number(figures.p50Ms)} / ${number(figures.p99Ms)}`],
    [
      'gateway memory idle / open / peak, MB',
      `${number(figures.idleMb)} / ${number(figures.openMb)} / ${number(figures.peakMb)}`,
    ],
    ['gateway processor seconds', number(figures.cpuSeconds, 1)],
    ['last stream of a revoked client ended after, ms', number(figures.revokedMs)],
  ];
  return table(
    ['what', 'figure'],
    cells.map(([name, figure]) => [name, figure]),
  );
}
