import { randomUUID } from 'node:crypto';
import type { SubgraphContext } from '@rapporteur/kit';
import { caseEntity, type CaseRecord } from './case.ts';

/** What a request is answered from. */
export type Context = SubgraphContext;

/** Keeps a new case of whoever asks. */
export function addCase(context: Context, fields: Partial<CaseRecord>): Promise<CaseRecord> {
  return context.db.change(async (manager) => {
    const id = randomUUID();
    await manager.insert(caseEntity, { id, ownerId: context.caller.organisation, ...fields });
    return manager.findOneByOrFail(caseEntity, { id });
  });
}
