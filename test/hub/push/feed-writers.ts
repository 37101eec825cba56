import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { seededRandom } from '../../support/seeded-random.ts';

/** What was committed. */
export interface Committed {
  /** How often each record changed. */
  readonly changes: Map<string, number>;
  /** The records that each writer made, in its order; and those that followed a change of a record all change. */
  readonly orders: Map<string, string[]>;
  total: number;
  rolledBack: number;
}

/** Who writes, and until when. */
export interface Writing {
  readonly databaseUrl: string;
  readonly owner: string;
  readonly committed: Committed;
  readonly seed: number;
  /** The most records that one transaction makes. */
  readonly most: number;
  /** Between two transactions of a writer. */
  readonly pauseMs: number;
  readonly isOver: () => boolean;
  /** Makes a recommendation over HTTP; null where nobody knows whether it was made. */
  readonly recommend: (text: string) => Promise<string | null>;
}

const hotRecords = 5;
const writersInDatabase = 8;
const writersOverHttp = 2;

const asOwner = (owner: string): string =>
  `BEGIN; SELECT set_config('rapporteur.organisation', '${owner}', true)`;

/** Makes the records that all writers change; answers how many there are. */
export async function makeHotRecords({ databaseUrl, owner }: Writing): Promise<void> {
  await inDatabase(databaseUrl, async (client) => {
    await client.query(asOwner(owner));
    await client.query(`INSERT INTO recommendation (id, body_code, country_code, text, paragraph, owner_id)
      SELECT 'hot-' || n, 'HRC', 'CAF', 'Hot.', '0', '${owner}' FROM generate_series(0, ${hotRecords - 1}) n`);
    await client.query('COMMIT');
  });
}

/** Ten writers: most in the database by long transactions of which some are rolled back, some by mutations. */
export async function write(writing: Writing): Promise<void> {
  await Promise.all([
    ...Array.from({ length: writersInDatabase }, (_, writer) => writeRows(writing, writer)),
    ...Array.from({ length: writersOverHttp }, (_, writer) => writeOverHttp(writing, writer)),
  ]);
}

function note({ committed }: Writing, order: string, ids: readonly string[]): void {
  for (const id of ids) committed.changes.set(id, (committed.changes.get(id) ?? 0) + 1);
  if (order !== '') committed.orders.set(order, [...(committed.orders.get(order) ?? []), ...ids]);
  committed.total += ids.length;
}

async function writeRows(writing: Writing, writer: number): Promise<void> {
  const random = seededRandom(writing.seed * 100 + writer);
  await inDatabase(writing.databaseUrl, async (client) => {
    for (let number = 0; !writing.isOver(); number += 1) {
      await transaction(writing, { client, random, name: `w${writer}-${number}` });
      await wait(writing.pauseMs);
    }
  });
}

interface Transaction {
  readonly client: Client;
  readonly random: () => number;
  readonly name: string;
}

async function transaction(writing: Writing, { client, random, name }: Transaction): Promise<void> {
  const ids = (part: string, count: number): string[] =>
    Array.from({ length: count }, (_, at) => `${name}-${part}${String(at).padStart(2, '0')}`);
  const insert = (made: readonly string[]): Promise<unknown> =>
    client.query(
      `INSERT INTO recommendation (id, body_code, country_code, text, owner_id)
       SELECT id, 'HRC', 'CAF', 'Made.', '${writing.owner}' FROM unnest($1::text[]) id`,
      [made],
    );
  await client.query(asOwner(writing.owner));
  const made = ids('', 1 + Math.floor(random() * writing.most));
  await insert(made);
  if (random() < 0.3) {
    await client.query('SAVEPOINT part');
    await insert(ids('gone', 2));
    await client.query('ROLLBACK TO part');
  }
  if (random() < 0.4) await client.query('SELECT pg_sleep($1)', [random() * 0.2]);
  // Whoever changes a record waits for who changed it before, so these are committed in the order of their numbers.
  const hot = random() < 0.4 ? `hot-${Math.floor(random() * hotRecords)}` : null;
  const after = hot === null ? null : await changeHot(client, hot);
  if (after !== null) await insert([after]);
  if (random() < 0.25) {
    await client.query('ROLLBACK');
    writing.committed.rolledBack += 1;
    return;
  }
  await client.query('COMMIT');
  note(writing, name.split('-')[0] ?? '', made);
  if (hot !== null && after !== null) {
    note(writing, '', [hot]);
    note(writing, '', [after]);
  }
}

async function changeHot(client: Client, hot: string): Promise<string> {
  const { rows } = await client.query<{ paragraph: string }>(
    `UPDATE recommendation SET paragraph = (paragraph::int + 1)::text WHERE id = $1 RETURNING paragraph`,
    [hot],
  );
  return `after-${hot}-${rows[0]?.paragraph ?? ''}`;
}

/** What nobody knows of is looked up in the end: it was committed or not, at a moment that nobody can say. */
async function writeOverHttp(writing: Writing, writer: number): Promise<void> {
  const doubtful: string[] = [];
  for (let number = 0; !writing.isOver(); number += 1) {
    const text = `Over HTTP ${writer}-${number}.`;
    const id = await writing.recommend(text);
    if (id !== null) {
      note(writing, `http${writer}`, [id]);
      await wait(writing.pauseMs);
      continue;
    }
    doubtful.push(text);
    await wait(50);
  }
  await inDatabase(writing.databaseUrl, async (client) => {
    await client.query(asOwner(writing.owner));
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM recommendation WHERE text = ANY ($1)',
      [doubtful],
    );
    note(
      writing,
      '',
      rows.map(({ id }) => id),
    );
  });
}

async function inDatabase(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
