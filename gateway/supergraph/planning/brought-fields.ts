import type { ExecutionPlan, PlanNode } from '../../execution/plan/execution-plan.ts';
import type { SelectedField, ValueType } from '../../execution/plan/selected-field.ts';
import { type Place, placeAt, placeBelow, rootPlace } from '../../execution/plan/shared-places.ts';

/** What the fetches of a plan bring. */
export interface BroughtFields {
  /** For each place the types it is brought for, null for every type. */
  readonly fields: ReadonlyMap<Place, ReadonlySet<string> | null>;
  /** For each place with objects the types that they may have, as the subgraphs that give them know them. */
  readonly types: ReadonlyMap<Place, ReadonlySet<string>>;
}

interface Brought {
  readonly fields: Map<Place, Set<string> | null>;
  readonly types: Map<Place, Set<string>>;
}

/** Reads what a plan brings. */
export function readBrought({ root }: ExecutionPlan): BroughtFields {
  const brought: Brought = { fields: new Map(), types: new Map() };
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

function collectSelected(selected: readonly SelectedField[], place: Place, into: Brought): void {
  const { fields, types } = into;
  for (const { key, onTypes, type, fields: inner } of selected) {
    const below = placeBelow(place, key);
    const before = fields.get(below);
    if (before === null || onTypes === null) fields.set(below, null);
    else fields.set(below, new Set([...(before ?? []), ...onTypes]));
    if (!inner) continue;
    types.set(below, new Set([...(types.get(below) ?? []), ...objectTypesOf(type)]));
    collectSelected(inner, below, into);
  }
}

function objectTypesOf(type: ValueType): readonly string[] {
  if (type.kind === 'list') return objectTypesOf(type.of);
  return type.kind === 'composite' ? type.objectTypes : [];
}

/** Whether a field is brought for the objects of a type, known by its own name or by one of its interfaces. */
export function isBrought(
  brought: BroughtFields,
  place: Place,
  { name, interfaces }: { readonly name: string; readonly interfaces: readonly string[] },
): boolean {
  const types = brought.fields.get(place);
  if (types === undefined) return false;
  return types === null || types.has(name) || interfaces.some((each) => types.has(each));
}
