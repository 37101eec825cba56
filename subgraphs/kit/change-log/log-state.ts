import sql from 'sql-template-tag';
import type { SubgraphContext } from '../context.ts';
import type { LogPlace } from './logged-changes.ts';

/** The log in the moment that a request sees. */
export interface LogState {
  /** The end of its order. */
  readonly end: LogPlace;
  /** Whether anything was committed since positions were given; it seldom is. */
  readonly waits: boolean;
}

interface StateRow {
  readonly position: string | null;
  readonly seq: string | null;
  readonly waits: boolean;
}

/** Reads it, once for a request: all that the request reads is of one moment. */
export function logStateOf({ db, loader }: Pick<SubgraphContext, 'db' | 'loader'>): Promise<LogState> {
  const states = loader<string, LogState>('log-state', async (keys) => {
    const [row] = await db.repeat<StateRow>(sql`
      SELECT s.position::text, s.last_seq::text AS seq, w.waits
      FROM (SELECT EXISTS (SELECT FROM change_set WHERE position IS NULL) AS waits) w
      LEFT JOIN change_set s ON s.position = (SELECT max(position) FROM change_set)`);
    const end = { position: row?.position ?? '0', seq: row?.seq ?? '0' };
    return keys.map(() => ({ end, waits: row?.waits !== false }));
  });
  return states.load('now');
}
