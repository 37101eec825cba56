import type { EntityManager } from 'typeorm';
import sql from 'sql-template-tag';
import type { Author, RegistryParts } from './registry-parts.ts';
import { expireApprovals } from './store/approvals.ts';
import { rowsIn } from './store/rows.ts';
import type { createOneAtATime } from './one-at-a-time.ts';

/** Any number: one change of the registry at a time, at however many gateways. */
const registryLock = 7_252_005;

/** Runs a change of the registry: alone, all of it or nothing, and with this gateway up to date afterwards. */
export type Change = <T>(work: (store: EntityManager) => Promise<T>) => Promise<T>;

/** Makes changes wait for each other, here and at other gateways. */
export function createChange(
  { source, now, afterChange }: Pick<RegistryParts, 'source' | 'now' | 'afterChange'>,
  inTurn: ReturnType<typeof createOneAtATime>,
): Change {
  return async (work) => {
    // Waiting here takes no connection.
    const result = await inTurn(() =>
      source.transaction(async (store) => {
        await rowsIn(store, sql`SELECT pg_advisory_xact_lock(${registryLock})`);
        await expireApprovals(store, new Date(now()));
        return work(store);
      }),
    );
    await afterChange();
    return result;
  };
}

/** What an act of the registry was. */
export interface RegistryAct {
  readonly act: string;
  readonly subject: string;
  /** SHA-256 of what was decided. */
  readonly content?: string | null;
  /** The other organisation that it concerns, where there is one. */
  readonly concerns?: string | null;
}

/** Keeps an act in the ledger; where that fails, the change it belongs to is undone. */
export function tell(
  { onAct }: Pick<RegistryParts, 'onAct'>,
  author: Author,
  { act, subject, content = null, concerns = null }: RegistryAct,
): Promise<void> {
  const { organisation, client, requestId } = author;
  return onAct({ kind: 'GOVERNANCE', organisation, client, act, subject, concerns, content, requestId });
}
