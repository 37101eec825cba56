import { randomUUID } from 'node:crypto';
import { requireScope } from '../../kit/caller.ts';
import { checkText } from '../../kit/check-input.ts';
import { badInput, conflict, forbidden } from '../../kit/errors.ts';
import { labelFields } from '../../kit/label-fields.ts';
import { ownRecord } from '../../kit/own-record.ts';
import { redactionsOf } from '../../kit/redactions.ts';
import { progressReportValidationEntity } from '../entities/progress-report-validation.ts';
import { progressReportEntity, type ProgressReportRecord } from '../entities/progress-report.ts';
import { loadValidation } from '../follow-up-loaders.ts';
import { loadRecommendation } from '../loaders.ts';
import { progressReportPolicy } from '../policies.ts';
import { refuseDuplicate } from '../rules/refuse-duplicate.ts';
import { requireState } from '../rules/require-kind.ts';
import type { MutationResolvers, ProgressReportResolvers } from '../schema.generated.ts';
import { relabelled } from './relabelled.ts';
import { reportOf } from './report-of.ts';

const scope = 'follow-up:write';

export const progressReportFields: ProgressReportResolvers = {
  recommendation: ({ recommendationId }, _args, context) => loadRecommendation(context, recommendationId),
  addressedTo: ({ addressedTo }) => (addressedTo === null ? null : { id: addressedTo }),
  submittedBy: ({ ownerId, submittedBy }, _args, { caller }) =>
    ownerId === caller.organisation ? submittedBy : null,
  validation: ({ id, asOf }, _args, context) => loadValidation(context, id, asOf ?? null),
  owner: ({ ownerId }) => ({ id: ownerId }),
  ...labelFields,
  redactions: (report) => redactionsOf(progressReportPolicy, report),
};

export const progressReportMutations: MutationResolvers = {
  submitProgressReport(_root, { input }, context) {
    requireScope(context.caller, scope);
    const { claimedStatus = null } = input;
    if (claimedStatus === 'REGRESSED' || claimedStatus === 'INSUFFICIENT_INFORMATION')
      throw badInput(
        `"claimedStatus" ${claimedStatus} is for the body to say; leave it out or claim how far the state has come.`,
      );
    return context.db.change(async (manager) => {
      const { recommendation, report } = await reportOf(context, manager, input);
      requireState(
        context.caller,
        recommendation.countryCode,
        'report progress on what is recommended to it',
      );
      await manager.insert(progressReportEntity, { ...report, claimedStatus });
      return manager.findOneByOrFail(progressReportEntity, { id: report.id });
    });
  },

  validateProgressReport(_root, { input: { report: id, outcome, note = null, validatedBy } }, context) {
    requireScope(context.caller, scope);
    checkText('validatedBy', validatedBy, 100);
    checkText('note', note, 5000);
    return context.db
      .change(async (manager) => {
        const report = await ownRecord(context, manager, { entity: progressReportEntity, id });
        refuseOwnValidation(report, { client: context.caller.clientId, person: validatedBy });
        if (await manager.existsBy(progressReportValidationEntity, { reportId: id }))
          throw conflict('This report was validated or returned already; the state submits another.');
        const validation = { outcome, note, validatedBy, validatedByClient: context.caller.clientId };
        await manager.insert(progressReportValidationEntity, {
          id: randomUUID(),
          reportId: id,
          ...validation,
        });
        return report;
      })
      .catch(refuseDuplicate('This report was validated or returned already.'));
  },

  relabelProgressReport: (_root, { input }, context) => relabelled(context, progressReportEntity, input),
};

function refuseOwnValidation(
  report: ProgressReportRecord,
  validator: { readonly client: string; readonly person: string },
): void {
  if (report.submittedByClient === validator.client)
    throw forbidden(
      'Nobody validates their own report: the client that submitted it cannot; use another client of your organisation.',
    );
  if (plain(report.submittedBy) === plain(validator.person))
    throw forbidden(
      'Nobody validates their own report: "validatedBy" is who submitted it; let another person validate it.',
    );
}

/** Codes are typed by hand: letter case and blanks around them make nobody another person. */
function plain(code: string): string {
  return code.normalize('NFKC').trim().toLowerCase();
}
