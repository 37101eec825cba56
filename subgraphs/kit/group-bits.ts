import type { RecordPolicy } from './record-policy.ts';

/** The bit of what every record shows: it is exact where at least one grant of the row is FULL. */
export const wholeBit = 1;

/** The bit of a group of fields in a mask. */
export function groupBit(policy: RecordPolicy, group: string): number {
  return 2 ** (Object.keys(policy.fieldGroups).indexOf(group) + 1);
}

/** Every group, and what every record shows. */
export function allGroups(policy: RecordPolicy): number {
  return Object.keys(policy.fieldGroups).reduce((bits, group) => bits | groupBit(policy, group), wholeBit);
}
