import type { Grant } from './grant.ts';
import { generalised, groupBit, wholeBit } from './group-bits.ts';
import type { Shown } from './merge-grants.ts';
import type { RecordPolicy } from './record-policy.ts';

/** What each grant shows of the rows that it covers. */
export function shownBy(grants: readonly Grant[], policy: RecordPolicy): readonly Shown[] {
  return grants.map((grant) => ({ grant, bits: bitsOf(grant, policy) }));
}

function bitsOf(grant: Grant, policy: RecordPolicy): number {
  const groups = (grant.fieldGroups ?? Object.keys(policy.fieldGroups))
    .filter((group) => Object.hasOwn(policy.fieldGroups, group))
    .reduce((bits, group) => bits | groupBit(policy, group), wholeBit);
  return grant.detail === 'FULL' ? groups : generalised(policy, groups);
}
