import type { RecordPolicy } from './record-policy.ts';

/** The bit of what every record shows: it is exact where at least one grant of the row is FULL. */
export const wholeBit = 1;

/** A mask holds two bits of each group, and PostgreSQL's integer 31. */
const mostGroups = 14;

/** The bit of a group of fields in a mask. */
export function groupBit(policy: RecordPolicy, group: string): number {
  return 2 ** (Object.keys(policy.fieldGroups).indexOf(group) + 1);
}

/** Every group, and what every record shows. */
export function allGroups(policy: RecordPolicy): number {
  const groups = Object.keys(policy.fieldGroups);
  if (groups.length > mostGroups)
    throw new Error(`${policy.dataset} has ${groups.length} groups of fields; ${mostGroups} are the most`);
  return groups.reduce((bits, group) => bits | groupBit(policy, group), wholeBit);
}

/** The bits of what is shown generalised, beside those of what is shown exactly. */
export function generalised(policy: RecordPolicy, bits: number): number {
  return bits * (allGroups(policy) + 1);
}
