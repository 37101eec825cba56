import { groupBit } from './group-bits.ts';
import type { RecordPolicy } from './record-policy.ts';

/** What of a visible record was withheld. */
export interface Redaction {
  /** The group of fields, as the owner's policy names it; CORE is what every visible record shows. */
  readonly fieldGroup: string;
  /** NOT_GRANTED where no agreement names the group, DEIDENTIFIED where what is left is generalised or withheld. */
  readonly reason: 'NOT_GRANTED' | 'DEIDENTIFIED';
}

/** The groups of fields that were withheld from a record as it was read; nothing for a whole one. */
export function redactionsOf(policy: RecordPolicy, record: object): Redaction[] {
  const { __exact: exact, __generalised: generalised } = record as {
    __exact?: number;
    __generalised?: number;
  };
  if (exact === undefined || generalised === undefined) return [];
  const core = exact % 2 === 0 ? [{ fieldGroup: 'CORE', reason: 'DEIDENTIFIED' as const }] : [];
  const groups = Object.keys(policy.fieldGroups)
    .filter((group) => (exact & groupBit(policy, group)) === 0)
    .map((fieldGroup) => ({
      fieldGroup,
      reason:
        (generalised & groupBit(policy, fieldGroup)) === 0
          ? ('NOT_GRANTED' as const)
          : ('DEIDENTIFIED' as const),
    }));
  return [...core, ...groups];
}

/** Whether a group of fields of a record as it was read is shown exactly: its parts may be loaded. */
export function showsGroup(policy: RecordPolicy, record: object, group: string): boolean {
  return !redactionsOf(policy, record).some(({ fieldGroup }) => fieldGroup === group);
}
