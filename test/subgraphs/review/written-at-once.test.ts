import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import pino from 'pino';
import { finishLater } from '../../../cli/import/finish-later.ts';
import { uprInfo } from '../../../cli/import/upr-info/upr-info.ts';
import { openDatabase } from '../../../subgraphs/kit/database.ts';
import { takeUpWords } from '../../../subgraphs/review/take-up-words.ts';
import { Follower } from './follower.ts';
import { aurora, horizon, operations, startReview, type ReviewUnderTest } from './support.ts';

let review: ReviewUnderTest;
let owner: Client;
beforeAll(async () => {
  review = await startReview();
  owner = new Client({ connectionString: review.databaseUrl });
  await owner.connect();
  await owner.query(`SELECT set_config('rapporteur.organisation', 'review-horizon', false)`);
});
afterAll(async () => {
  await owner.end();
  await review.stop();
});

describe('many recommendations that are written at once', () => {
  const write = (word: string) =>
    owner.query(
      `INSERT INTO recommendation (id, owner_id, body_code, country_code, text)
       SELECT $1 || n, 'review-horizon', 'HRC', 'CAF', 'Inspect the ' || $1 || ' ' || n FROM generate_series(1, 1001) n`,
      [word],
    );
  const waiting = async (): Promise<number> => {
    const { rows } = await owner.query<{ count: number }>(
      'SELECT count(*)::int FROM recommendation_words_waiting',
    );
    return rows[0]?.count ?? 0;
  };
  const count = async (search: string, by: object = horizon): Promise<number> => {
    const query = `query ($search: String) { recommendations(filter: { search: $search }) { totalCount } }`;
    return (await review.run(by, query, { search })).totalCount as number;
  };

  it('are found at once, as they are by then, and the same when the index has them', async () => {
    await write('well');
    expect(await waiting()).toBe(1001);
    await review.run(horizon, operations.update, { input: { id: 'well7', text: 'Close the quarry.' } });
    await owner.query(`DELETE FROM recommendation WHERE id = 'well8'`);
    const found = async () => [
      await count('inspection well'),
      await count('quarry'),
      await count('well', aurora),
    ];
    expect(await found()).toEqual([999, 1, 0]);
    await finishLater(uprInfo, review.databaseUrl);
    expect(await waiting()).toBe(0);
    expect(await found()).toEqual([999, 1, 0]);
  });

  it('are taken up by the subgraph beside its answers', async () => {
    await write('bridge');
    const database = await openDatabase({ url: review.databaseUrl, entities: [] });
    const work = takeUpWords(database, pino({ level: 'silent' }));
    while ((await waiting()) > 0) expect(await count('bridge')).toBe(1001);
    await work.stop();
    await database.close();
    expect(await count('bridge')).toBe(1001);
  });

  it('are told to a follower once each, however they are changed before that', async () => {
    const follower = new Follower(review, horizon, { first: 500 });
    await follower.visit();
    await write('tower');
    await owner.query(`UPDATE recommendation SET country_code = 'COD' WHERE id = 'tower3'`);
    await owner.query(`DELETE FROM recommendation WHERE id = 'tower4'`);
    const told = await follower.visit();
    expect(told.filter(({ kind }) => kind === 'CREATED')).toHaveLength(1001);
    const kindsOf = (id: string) => told.filter((change) => change.id === id).map(({ kind }) => kind);
    expect(kindsOf('tower2')).toEqual(['CREATED']);
    expect(kindsOf('tower3')).toEqual(['CREATED', 'CHANGED']);
    expect(kindsOf('tower4')).toEqual(['CREATED', 'WITHDRAWN']);
    expect(await follower.visit()).toEqual([]);
  });

  it('are told once where their own transaction changes them', async () => {
    const follower = new Follower(review, horizon, { first: 500 });
    await follower.visit();
    await owner.query('BEGIN');
    await write('gate');
    await owner.query(`UPDATE recommendation SET text = 'Reworded.' WHERE id = 'gate3'`);
    await owner.query(`UPDATE recommendation SET country_code = 'COD' WHERE id = 'gate4'`);
    await write('wall');
    await owner.query('SAVEPOINT before');
    await write('roof');
    await owner.query('ROLLBACK TO before');
    await owner.query(`DELETE FROM recommendation WHERE id = 'wall5'`);
    expect((await owner.query('SELECT FROM record_change WHERE record_id LIKE $1', ['roof%'])).rowCount).toBe(
      0,
    );
    await owner.query('COMMIT');
    const told = await follower.visit();
    const kindsOf = (id: string) => told.filter((change) => change.id === id).map(({ kind }) => kind);
    expect(kindsOf('gate3')).toEqual(['CREATED']);
    expect(kindsOf('gate4')).toEqual(['CREATED', 'CHANGED']);
    expect(kindsOf('wall5')).toEqual(['CREATED', 'WITHDRAWN']);
    expect(told).toHaveLength(2004);
  });

  it('are in the log the same, whoever enters them', async () => {
    await owner.query(`SELECT enter_created(ARRAY(SELECT id FROM change_set WHERE position IS NULL))`);
    const images = (like: string) =>
      owner.query<{ kind: string; after: object }>(
        `SELECT kind, open, addressee, before, after - 'id' AS after FROM record_change WHERE record_id = $1`,
        [like],
      );
    await write('shed');
    expect((await owner.query(`SELECT created_waiting('Recommendation')`)).rowCount).toBe(1001);
    await finishLater(uprInfo, review.databaseUrl);
    await owner.query(
      `INSERT INTO recommendation (id, owner_id, body_code, country_code, text) VALUES ('alone', 'review-horizon', 'HRC', 'CAF', 'x')`,
    );
    expect((await images('shed7')).rows).toEqual((await images('alone')).rows);
    expect((await owner.query('SELECT FROM recommendation_created')).rowCount).toBe(0);
  });

  it('are shown to nobody while they wait to be entered', async () => {
    await owner.query('BEGIN');
    await write('barn');
    const { rows } = await owner.query<{ role: string }>(
      `SELECT quote_ident(current_database() || '_service') AS role`,
    );
    await owner.query(`SET LOCAL ROLE ${rows[0]?.role ?? ''}`);
    expect((await owner.query('SELECT FROM recommendation_created')).rowCount).toBe(0);
    await owner.query('ROLLBACK');
  });

  it('are refused where one is of a body that nobody knows, and keep their bodies', async () => {
    await expect(owner.query(`UPDATE recommendation SET body_code = 'NONE'`)).rejects.toThrow('foreign key');
    const unknown = `INSERT INTO recommendation (owner_id, body_code, country_code, text) VALUES ('review-horizon', $1, 'CAF', 'x')`;
    await expect(owner.query(unknown, ['NONE'])).rejects.toThrow('foreign key');
    await owner.query(`INSERT INTO review_body VALUES ('OWN', 'Own', 'REGIONAL_BODY', 'review-horizon')`);
    await owner.query(unknown, ['OWN']);
    await expect(owner.query(`DELETE FROM review_body WHERE code = 'OWN'`)).rejects.toThrow('foreign key');
  });

  it('keep the answer that came with them', async () => {
    await owner.query(
      `INSERT INTO recommendation (id, owner_id, body_code, country_code, text, first_response, first_verbatim)
       VALUES ('answered', 'review-horizon', 'HRC', 'CAF', 'x', 'NOTED', 'We note.')`,
    );
    const change = `UPDATE recommendation SET first_verbatim = 'Never said.' WHERE id = 'answered'`;
    await expect(owner.query(change)).rejects.toThrow('never changed');
    const seen = await owner.query(`SELECT verbatim FROM response WHERE recommendation_id = 'answered'`);
    expect(seen.rows).toEqual([{ verbatim: 'We note.' }]);
    await owner.query(`SELECT set_config('rapporteur.organisation', 'mission-aurora', false)`);
    expect((await owner.query('SELECT FROM response')).rowCount).toBe(0);
  });
});
