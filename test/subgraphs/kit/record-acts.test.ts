import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate } from '../../../subgraphs/kit/migrate.ts';
import { mission } from '../../../subgraphs/mission/parts.ts';
import { partners } from '../../../subgraphs/partners/parts.ts';
import { review } from '../../../subgraphs/review/parts.ts';
import { createMigratedDatabase } from '../../support/postgres.ts';

describe.each([mission, partners, review])('a change of labels at $name', (parts) => {
  it('is noted for the hub, whichever table of records it is made in', async () => {
    const store = await createMigratedDatabase(parts.name, (url) => migrate(url, parts.migrations));
    const client = new pg.Client(store.url);
    await client.connect();
    const { rows } = await client.query<{ table: string; noted: boolean }>(`
      SELECT c.table_name AS table, EXISTS (SELECT FROM information_schema.triggers t
        WHERE t.event_object_table = c.table_name AND t.trigger_name = 'notes_relabelling') AS noted
      FROM information_schema.columns c WHERE c.column_name = 'effective_tlp' AND c.is_generated = 'ALWAYS'`);
    await client.end();
    await store.drop();
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ noted }) => !noted)).toEqual([]);
  });
});
