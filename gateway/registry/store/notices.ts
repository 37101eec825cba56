import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { NoticeKind } from '../health/health.ts';
import type { HealthRow } from './health.ts';
import { rowsIn, type Store } from './rows.ts';

/** Something an organisation is told of its subgraph. */
export interface NoticeRow {
  readonly id: string;
  readonly subgraph: string;
  readonly kind: NoticeKind;
  readonly code: string | null;
  readonly message: string;
  readonly at: Date;
}

/** Puts a notice into the queue of an organisation. */
export async function writeNotice(
  store: Store,
  { organisation, subgraph }: Pick<HealthRow, 'organisation' | 'subgraph'>,
  notice: Pick<NoticeRow, 'kind' | 'code' | 'message'>,
): Promise<void> {
  await rowsIn(
    store,
    sql`INSERT INTO subgraph_notice (organisation_id, subgraph, kind, code, message)
      VALUES (${organisation}, ${subgraph}, ${notice.kind}, ${notice.code}, ${notice.message})`,
  );
}

/** What an organisation was told, the latest first. */
export function listNotices(
  store: Store,
  { organisation, first }: { readonly organisation: string; readonly first: number },
): Promise<NoticeRow[]> {
  return rowsIn(
    store,
    sql`SELECT id::text, subgraph, kind, code, message, at FROM subgraph_notice
      WHERE organisation_id = ${organisation} ORDER BY subgraph_notice.id DESC LIMIT ${first}`,
  );
}

/** A notice on its way past the queue. */
export interface NoticeToTell extends NoticeRow {
  readonly organisation: string;
}

const mostAtOnce = 100;

/** Tells what was not told yet, each by one gateway; what could not be told is told another time. */
export async function tellNotices(
  source: DataSource,
  tell: (notice: NoticeToTell) => Promise<void>,
): Promise<void> {
  await source.transaction(async (store) => {
    const notices = await rowsIn<NoticeToTell>(
      store,
      sql`SELECT id::text, organisation_id AS organisation, subgraph, kind, code, message, at FROM subgraph_notice
        WHERE told_at IS NULL ORDER BY subgraph_notice.id LIMIT ${mostAtOnce} FOR UPDATE SKIP LOCKED`,
    );
    for (const notice of notices) {
      await tell(notice);
      await rowsIn(store, sql`UPDATE subgraph_notice SET told_at = now() WHERE id = ${notice.id}`);
    }
  });
}
