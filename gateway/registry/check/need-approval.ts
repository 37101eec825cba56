import { print } from 'graphql';
import { ownerName, type PartOwner } from './check-context.ts';
import { type Finding, findingAt, type PlacedNode } from './finding.ts';

/** Something that only the owner of a part may let happen. */
export interface Need {
  readonly code: string;
  readonly node: PlacedNode | null;
  readonly coordinate: string;
  readonly owner: PartOwner;
  /** What would happen, as the start of a sentence. */
  readonly what: string;
  /** What the approval is for, where the node does not say it. */
  readonly written?: string;
}

/** Makes the finding that asks the owner. */
export function needApproval({ code, node, coordinate, owner, what, written }: Need): Finding {
  return findingAt(node, {
    code,
    severity: 'APPROVAL',
    message: `${what}. ${capital(ownerName(owner))} has to approve it.`,
    coordinate,
    owner: owner.organisation,
    written: written ?? (node === null ? '' : print(node)),
  });
}

function capital(text: string): string {
  return text === 'the hub' ? 'A steward of the hub' : `"${text}"`;
}
