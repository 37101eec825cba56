import pg from 'pg';
import type { CheckpointKey } from '../../gateway/ledger/checkpoint.ts';
import type { LedgerRow } from '../../gateway/ledger/verify-ledger.ts';

/** A checkpoint with the line of a witness, and who that is said to be. */
export interface WitnessedCheckpoint {
  readonly note: string;
  readonly key: CheckpointKey;
}

/** A ledger as it can be gone through. */
export interface LedgerContents {
  readonly rows: AsyncIterable<LedgerRow>;
  readonly checkpoints: readonly string[];
  readonly witnessed: readonly WitnessedCheckpoint[];
}

const rowsAtOnce = 5000;

/** Goes through the ledger of a database as it stands at one moment. */
export async function inLedgerOf<T>(
  databaseUrl: string,
  work: (ledger: LedgerContents) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY`);
    await client.query(`SELECT set_config('rapporteur.ledger', 'append', true)`);
    const checkpoints = await client.query<{ note: string }>(
      'SELECT note FROM ledger_checkpoint ORDER BY size, signed_at',
    );
    const result = await work({
      rows: readRows(client),
      checkpoints: checkpoints.rows.map(({ note }) => note),
      witnessed: await readWitnessed(client),
    });
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end();
  }
}

interface StoredRow {
  readonly index: string;
  readonly entry: string;
  readonly salt: Buffer;
  readonly leaf: Buffer;
  readonly recorded_at: Date;
  readonly kind: string;
  readonly organisation: string;
  readonly owner: string | null;
  readonly dataset: string | null;
  /** Missing where the hub has not yet run at this version. */
  readonly act_id?: string | null;
}

async function* readRows(client: pg.Client): AsyncGenerator<LedgerRow> {
  for (let last = -1; ;) {
    const { rows } = await client.query<StoredRow>(
      'SELECT * FROM ledger_entry WHERE index > $1 ORDER BY index LIMIT $2',
      [last, rowsAtOnce],
    );
    for (const {
      index,
      entry: text,
      salt,
      leaf,
      recorded_at: recordedAt,
      act_id: actId = null,
      ...columns
    } of rows) {
      last = Number(index);
      yield { index: last, text, salt, leaf, foundBy: { recordedAt, actId, ...columns } };
    }
    if (rows.length < rowsAtOnce) return;
  }
}

async function readWitnessed(client: pg.Client): Promise<WitnessedCheckpoint[]> {
  const { rows } = await client.query<{ note: string; line: string; name: string; public_key: Buffer }>(
    `SELECT c.note, w.line, w.name, w.public_key FROM ledger_cosignature w
     CROSS JOIN LATERAL (SELECT note FROM ledger_checkpoint c WHERE c.size = w.size LIMIT 1) c
     ORDER BY w.size, w.organisation_id`,
  );
  return rows.map(({ note, line, name, public_key: publicKey }) => ({
    note: `${note}${line}\n`,
    key: { name, publicKey },
  }));
}
