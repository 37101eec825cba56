import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { requireScope } from '../../kit/caller.ts';
import { checkNumber, checkText } from '../../kit/check-input.ts';
import type { SubgraphContext } from '../../kit/context.ts';
import { badInput, conflict } from '../../kit/errors.ts';
import { followUpSelectionEntity } from '../entities/follow-up-selection.ts';
import { reminderEntity } from '../entities/reminder.ts';
import type { RecommendationRecord } from '../entities/recommendation.ts';
import { loadProcedure } from '../loaders.ts';
import { checkCome } from '../rules/check-come.ts';
import { found } from '../rules/found.ts';
import { procedureInForce } from '../rules/procedure-in-force.ts';
import { recommendationOfOwnBody } from '../rules/recommendation-of-own-body.ts';
import { refuseDuplicate } from '../rules/refuse-duplicate.ts';
import { today } from '../rules/today.ts';
import type {
  FollowUpSelectionResolvers,
  MutationResolvers,
  ReminderResolvers,
  SelectForFollowUpInput,
} from '../schema.generated.ts';

export const selectionFields: FollowUpSelectionResolvers = {
  procedure: ({ procedureId }, _args, context) => found(loadProcedure(context, procedureId)),
  owner: ({ ownerId }) => ({ id: ownerId }),
};

export const reminderFields: ReminderResolvers = { owner: ({ ownerId }) => ({ id: ownerId }) };

export const selectionMutations: MutationResolvers = {
  selectForFollowUp(_root, { input }, context) {
    requireScope(context.caller, 'follow-up:write');
    checkNumber('session', input.session, [1, 1000]);
    checkText('documentSymbol', input.documentSymbol, 100);
    if (input.recommendations.length === 0 || input.recommendations.length > 100)
      throw badInput('"recommendations" takes from 1 to 100 ids.');
    return context.db
      .change((manager) => select(context, manager, input))
      .catch(refuseDuplicate('One of these recommendations was selected on this day already.'));
  },

  recordReminder(_root, { input }, context) {
    requireScope(context.caller, 'follow-up:write');
    const { recommendation, sentOn, note = null, documentSymbol = null } = input;
    checkCome('sentOn', sentOn);
    checkText('note', note, 5000);
    checkText('documentSymbol', documentSymbol, 100);
    return context.db.change(async (manager) => {
      const { id: recommendationId } = await recommendationOfOwnBody(context, manager, recommendation);
      if (!(await manager.existsBy(followUpSelectionEntity, { recommendationId })))
        throw conflict(
          'This recommendation was not selected for follow-up, so there is nothing to remind of.',
        );
      const id = randomUUID();
      const ownerId = context.caller.organisation;
      const reminder = { recommendationId, sentOn: sentOn ?? today(), note, documentSymbol };
      await manager.insert(reminderEntity, { id, ownerId, ...reminder });
      return manager.findOneByOrFail(reminderEntity, { id });
    });
  },
};

async function select(
  context: SubgraphContext,
  manager: EntityManager,
  input: SelectForFollowUpInput,
): Promise<RecommendationRecord[]> {
  const chosen: RecommendationRecord[] = [];
  for (const id of new Set(input.recommendations))
    chosen.push(await recommendationOfOwnBody(context, manager, id));
  const { review, body, adoptedOn } = oneReview(chosen);
  const selectedOn = input.selectedOn ?? adoptedOn ?? today();
  checkCome('selectedOn', selectedOn);
  const procedure = await procedureInForce(manager, body, selectedOn);
  if (procedure === null)
    throw badInput(`"${body}" had no follow-up procedure on ${selectedOn}, so nothing is selected under it.`);
  await refuseMoreThan(manager, { review, most: procedure.maximumItems, more: chosen });
  const { session = null, documentSymbol = null } = input;
  const shared = { ownerId: context.caller.organisation, procedureId: procedure.id, review, selectedOn };
  for (const { id: recommendationId } of chosen)
    await manager.insert(followUpSelectionEntity, {
      id: randomUUID(),
      recommendationId,
      ...shared,
      dueOn: monthsLater(selectedOn, procedure.deadlineMonths),
      session,
      documentSymbol,
    });
  return chosen;
}

interface Review {
  readonly review: string;
  readonly body: string;
  readonly adoptedOn: string | null;
}

/** The one review that recommendations are of: a procedure limits the items of each. */
function oneReview(chosen: readonly RecommendationRecord[]): Review {
  const reviews = new Map(
    chosen.map(({ bodyCode, countryCode, documentSymbol, adoptedOn, session }) => [
      JSON.stringify([bodyCode, countryCode, documentSymbol ?? adoptedOn ?? session]),
      { body: bodyCode, adoptedOn },
    ]),
  );
  const [only, ...others] = [...reviews].map(([review, parts]) => ({ review, ...parts }));
  if (only === undefined || others.length > 0)
    throw badInput(
      '"recommendations" are of several reviews; select those of one body, country and document together.',
    );
  return only;
}

/** Counts every item that was ever selected of the review; selecting one of them again is not another item. */
async function refuseMoreThan(
  manager: EntityManager,
  { review, most, more }: { review: string; most: number | null; more: readonly RecommendationRecord[] },
): Promise<void> {
  if (most === null) return;
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`follow-up ${review}`]);
  const before = await manager.findBy(followUpSelectionEntity, { review });
  const items = new Set([
    ...before.map(({ recommendationId }) => recommendationId),
    ...more.map(({ id }) => id),
  ]);
  if (items.size > most)
    throw badInput(
      `The procedure selects at most ${most} items of a review; with ${more.length === 1 ? 'this' : 'these'} there would be ${items.size}.`,
    );
}

/** The same day so many months later, or the last day of that month where it has no such day. */
function monthsLater(day: string, months: number | null): string | null {
  if (months === null) return null;
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(wanted, date.getUTCDate()));
  return date.toISOString().slice(0, 10);
}
