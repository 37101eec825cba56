import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** The rows of the last import as COPY writes them, and how to write them again. */
export interface PlainCopy {
  /** Seconds that COPY takes to write the rows into a table without indexes, checks or policies. */
  again(): Promise<number>;
}

/** Takes an organisation's recommendations and answers out of the database once, to be copied over and over. */
export async function preparePlainCopy(databaseUrl: string, organisation: string): Promise<PlainCopy> {
  const rows = await withClient(databaseUrl, async (client) => {
    await client.query(`SELECT set_config('rapporteur.organisation', $1, false)`, [organisation]);
    await client.query(`CREATE TABLE plain_copy AS ${recommendationsWithAnswers} LIMIT 0`);
    // A row as text, with what COPY gives a meaning escaped.
    const { rows: found } = await client.query<{ line: string }>(
      `SELECT replace(replace(concat_ws(E'\\t', id, owner_id, country_code, text, themes, verbatim, session),
         '\\', '\\\\'), E'\\n', '\\n') AS line FROM (${recommendationsWithAnswers}) r`,
    );
    return found.map(({ line }) => `${line}\n`);
  });
  return {
    again: () =>
      withClient(databaseUrl, async (client) => {
        await client.query('TRUNCATE plain_copy');
        const started = performance.now();
        await pipeline(Readable.from(blocksOf(rows)), client.query(copyFrom('COPY plain_copy FROM STDIN')));
        return (performance.now() - started) / 1000;
      }),
  };
}

const recommendationsWithAnswers = `
  SELECT t.id, t.owner_id, t.country_code, t.text, t.themes, r.verbatim, coalesce(t.session, 0) AS session
  FROM recommendation t JOIN response r ON r.recommendation_id = t.id
  WHERE t.owner_id = current_setting('rapporteur.organisation')`;

function* blocksOf(rows: readonly string[]): Iterable<string> {
  for (let start = 0; start < rows.length; start += 500) yield rows.slice(start, start + 500).join('');
}

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
