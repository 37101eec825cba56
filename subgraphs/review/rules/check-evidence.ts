import { checkText } from '../../kit/check-input.ts';
import { badInput } from '../../kit/errors.ts';
import type { LinkEvidenceInput } from '../schema.generated.ts';

/** Throws BAD_USER_INPUT for the first part that a link to evidence cannot have. */
export function checkEvidence(input: LinkEvidenceInput): void {
  const { incident, activity, visit, verification, occurredOn } = input;
  const given = [incident, activity, visit].filter((subject) => subject != null);
  if (given.length !== 1)
    throw badInput('A link points to one thing: give one of "incident", "activity" and "visit".');
  checkText('incident', incident, 100);
  checkText('activity', activity, 100);
  checkText('visit', visit, 100);
  checkText('note', input.note, 5000);
  checkText('interviewReference', input.interviewReference, 200);
  if (verification != null && incident == null) throw badInput('"verification" is said of an incident only.');
  if (verification === 'VERIFIED' && occurredOn == null)
    throw badInput('"occurredOn" is needed with VERIFIED: say when the incident happened.');
}
