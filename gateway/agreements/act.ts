import type { EntityManager } from 'typeorm';
import type { Sql } from 'sql-template-tag';
import type { OnAct } from '../ledger/on-act.ts';

/** One change that one client makes for its own organisation, in one transaction. */
export interface Act {
  readonly manager: EntityManager;
  readonly organisation: string;
  readonly client: string;
  readonly requestId: string;
  readonly now: Date;
  readonly onAct: OnAct;
}

/** The rows of a statement within the transaction of an act. */
export function rowsOf<Row>({ manager }: Pick<Act, 'manager'>, { text, values }: Sql): Promise<Row[]> {
  return manager.query(text, values);
}
