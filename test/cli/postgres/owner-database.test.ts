import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createDatabase, createMigratedDatabase } from '../../support/postgres.ts';
import type { TestDatabase } from '../../support/postgres.ts';

describe('an owner’s database', () => {
  let own: TestDatabase;
  let foreign: TestDatabase;

  beforeAll(async () => {
    [own, foreign] = await Promise.all([createDatabase('own'), createDatabase('foreign')]);
  });
  afterAll(async () => {
    await Promise.all([own.drop(), foreign.drop()]);
  });

  it('refuses the role of another owner', async () => {
    const url = new URL(own.url);
    url.pathname = `/${foreign.name}`;
    await expect(query(url.href, 'SELECT 1')).rejects.toMatchObject({
      message: `permission denied for database "${foreign.name}"`,
    });
  });

  it('refuses a wrong password', async () => {
    const url = new URL(own.url);
    url.password = 'wrong';
    await expect(query(url.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('refuses a login as the service role', async () => {
    const url = new URL(own.url);
    url.username = own.serviceRole;
    await expect(query(url.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('belongs to a role without any power outside it', async () => {
    const [role] = await query(
      own.url,
      'SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls FROM pg_roles WHERE rolname = current_user',
    );
    expect(role).toEqual({ rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false });
  });

  it('lets its owner become the service role', async () => {
    expect(await query(own.url, `SET ROLE ${own.serviceRole}; SELECT current_user`)).toEqual([
      { current_user: own.serviceRole },
    ]);
  });
});

describe('createMigratedDatabase', () => {
  it('migrates once and gives every caller a copy of its own', async () => {
    let migrations = 0;
    const migrate = async (url: string) => {
      migrations += 1;
      await query(url, 'CREATE TABLE note (text text)');
    };
    const databases = await Promise.all([1, 2, 3].map(async () => createMigratedDatabase('copied', migrate)));
    const [first, second] = databases;
    await query(first?.url ?? '', `INSERT INTO note VALUES ('only here')`);
    expect(await query(first?.url ?? '', 'SELECT text FROM note')).toEqual([{ text: 'only here' }]);
    expect(await query(second?.url ?? '', 'SELECT text FROM note')).toEqual([]);
    expect(migrations).toBe(1);
    await Promise.all(databases.map(async (database) => database.drop()));
  });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    const answers: unknown = await client.query(sql);
    const last: unknown = Array.isArray(answers) ? answers.at(-1) : answers;
    return rowsOf(last);
  } finally {
    await client.end();
  }
}

function rowsOf(result: unknown): unknown[] {
  if (typeof result === 'object' && result !== null && 'rows' in result && Array.isArray(result.rows))
    return result.rows;
  throw new Error('PostgreSQL answered no rows.');
}
