import type { PathStep, PlanNode } from './execution-plan.ts';
import type { SelectedField } from './selected-field.ts';

/** The response names that lead to a place of the answer, lists and types left out. */
export type Place = string;

/** The place a path leads to from another. */
export function placeAt(from: Place, path: readonly PathStep[]): Place {
  return path.reduce((place, step) => (step.kind === 'field' ? placeBelow(place, step.name) : place), from);
}

/** The place of a field of the objects at a place. */
export function placeBelow(place: Place, key: string): Place {
  return `${place}/${key}`;
}

/** The root of the answer. */
export const rootPlace: Place = '';

/**
 * The places whose objects may be one object wherever they are equal, because one fetch alone brings them: whatever
 * completes them later as entities brings equal fields to equal objects. Where two fetches bring parts of an object,
 * equal ones may yet become different, and stay apart.
 */
export function sharedPlaces(plan: PlanNode): ReadonlySet<Place> {
  const fetches = new Map<Place, number>();
  countFetches(plan, rootPlace, fetches);
  return new Set([...fetches].filter(([, count]) => count === 1).map(([place]) => place));
}

/** Counts the fetches that bring objects at each place. */
function countFetches(node: PlanNode, place: Place, fetches: Map<Place, number>): void {
  switch (node.kind) {
    case 'Fetch': {
      const brought = new Set<Place>();
      collectPlaces(node.selection, place, brought);
      // What surrounds an object may decide what is brought for it: equal ones do not stay equal then.
      if (node.contextRewrites.length > 0) fetches.set(place, (fetches.get(place) ?? 0) + 1);
      for (const each of brought) fetches.set(each, (fetches.get(each) ?? 0) + 1);
      return;
    }
    case 'Flatten':
      countFetches(node.node, placeAt(place, node.path), fetches);
      return;
    case 'Sequence':
    case 'Parallel':
      for (const inner of node.nodes) countFetches(inner, place, fetches);
      return;
    case 'Condition':
      for (const inner of [node.then, node.otherwise]) if (inner) countFetches(inner, place, fetches);
  }
}

function collectPlaces(fields: readonly SelectedField[], place: Place, into: Set<Place>): void {
  for (const { key, fields: inner } of fields) {
    if (!inner) continue;
    into.add(placeBelow(place, key));
    collectPlaces(inner, placeBelow(place, key), into);
  }
}
