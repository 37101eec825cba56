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
 * The places whose objects may be one object wherever they are equal: one fetch alone brings objects there, and other
 * fetches only complete them as entities, which for equal objects brings equal fields. Where two fetches bring parts
 * of the objects, equal ones may yet become different, and stay apart.
 */
export function sharedPlaces(plan: PlanNode): ReadonlySet<Place> {
  const survey: Survey = { bringing: new Map(), completed: new Set() };
  surveyNode(plan, rootPlace, survey);
  return new Set([...survey.completed].filter((place) => survey.bringing.get(place) === 1));
}

interface Survey {
  /** How many fetches bring objects at a place. */
  readonly bringing: Map<Place, number>;
  /** Where fetches of entities start. */
  readonly completed: Set<Place>;
}

function surveyNode(node: PlanNode, place: Place, survey: Survey): void {
  switch (node.kind) {
    case 'Fetch': {
      if (node.requires) survey.completed.add(place);
      const brought = new Set<Place>();
      collectPlaces(node.selection, place, brought);
      for (const each of brought) survey.bringing.set(each, (survey.bringing.get(each) ?? 0) + 1);
      return;
    }
    case 'Flatten':
      surveyNode(node.node, placeAt(place, node.path), survey);
      return;
    case 'Sequence':
    case 'Parallel':
      for (const inner of node.nodes) surveyNode(inner, place, survey);
      return;
    case 'Condition':
      for (const inner of [node.then, node.otherwise]) if (inner) surveyNode(inner, place, survey);
  }
}

function collectPlaces(fields: readonly SelectedField[], place: Place, into: Set<Place>): void {
  for (const { key, fields: inner } of fields) {
    if (!inner) continue;
    into.add(placeBelow(place, key));
    collectPlaces(inner, placeBelow(place, key), into);
  }
}
