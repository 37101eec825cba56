import { isAbstractType, isObjectType, Kind } from 'graphql';
import type { FieldNode, FragmentDefinitionNode, GraphQLSchema } from 'graphql';
import type { SelectionNode, SelectionSetNode } from 'graphql';
import { type Place, placeBelow } from '../../execution/plan/shared-places.ts';
import { type BroughtFields, isBrought } from './brought-fields.ts';
import type { FieldSources } from './field-sources.ts';

/** What clients asked, and what of it a plan brings. */
export interface AskedMembers {
  readonly apiSchema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly sources: FieldSources;
  readonly brought: BroughtFields;
}

/** What was asked at a place of the answer. */
export interface Asked {
  readonly sets: readonly SelectionSetNode[];
  readonly place: Place;
}

/** What was asked of the objects that a field gives. */
export function askedBelow({ sets, place }: Asked, key: string, members: AskedMembers): Asked {
  return { sets: sets.flatMap((set) => setsBelow(set, key, members)), place: placeBelow(place, key) };
}

function setsBelow({ selections }: SelectionSetNode, key: string, members: AskedMembers): SelectionSetNode[] {
  return selections.flatMap((each) => {
    if (each.kind !== Kind.FIELD) return setsBelow(setOf(each, members), key, members);
    return keyOf(each) === key && each.selectionSet ? [each.selectionSet] : [];
  });
}

/** What was asked of the objects of one type at a place, and is brought by no fetch. */
export function missingOf(typeName: string, { sets, place }: Asked, members: AskedMembers): SelectionNode[] {
  const as = { name: typeName, interfaces: members.sources.get(typeName)?.interfaces ?? [] };
  const missing = ({ selections }: SelectionSetNode): SelectionNode[] =>
    selections.flatMap((each): SelectionNode[] => {
      if (each.kind === Kind.FIELD) {
        if (each.name.value === '__typename') return [];
        return isBrought(members.brought, placeBelow(place, keyOf(each)), as) ? [] : [each];
      }
      if (!applies(typeName, each, members)) return [];
      return under(each, missing(setOf(each, members)));
    });
  return sets.flatMap(missing);
}

/** What is left of a fragment on the type itself, under its conditions. */
function under({ directives = [] }: Fragment, selections: SelectionNode[]): SelectionNode[] {
  if (selections.length === 0 || directives.length === 0) return selections;
  return [{ kind: Kind.INLINE_FRAGMENT, directives, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
}

type Fragment = Exclude<SelectionNode, FieldNode>;

function applies(typeName: string, fragment: Fragment, { apiSchema, fragments }: AskedMembers): boolean {
  const { typeCondition } =
    fragment.kind === Kind.FRAGMENT_SPREAD ? definitionOf(fragment.name.value, fragments) : fragment;
  const name = typeCondition?.name.value ?? typeName;
  const [type, object] = [apiSchema.getType(name), apiSchema.getType(typeName)];
  return (
    name === typeName || (isAbstractType(type) && isObjectType(object) && apiSchema.isSubType(type, object))
  );
}

function setOf(fragment: Fragment, { fragments }: AskedMembers): SelectionSetNode {
  return fragment.kind === Kind.INLINE_FRAGMENT
    ? fragment.selectionSet
    : definitionOf(fragment.name.value, fragments).selectionSet;
}

function definitionOf(name: string, fragments: AskedMembers['fragments']): FragmentDefinitionNode {
  const definition = fragments.get(name);
  if (!definition) throw new TypeError(`The operation has no fragment ${name}`);
  return definition;
}

/** The name that a field of a plannable operation is kept under. */
function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}
