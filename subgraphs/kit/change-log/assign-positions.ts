import type { Database } from '../database.ts';

/** Any number: one assignment at a time in a database, however many processes read. */
const positionLock = 7_252_002;

/**
 * Gives every committed change set that has none its position behind all others. A set that is committed later is
 * always found later, so that no position ever appears before one that was read already: neither a long transaction
 * nor one that is rolled back leaves a gap that could be filled afterwards.
 *
 * Of sets that are found together the one whose last entry was written first comes first. Where one transaction changed
 * a record that another had changed, or saw what it had committed, it wrote its last entry after the other's commit: so
 * the order of positions never contradicts the order of commits that anybody could observe.
 */
export async function assignPositions({ source }: Database): Promise<void> {
  const waiting: unknown[] = await source.query('SELECT FROM change_set WHERE position IS NULL LIMIT 1');
  if (waiting.length === 0) return;
  await source.transaction('READ COMMITTED', async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [positionLock]);
    // A statement of its own: it sees whatever was committed before the lock was given. Of that it is known what preceded
    // what; a set that is committed from now on waits for the next time, also where it had nothing to be entered.
    const found: { id: string }[] = await manager.query('SELECT id FROM change_set WHERE position IS NULL');
    const sets = found.map(({ id }) => id);
    await manager.query('SELECT enter_created($1::bigint[])', [sets]);
    await manager.query(
      `UPDATE change_set s SET position = w.behind + (SELECT COALESCE(max(position), 0) FROM change_set)
       FROM (SELECT id, row_number() OVER (ORDER BY last_seq) AS behind FROM change_set
             WHERE id = ANY ($1::bigint[]) AND position IS NULL) w
       WHERE s.id = w.id`,
      [sets],
    );
  });
}
