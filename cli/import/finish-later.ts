import { Client } from 'pg';
import type { ImportKind } from './import-kind.ts';

/**
 * Does what imports of a kind leave to be done after them. Where this is cut short nothing is lost: the subgraph goes
 * on with it.
 */
export async function finishLater({ leaves }: ImportKind, connectionString: string): Promise<void> {
  if (leaves === undefined) return;
  const client = new Client({ connectionString, application_name: 'rapporteur import' });
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ done: string }>(leaves);
      if (!rows.some(({ done }) => Number(done) > 0)) return;
    }
  } finally {
    await client.end();
  }
}
