import { checkNumber, checkText } from '../../kit/check-input.ts';
import { badInput, forbidden } from '../../kit/errors.ts';
import type { AssessIncidentInput } from '../schema.generated.ts';
import { longest } from './check-input.ts';

/** Who takes a verification step, on whose report. */
export interface AssessmentPersons {
  readonly assessor: string;
  /** Null where the report came from outside. */
  readonly reporter: string | null;
}

/** Refuses a step that is none, one that states too little, and the verification of one's own report. */
export function checkAssessment(input: AssessIncidentInput, persons: AssessmentPersons): void {
  checkText('rationale', input.rationale, longest.narrative);
  checkText('assessor', input.assessor, longest.line);
  checkNumber('independentSources', input.independentSources, [0, 10_000]);
  if (input.status === 'REPORTED')
    throw badInput('"status" REPORTED is where an incident starts; a step leads away from it.');
  if (input.status !== 'VERIFIED') return;
  if (input.standardOfProof == null)
    throw badInput('"standardOfProof" is needed for VERIFIED: say which standard was met.');
  if ((input.independentSources ?? 0) < 1)
    throw badInput('"independentSources" is needed for VERIFIED: say how many it rests on, at least one.');
  if (isSamePerson(persons))
    throw forbidden(
      'Nobody verifies their own report: the "assessor" is the incident\'s reporter. Let another officer assess it.',
    );
}

function isSamePerson({ assessor, reporter }: AssessmentPersons): boolean {
  return reporter !== null && plain(assessor) === plain(reporter);
}

/** Codes are typed by hand: letter case and blanks around them make nobody another person. */
function plain(code: string): string {
  return code.normalize('NFKC').trim().toLowerCase();
}
