import type { EntityManager } from 'typeorm';
import { followUpProcedureEntity, type FollowUpProcedureRecord } from '../entities/follow-up-procedure.ts';

/** The version of a body's procedure that is in force on a day, or null. Periods compare as text (see the migration). */
export function procedureInForce(
  manager: EntityManager,
  body: string,
  day: string,
): Promise<FollowUpProcedureRecord | null> {
  return manager
    .createQueryBuilder(followUpProcedureEntity, 'p')
    .where('p.bodyCode = :body AND p.validFrom <= :day AND (p.validTo IS NULL OR p.validTo > :day)', {
      body,
      day,
    })
    .orderBy('p.validFrom', 'DESC')
    .getOne();
}
