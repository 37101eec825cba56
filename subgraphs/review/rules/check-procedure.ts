import { checkNumber, checkText } from '../../kit/check-input.ts';
import { badInput } from '../../kit/errors.ts';
import type { CreateFollowUpProcedureInput } from '../schema.generated.ts';

/** Throws BAD_USER_INPUT for the first part that a version of a procedure cannot have. */
export function checkProcedure(input: CreateFollowUpProcedureInput): void {
  checkNumber('deadlineMonths', input.deadlineMonths, [1, 120]);
  checkNumber('maximumItems', input.maximumItems, [1, 100]);
  checkText('source', input.source, 2000);
  if (input.scale.length > 20) throw badInput('"scale" takes at most 20 grades.');
  for (const step of input.scale) {
    checkText('scale.code', step.code, 20);
    checkText('scale.label', step.label, 500);
  }
  if (new Set(input.scale.map(({ code }) => code)).size < input.scale.length)
    throw badInput('"scale" has the same code twice; each grade has a code of its own.');
}
