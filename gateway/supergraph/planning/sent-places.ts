import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, type SelectionSetNode } from 'graphql';

/** A field of what is sent to a subgraph: the names that lead to it, as the subgraph knows them, and its own name. */
export interface SentPlace {
  readonly place: string;
  readonly name: string;
}

/** The name by which a subgraph knows a field. */
export type NameOf = (name: string) => string;

/** The place of a field below another. */
export function placeBelow(place: string, name: string): string {
  return `${place}/${name}`;
}

/** The places of everything that a fetch requires. */
export function placesRequired(
  selections: readonly QueryPlanSelectionNode[],
  nameOf: NameOf,
  around = '',
): SentPlace[] {
  return selections.flatMap((each) => {
    if (each.kind === 'InlineFragment') return placesRequired(each.selections, nameOf, around);
    const place = placeBelow(around, nameOf(each.name));
    return [{ place, name: each.name }, ...placesRequired(each.selections ?? [], nameOf, place)];
  });
}

/** The places of everything in a field set. */
export function placesIn({ selections }: SelectionSetNode, nameOf: NameOf, around = ''): SentPlace[] {
  return selections.flatMap((each) => {
    if (each.kind === Kind.INLINE_FRAGMENT) return placesIn(each.selectionSet, nameOf, around);
    if (each.kind !== Kind.FIELD) return [];
    const place = placeBelow(around, nameOf(each.name.value));
    const inner = each.selectionSet ? placesIn(each.selectionSet, nameOf, place) : [];
    return [{ place, name: each.name.value }, ...inner];
  });
}

/** The places at which several names would be sent as one. */
export function contestedPlaces(places: readonly SentPlace[]): Set<string> {
  const names = new Map<string, string>();
  const contested = new Set<string>();
  for (const { place, name } of places) {
    if ((names.get(place) ?? name) !== name) contested.add(place);
    names.set(place, name);
  }
  return contested;
}
