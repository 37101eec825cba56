import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import sql, { raw } from 'sql-template-tag';
import { createPreparedStatements } from '../../../subgraphs/kit/prepared-statements.ts';
import { createDatabase, type TestDatabase } from '../../support/postgres.ts';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function onConnection<T>(work: (connection: pg.PoolClient) => Promise<T>): Promise<T> {
  const connection = await pool.connect();
  try {
    return await work(connection);
  } finally {
    connection.release(true);
  }
}

async function kept(connection: pg.PoolClient): Promise<{ statements: number; characters: number }> {
  const { rows } = await connection.query<{ statements: number; characters: number }>(
    `SELECT count(*)::int AS statements, COALESCE(sum(length(statement)), 0)::int AS characters
     FROM pg_prepared_statements`,
  );
  return rows[0] ?? { statements: -1, characters: -1 };
}

describe('a statement that is repeated', () => {
  it('is parsed once on a connection, whatever its values', async () => {
    await onConnection(async (connection) => {
      const { run } = createPreparedStatements();
      for (const word of ['one', 'two', 'three'])
        expect(await run(connection, sql`SELECT ${word}::text AS word`)).toEqual([{ word }]);
      expect((await kept(connection)).statements).toBe(1);
    });
  });

  it('is asked again after it failed, in another transaction', async () => {
    await onConnection(async (connection) => {
      const { run } = createPreparedStatements();
      await connection.query('CREATE TABLE changing (value int); INSERT INTO changing VALUES (7)');
      expect(await run(connection, sql`SELECT value FROM changing`)).toEqual([{ value: 7 }]);
      await connection.query('ALTER TABLE changing ALTER value TYPE text');
      await expect(run(connection, sql`SELECT value FROM changing`)).rejects.toMatchObject({ code: '0A000' });
      expect(await run(connection, sql`SELECT value FROM changing`)).toEqual([{ value: '7' }]);
    });
  });

  it('makes place for others when it was not asked for long', async () => {
    await onConnection(async (connection) => {
      const { run } = createPreparedStatements();
      const long = ' '.repeat(20_000);
      for (let number = 0; number < 30; number += 1)
        expect(await run(connection, sql`SELECT ${raw(`${number}${long}`)} AS number`)).toEqual([{ number }]);
      const { statements, characters } = await kept(connection);
      expect(statements).toBeGreaterThan(4);
      expect(characters).toBeLessThan(150_000);
    });
  });

  it('of more text than is kept is answered and not kept', async () => {
    await onConnection(async (connection) => {
      const { run } = createPreparedStatements();
      const answer = await run(connection, sql`SELECT 1 AS one ${raw(' '.repeat(150_000))}`);
      expect(answer).toEqual([{ one: 1 }]);
      expect((await kept(connection)).statements).toBe(0);
    });
  });
});
