import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { requireScope } from '../../kit/caller.ts';
import { changesOf } from '../../kit/changes.ts';
import { connection } from '../../kit/connection.ts';
import { labelFields } from '../../kit/label-fields.ts';
import { loadAll, loadOne } from '../../kit/loaders.ts';
import { ownRecord } from '../../kit/own-record.ts';
import { redactionsOf, showsGroup } from '../../kit/redactions.ts';
import { trainingCourseEntity } from '../entities/training-course.ts';
import { trainingSessionEntity } from '../entities/training-session.ts';
import { trainingCourses } from '../lists.ts';
import { coursePolicy } from '../policies.ts';
import { checkCountries, checkParts, checkTitle, checkTurnout } from '../rules/check-input.ts';
import type {
  MutationResolvers,
  QueryResolvers,
  TrainingCourseResolvers,
  TrainingSessionInput,
} from '../schema.generated.ts';

const lookup = { entity: trainingCourseEntity };
const sessions = { entity: trainingSessionEntity, by: 'courseId', orderBy: 't.held_on, t.id' } as const;

export const courseQueries: QueryResolvers = {
  trainingCourse: (_root, { id }, context) => loadOne(context, lookup, id),
  trainingCourses: (_root, args, context, info) =>
    connection({ context, collection: trainingCourses, arguments: args, info }),
};

export const courseFields: TrainingCourseResolvers = {
  ...labelFields,
  __resolveReference: ({ id }, context) => loadOne(context, lookup, id),
  redactions: (course) => redactionsOf(coursePolicy, course),
  owner: ({ ownerId }) => ({ id: ownerId }),
  objectives: ({ objectives }: { objectives: readonly string[] | null }) => objectives ?? [],
  country: ({ countryCode }) => ({ code: countryCode }),
  sessions: (course, _args, context) =>
    showsGroup(coursePolicy, course, 'SESSIONS') ? loadAll(context, sessions, course.id) : [],
};

export const courseMutations: MutationResolvers = {
  createTrainingCourse(_root, { input }, context) {
    requireScope(context.caller, 'partnership:write');
    const { country, sessions: held, ...rest } = input;
    checkTitle('title', input.title);
    checkCountries('country', [country]);
    checkSessions(held);
    return context.db.change(async (manager) => {
      const id = randomUUID();
      const fields = changesOf(rest, ['objectives', 'classification', 'tlp']);
      const ownerId = context.caller.organisation;
      await manager.insert(trainingCourseEntity, { id, ownerId, countryCode: country, ...fields });
      await replaceSessions(manager, id, held ?? []);
      return manager.findOneByOrFail(trainingCourseEntity, { id });
    });
  },

  updateTrainingCourse(_root, { id, input }, context) {
    requireScope(context.caller, 'partnership:write');
    const required = [
      'objectives',
      'country',
      'startsOn',
      'sessions',
      'title',
      'classification',
      'tlp',
    ] as const;
    const { country, sessions: held, ...fields } = changesOf(input, required);
    checkTitle('title', fields.title);
    if (country !== undefined) checkCountries('country', [country]);
    checkSessions(held);
    return context.db.change(async (manager) => {
      await ownRecord(context, manager, { entity: trainingCourseEntity, id });
      const place = country === undefined ? {} : { countryCode: country };
      await manager.update(trainingCourseEntity, { id }, { ...fields, ...place, updatedAt: () => 'now()' });
      if (held) await replaceSessions(manager, id, held);
      return manager.findOneByOrFail(trainingCourseEntity, { id });
    });
  },
};

function checkSessions(held: readonly TrainingSessionInput[] | null | undefined): void {
  if (held == null) return;
  checkParts('sessions', held);
  held.forEach(checkTurnout);
}

async function replaceSessions(
  manager: EntityManager,
  courseId: string,
  held: readonly TrainingSessionInput[],
): Promise<void> {
  await manager.delete(trainingSessionEntity, { courseId });
  const rows = held.map((session) => ({ ...changesOf(session, []), id: randomUUID(), courseId }));
  if (rows.length > 0) await manager.insert(trainingSessionEntity, rows);
}
