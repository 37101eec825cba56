import { randomUUID } from 'node:crypto';
import type { EntityManager, EntitySchema } from 'typeorm';
import {
  actEntity,
  allegedInvolvementEntity,
  foundInvolvementEntity,
  sourceEntity,
  victimGroupEntity,
  type IncidentPart,
} from '../entities/incident-parts.ts';
import type { IncidentRecord } from '../entities/incident.ts';
import type { UpdateIncidentInput } from '../schema.generated.ts';

/** Writes the lists of parts that an input gives in place of those before; null empties a list. */
export async function replaceParts(
  manager: EntityManager,
  { id, ownerId }: Pick<IncidentRecord, 'id' | 'ownerId'>,
  input: Pick<
    UpdateIncidentInput,
    'acts' | 'victimGroups' | 'allegedInvolvements' | 'foundInvolvements' | 'sources'
  >,
): Promise<void> {
  const replace = createReplace(manager, id);
  await replace(actEntity, input.acts);
  await replace(
    victimGroupEntity,
    input.victimGroups?.map(({ group, ...counts }) => ({ victims: group, ...counts })),
  );
  await replace(allegedInvolvementEntity, input.allegedInvolvements);
  await replace(foundInvolvementEntity, input.foundInvolvements);
  await replace(
    sourceEntity,
    input.sources?.map((source) => ({ ownerId, ...source })),
  );
  await summariseParts(manager, id);
}

type Given<Row extends IncidentPart> = {
  [Column in keyof Omit<Row, keyof IncidentPart>]?: Row[Column] | null | undefined;
};

function createReplace(manager: EntityManager, incidentId: string) {
  return async <Row extends IncidentPart>(
    entity: EntitySchema<Row>,
    parts: readonly Given<Row>[] | null | undefined,
  ): Promise<void> => {
    if (parts === undefined) return;
    await manager.createQueryBuilder().delete().from(entity).where({ incidentId }).execute();
    if (parts === null || parts.length === 0) return;
    const rows = parts.map((part, index) => ({ ...part, id: randomUUID(), incidentId, position: index + 1 }));
    await manager.getRepository<IncidentPart>(entity.options.name).insert(rows);
  };
}

/** Repeats beside the incident what its parts say, each once, in the order of the parts. */
async function summariseParts(manager: EntityManager, id: string): Promise<void> {
  await manager.query(
    `UPDATE incident SET
       categories = ARRAY(
         SELECT category FROM act WHERE incident_id = $1 GROUP BY category ORDER BY min(position)),
       parties = ARRAY(
         SELECT party FROM (
           SELECT party, position FROM alleged_involvement WHERE incident_id = $1
           UNION ALL SELECT party, position FROM found_involvement WHERE incident_id = $1) i
         GROUP BY party ORDER BY min(position), party)
     WHERE id = $1`,
    [id],
  );
}
