import type { ExecutionPlan, PlanNode } from '../../execution/plan/execution-plan.ts';
import type { SelectedField } from '../../execution/plan/selected-field.ts';
import { type Place, placeAt, placeBelow, rootPlace } from '../../execution/plan/shared-places.ts';

/** What the fetches of a plan bring: for each place the types it is brought for, null for every type. */
export type BroughtFields = ReadonlyMap<Place, ReadonlySet<string> | null>;

type Brought = Map<Place, Set<string> | null>;

/** Reads what a plan brings. */
export function readBrought({ root }: ExecutionPlan): BroughtFields {
  const brought: Brought = new Map();
  if (root) collect(root, rootPlace, brought);
  return brought;
}

function collect(
  node: PlanNode | Extract<ExecutionPlan['root'], { kind: 'Subscription' }>,
  place: Place,
  into: Brought,
): void {
  switch (node.kind) {
    case 'Fetch':
      collectSelected(node.selection, place, into);
      return;
    case 'Flatten':
      collect(node.node, placeAt(place, node.path), into);
      return;
    case 'Sequence':
    case 'Parallel':
      for (const inner of node.nodes) collect(inner, place, into);
      return;
    case 'Condition':
      for (const inner of [node.then, node.otherwise]) if (inner) collect(inner, place, into);
      return;
    case 'Subscription':
      for (const inner of [node.primary, node.rest]) if (inner) collect(inner, place, into);
  }
}

function collectSelected(fields: readonly SelectedField[], place: Place, into: Brought): void {
  for (const { key, onTypes, fields: inner } of fields) {
    const below = placeBelow(place, key);
    const before = into.get(below);
    if (before === null || onTypes === null) into.set(below, null);
    else into.set(below, new Set([...(before ?? []), ...onTypes]));
    if (inner) collectSelected(inner, below, into);
  }
}

/** Whether a field is brought for the objects of a type, known by its own name or by one of its interfaces. */
export function isBrought(
  brought: BroughtFields,
  place: Place,
  { name, interfaces }: { readonly name: string; readonly interfaces: readonly string[] },
): boolean {
  const types = brought.get(place);
  if (types === undefined) return false;
  return types === null || types.has(name) || interfaces.some((each) => types.has(each));
}
