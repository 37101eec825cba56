import type { PlanNode } from '../../execution/plan/execution-plan.ts';
import type { SelectedField } from '../../execution/plan/selected-field.ts';
import { type Place, placeAt, placeBelow, rootPlace } from '../../execution/plan/shared-places.ts';

/**
 * Whether a plan leaves out a field that was asked for, whatever the types of the objects above it: the planner drops
 * a field it has no way to, where it cannot tell an object without types from one that does not exist.
 */
export function isForgotten(asked: readonly SelectedField[], plan: PlanNode | null): boolean {
  const brought = new Set<Place>();
  if (plan) collect(plan, rootPlace, brought);
  return lacks(asked, rootPlace, brought);
}

function lacks(asked: readonly SelectedField[], place: Place, brought: ReadonlySet<Place>): boolean {
  return asked.some(({ name, key, onTypes, fields }) => {
    if (name === '__typename') return false;
    const below = placeBelow(place, key);
    // A field of some types only may be of no type that any subgraph gives here.
    if (!brought.has(below)) return onTypes === null;
    return lacks(fields ?? [], below, brought);
  });
}

function collect(node: PlanNode, place: Place, into: Set<Place>): void {
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
  }
}

function collectSelected(fields: readonly SelectedField[], place: Place, into: Set<Place>): void {
  for (const { key, fields: inner } of fields) {
    const below = placeBelow(place, key);
    into.add(below);
    if (inner) collectSelected(inner, below, into);
  }
}
