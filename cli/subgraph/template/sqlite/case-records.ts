import { randomUUID } from 'node:crypto';
import type { SqliteContext } from '@rapporteur/kit';
import { caseEntity, type CaseRecord } from './case.ts';

/** What a request is answered from. */
export type Context = SqliteContext;

/** Keeps a new case; the kit writes its owner, who is whoever asks. */
export function addCase(context: Context, fields: Partial<CaseRecord>): Promise<CaseRecord> {
  return context.db.change((records) => records.insert(caseEntity, { id: randomUUID(), ...fields }));
}
