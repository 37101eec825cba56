import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** The rows of an import as COPY writes them, and how to write them again. */
export interface PlainCopy {
  /** Writes the rows as records of an organisation that has none, without reading, checking or comparing anything. */
  again(organisation: string): Promise<PlainCopySeconds>;
}

export interface PlainCopySeconds {
  /** COPY into a table without indexes, checks or policies. */
  readonly copy: number;
  /** That, and from there by INSERT into the import's table, with its indexes and triggers, committed. */
  readonly copyAndInsert: number;
}

/** Takes an organisation's imported recommendations out of the database once; row-level security is off. */
export async function preparePlainCopy(superuserUrl: string, organisation: string): Promise<PlainCopy> {
  const rows: Buffer[] = await withClient(superuserUrl, async (client) => {
    await client.query(`CREATE TABLE plain_copy AS ${recommendations} LIMIT 0`);
    const chosen = `${recommendations} WHERE t.owner_id = ${client.escapeLiteral(organisation)}`;
    const chunks: Buffer[] = [];
    for await (const chunk of client.query(copyTo(`COPY (${chosen}) TO STDOUT`)))
      chunks.push(chunk as Buffer);
    return chunks;
  });
  return {
    again: (owner) =>
      withClient(superuserUrl, async (client) => {
        await client.query('TRUNCATE plain_copy');
        await client.query('BEGIN');
        const started = performance.now();
        await pipeline(Readable.from(rows), client.query(copyFrom('COPY plain_copy FROM STDIN')));
        const copied = performance.now();
        await client.query(insertRecommendations, [owner]);
        await client.query('COMMIT');
        return { copy: (copied - started) / 1000, copyAndInsert: (performance.now() - started) / 1000 };
      }),
  };
}

const columns = `external_source, external_key, import_digest, body_code, country_code, recommending_state, text, cycle,
  session, themes, action_category, response_status, first_response, first_verbatim, classification, tlp`;

const recommendations = `SELECT t.id, ${columns} FROM recommendation t`;

const insertRecommendations = `
  INSERT INTO recommendation (id, owner_id, ${columns})
  SELECT md5($1 || id)::uuid::text, $1, ${columns} FROM plain_copy`;

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
