import type { EntityManager } from 'typeorm';
import type { SubgraphContext } from '../../kit/context.ts';
import { ownRecord } from '../../kit/own-record.ts';
import { missionEntity } from '../entities/mission.ts';
import { visitEntity } from '../entities/visit.ts';

/** A record hangs on records of its own organisation only; NOT_FOUND or FORBIDDEN otherwise. */
export async function checkOwnReferences(
  context: SubgraphContext,
  manager: EntityManager,
  input: { readonly missionId?: string | null | undefined; readonly visitId?: string | null | undefined },
): Promise<void> {
  const { missionId, visitId } = input;
  if (missionId != null) await ownRecord(context, manager, { entity: missionEntity, id: missionId });
  if (visitId != null) await ownRecord(context, manager, { entity: visitEntity, id: visitId });
}
