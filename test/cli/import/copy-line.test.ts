import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Client } from 'pg';
import { from } from 'pg-copy-streams';
import { copyLine } from '../../../cli/import/copy-line.ts';
import { createDatabase, type TestDatabase } from '../../support/postgres.ts';

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query('CREATE TEMP TABLE copied (position int, one text, many text[])');
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('a line for COPY', () => {
  it('brings any text and any list of texts into the database unaltered', async () => {
    const text = fc.string({ unit: 'grapheme' }).map((letters) => letters.replaceAll('\0', ''));
    const awkward = fc.oneof(
      text,
      fc.constantFrom('\\N', '\\.', '', 'NULL', '{}', '"', '\t', '\r\n', '\v\f\b', ','),
    );
    const rows = fc.array(fc.tuple(fc.option(awkward), fc.array(awkward)), { minLength: 1, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const lines = given.map(([one, many], position) => copyLine([position, one, many]));
        await client.query('TRUNCATE copied');
        await pipeline(Readable.from(lines), client.query(from('COPY copied FROM STDIN')));
        const copied = await client.query({
          text: 'SELECT one, many FROM copied ORDER BY position',
          rowMode: 'array',
        });
        expect(copied.rows).toEqual(given);
      }),
      { numRuns: 100 },
    );
  });
});
