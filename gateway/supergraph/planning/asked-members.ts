import { getNamedType, isAbstractType, isCompositeType, isObjectType, Kind } from 'graphql';
import type { FieldNode, FragmentDefinitionNode, GraphQLNamedType, GraphQLSchema } from 'graphql';
import type { InlineFragmentNode, SelectionNode, SelectionSetNode } from 'graphql';
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

/** A subgraph, and the place of the answer where it brings objects. */
export interface AskedAt {
  readonly subgraph: string;
  readonly schema: GraphQLSchema;
  /** Null inside of what nothing brings yet. */
  readonly place: Place | null;
}

/** What was asked of the objects that a field gives. */
export function askedBelow(
  sets: readonly SelectionSetNode[],
  key: string,
  fragments: AskedMembers['fragments'],
): SelectionSetNode[] {
  return sets.flatMap(({ selections }) =>
    selections.flatMap((each) => {
      if (each.kind !== Kind.FIELD) return askedBelow([setOf(each, fragments)], key, fragments);
      return keyOf(each) === key && each.selectionSet ? [each.selectionSet] : [];
    }),
  );
}

/** What was asked of one object type, is brought by no fetch, and can be answered by the subgraph alone. */
export function missingOf(
  typeName: string,
  { selections }: SelectionSetNode,
  { members, at }: { readonly members: AskedMembers; readonly at: AskedAt },
): SelectionNode[] {
  return selections.flatMap((each): SelectionNode[] => {
    if (each.kind === Kind.FIELD) return missingField(typeName, each, { members, at });
    if (!applies(typeName, each, members)) return [];
    const inner = missingOf(typeName, setOf(each, members.fragments), { members, at });
    const { directives = [] } = each;
    return inner.length === 0 || directives.length === 0
      ? inner
      : [
          {
            kind: Kind.INLINE_FRAGMENT,
            directives,
            selectionSet: { kind: Kind.SELECTION_SET, selections: inner },
          },
        ];
  });
}

function missingField(
  typeName: string,
  field: FieldNode,
  { members, at }: { readonly members: AskedMembers; readonly at: AskedAt },
): SelectionNode[] {
  if (field.name.value === '__typename') return at.place === null ? [field] : [];
  const source = members.sources.get(typeName);
  const known = source?.fields.get(field.name.value);
  const isOwn = known?.from?.includes(at.subgraph) && !known.requires.has(at.subgraph);
  if (!source || !isOwn) return [];
  const { place } = at;
  const as = { name: typeName, interfaces: source.interfaces };
  if (place !== null && isBrought(members.brought, placeBelow(place, keyOf(field)), as)) return [];
  const type = at.schema.getType(typeName);
  const declared = isObjectType(type) ? type.getFields()[field.name.value] : undefined;
  if (!declared) return [];
  if (!field.selectionSet) return [field];
  const selections = ofType(getNamedType(declared.type), field.selectionSet, {
    members,
    at: { ...at, place: null },
  });
  return selections.length === 0
    ? []
    : [{ ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
}

function ofType(
  type: GraphQLNamedType,
  set: SelectionSetNode,
  context: { readonly members: AskedMembers; readonly at: AskedAt },
): SelectionNode[] {
  if (!isCompositeType(type)) return [];
  if (!isAbstractType(type)) return missingOf(type.name, set, context);
  const fragments = context.at.schema
    .getPossibleTypes(type)
    .map(({ name }) => onType(name, missingOf(name, set, context)));
  return [typeNameField, ...fragments.filter(({ selectionSet }) => selectionSet.selections.length > 0)];
}

/** A selection for the objects of one type. */
export function onType(name: string, selections: readonly SelectionNode[]): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}

const typeNameField: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

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

function setOf(fragment: Fragment, fragments: AskedMembers['fragments']): SelectionSetNode {
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
export function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}
