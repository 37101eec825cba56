import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { entitySelection, withEntitySelection } from './entity-selection.ts';
import type { FieldSources } from './field-sources.ts';
import type { Variants } from './name-variants.ts';
import { contestedPlaces, type NameOf, placeBelow, placesIn, placesRequired } from './sent-places.ts';

/** Divides a fetch that would send one field with values for different arguments. */
export type SplitFetch = (fetch: FetchNode) => readonly FetchNode[];

/** Makes the division for one supergraph: a subgraph is sent one value of a field at a time. */
export function createSplitFetch(sources: FieldSources, variants: Variants): SplitFetch {
  const nameOf: NameOf = (name) => variants.get(name)?.name ?? name;
  return (fetch) => {
    const { requires } = fetch;
    if (!requires || variants.size === 0) return [fetch];
    const contested = contestedPlaces(placesRequired(requires, nameOf));
    if (contested.size === 0) return [fetch];
    const selection = entitySelection(fetch.operation);
    const choose: Choose = (field, type) =>
      choiceOf(requirementsOf(sources, { field, type, subgraph: fetch.serviceName }), { contested, nameOf });
    return partsOf(selection, choose).map(({ choice, fields }) => ({
      ...fetch,
      requires: leave(requires, { choice, contested, nameOf, around: '' }),
      operation: withEntitySelection(fetch.operation, keep(selection, fields)),
    }));
  };
}

/** What a field requires of others in its subgraph; one of an abstract type, what it requires in any type. */
function requirementsOf(
  sources: FieldSources,
  { field, type, subgraph }: { field: FieldNode; type: string | null; subgraph: string },
): readonly SelectionSetNode[] {
  const { value: name } = field.name;
  const own = type === null ? undefined : sources.get(type)?.fields.get(name)?.requires.get(subgraph);
  if (own) return [own];
  const all = [...sources.values()].map(({ fields }) => fields.get(name)?.requires.get(subgraph));
  return all.filter((set) => set !== undefined);
}

/** The name of each contested field that is sent, by its place. */
type Choice = Map<string, string>;

type Choose = (field: FieldNode, type: string | null) => Choice;

interface Contest {
  readonly contested: ReadonlySet<string>;
  readonly nameOf: NameOf;
}

function choiceOf(requirements: readonly SelectionSetNode[], { contested, nameOf }: Contest): Choice {
  const choice: Choice = new Map();
  for (const { place, name } of requirements.flatMap((each) => placesIn(each, nameOf))) {
    if (!contested.has(place)) continue;
    if ((choice.get(place) ?? name) !== name)
      throw new TypeError(`One field requires two values of ${place}`);
    choice.set(place, name);
  }
  return choice;
}

interface Part {
  readonly choice: Choice;
  readonly fields: Set<FieldNode>;
}

/** As few parts as the selected fields can share: each is in the first whose choice agrees with its own. */
function partsOf(selection: SelectionSetNode, choose: Choose): Part[] {
  const parts: Part[] = [];
  for (const { field, type } of fieldsOf(selection, null)) {
    const own = choose(field, type);
    const part = parts.find(({ choice }) => agree(choice, own)) ?? { choice: new Map(), fields: new Set() };
    if (!parts.includes(part)) parts.push(part);
    part.fields.add(field);
    for (const [place, name] of own) part.choice.set(place, name);
  }
  return parts;
}

function fieldsOf(
  { selections }: SelectionSetNode,
  around: string | null,
): { field: FieldNode; type: string | null }[] {
  return selections.flatMap((each) => {
    if (each.kind === Kind.FIELD) return isTypeName(each) ? [] : [{ field: each, type: around }];
    if (each.kind === Kind.FRAGMENT_SPREAD) return [];
    return fieldsOf(each.selectionSet, each.typeCondition?.name.value ?? around);
  });
}

function isTypeName({ name }: FieldNode): boolean {
  return name.value === '__typename';
}

function agree(choice: Choice, own: Choice): boolean {
  return [...own].every(([place, name]) => (choice.get(place) ?? name) === name);
}

/** What is left of a representation where one name of each contested field is chosen. */
function leave(
  selections: readonly QueryPlanSelectionNode[],
  at: Contest & { readonly choice: Choice; readonly around: string },
): QueryPlanSelectionNode[] {
  return selections.flatMap((each): QueryPlanSelectionNode[] => {
    if (each.kind === 'InlineFragment') return [{ ...each, selections: leave(each.selections, at) }];
    const place = placeBelow(at.around, at.nameOf(each.name));
    if (at.contested.has(place) && at.choice.get(place) !== each.name) return [];
    if (!each.selections) return [each];
    const inner = leave(each.selections, { ...at, around: place });
    return inner.length === 0 ? [] : [{ ...each, selections: inner }];
  });
}

function keep({ selections, kind }: SelectionSetNode, fields: ReadonlySet<FieldNode>): SelectionSetNode {
  const kept = selections.flatMap((each): SelectionNode[] => {
    if (each.kind === Kind.FIELD) return isTypeName(each) || fields.has(each) ? [each] : [];
    if (each.kind === Kind.FRAGMENT_SPREAD) return [each];
    const inner = keep(each.selectionSet, fields);
    return inner.selections.length === 0 ? [] : [{ ...each, selectionSet: inner }];
  });
  return { kind, selections: kept };
}
