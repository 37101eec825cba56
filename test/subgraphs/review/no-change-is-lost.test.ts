import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { Follower } from './follower.ts';
import { compass, startReview, type ReviewUnderTest } from './support.ts';

jest.setTimeout(600_000);

let review: ReviewUnderTest;
beforeAll(async () => {
  review = await startReview();
});
afterAll(() => review.stop());

/** More of them where FEED_CHANGES says so. */
const wanted = Number(process.env.FEED_CHANGES ?? '3000');
const writers = 10;
const hotRecords = 5;

const query = `query ($since: String) {
  followUpChanges(since: $since, first: 500) {
    nodes { kind id }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** What was committed: how often each record changed, and the records each writer made, in its order. */
interface Committed {
  readonly changes: Map<string, number>;
  readonly made: string[][];
}

/** Writes transactions of several statements, some long, some rolled back whole or in part. */
async function write(writer: number, share: number, committed: Committed): Promise<void> {
  const client = new Client({ connectionString: review.databaseUrl });
  await client.connect();
  let number = 0;
  for (let done = 0; done < share;) {
    await client.query(
      `BEGIN; SELECT set_config('rapporteur.organisation', '${compass.organisation}', true)`,
    );
    const made: string[] = [];
    const changed: string[] = [];
    const insert = async (count: number): Promise<string[]> => {
      const ids = Array.from({ length: count }, () => `w${writer}-${String(number++).padStart(7, '0')}`);
      await client.query(
        `INSERT INTO recommendation (id, body_code, country_code, text, owner_id)
         SELECT id, 'HRC', 'CAF', 'Made.', 'review-compass' FROM unnest($1::text[]) id`,
        [ids],
      );
      return ids;
    };
    made.push(...(await insert(1 + Math.floor(Math.random() * 20))));
    if (Math.random() < 0.3) {
      await client.query('SAVEPOINT part');
      await insert(2);
      await client.query('ROLLBACK TO part');
    }
    if (Math.random() < 0.2) await client.query('SELECT pg_sleep($1)', [Math.random() * 0.2]);
    if (Math.random() < 0.5) {
      const hot = `hot-${Math.floor(Math.random() * hotRecords)}`;
      await client.query(`UPDATE recommendation SET text = 'Changed.' WHERE id = $1`, [hot]);
      changed.push(hot);
    }
    if (Math.random() < 0.25) {
      await client.query('ROLLBACK');
      continue;
    }
    await client.query('COMMIT');
    for (const id of [...made, ...changed]) committed.changes.set(id, (committed.changes.get(id) ?? 0) + 1);
    committed.made[writer]?.push(...made);
    done += made.length + changed.length;
  }
  await client.end();
}

describe('a reader that polls while ten writers write, wait and roll back', () => {
  it('is told of every committed change, of each once, and in order', async () => {
    const committed: Committed = { changes: new Map(), made: Array.from({ length: writers }, () => []) };
    const setUp = new Client({ connectionString: review.databaseUrl });
    await setUp.connect();
    await setUp.query(`BEGIN; SELECT set_config('rapporteur.organisation', '${compass.organisation}', true)`);
    await setUp.query(`INSERT INTO recommendation (id, body_code, country_code, text, owner_id)
      SELECT 'hot-' || n, 'HRC', 'CAF', 'Hot.', 'review-compass' FROM generate_series(0, ${hotRecords - 1}) n`);
    await setUp.query('COMMIT');
    await setUp.end();
    let since: string | null = null;
    const told: { kind: string; id: string }[] = [];
    const visit = async (): Promise<void> => {
      for (let more = true; more;) {
        const { nodes, pageInfo } = await review.run(compass, query, { since });
        told.push(...nodes);
        since = pageInfo.endCursor;
        more = pageInfo.hasNextPage;
      }
    };
    await visit();
    told.length = 0;
    const writing = { now: true };
    const share = wanted / writers;
    const all = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer, share, committed)));
    const ended = all.finally(() => (writing.now = false));
    while (writing.now) await visit();
    await ended;
    await visit();

    const counts = new Map<string, number>();
    for (const { id } of told) counts.set(id, (counts.get(id) ?? 0) + 1);
    expect(counts).toEqual(committed.changes);
    expect(told.length).toBeGreaterThanOrEqual(wanted);
    for (const [writer, made] of committed.made.entries()) {
      const order = told.filter(({ id }) => id.startsWith(`w${writer}-`)).map(({ id }) => id);
      expect(order).toEqual(made);
    }
  });
});

describe('a transaction that another overtakes', () => {
  let slow: Client;
  beforeEach(async () => {
    slow = new Client({ connectionString: review.databaseUrl });
    await slow.connect();
    await slow.query(`BEGIN; SELECT set_config('rapporteur.organisation', '${compass.organisation}', true)`);
  });
  afterEach(() => slow.end());
  const insert = `INSERT INTO recommendation (id, body_code, country_code, text, owner_id)
    VALUES ($1, 'HRC', 'CAF', 'Slow.', 'review-compass')`;

  it('is told after it, when it is committed after a visit', async () => {
    const follower = new Follower(review, compass);
    await follower.visit();
    await slow.query(insert, ['slow-1']);
    const quick = await review.recommend(compass);
    expect((await follower.visit()).map(({ id }) => id)).toEqual([quick]);
    await slow.query('COMMIT');
    expect((await follower.visit()).map(({ id }) => id)).toEqual(['slow-1']);
  });

  it('is never told when it is rolled back', async () => {
    const follower = new Follower(review, compass);
    await follower.visit();
    await slow.query(insert, ['slow-2']);
    const quick = await review.recommend(compass);
    await slow.query('ROLLBACK');
    expect((await follower.visit()).map(({ id }) => id)).toEqual([quick]);
  });
});
