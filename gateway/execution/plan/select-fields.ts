import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import type {
  DirectiveNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';
import { isIntrospection } from './is-introspection.ts';
import type { Condition, SelectedField, ValueType } from './selected-field.ts';

/** What a selection set is read against. */
export interface SelectionSource {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Under what a field is kept; its response name unless given. */
  readonly keyOf?: (field: FieldNode) => string;
}

interface Scope {
  /** Fragments already dissolved here: a second spread under the same conditions adds nothing, and may be one of many. */
  readonly seen: Set<string>;
  readonly parent: GraphQLCompositeType;
  readonly onTypes: ReadonlySet<string> | null;
  readonly conditions: readonly Condition[];
}

/** Dissolves the fragments of a valid selection set on `parent` into typed fields. */
export function selectFields(
  source: SelectionSource,
  selectionSet: SelectionSetNode,
  parent: GraphQLCompositeType,
): SelectedField[] {
  const selected: SelectedField[] = [];
  collect(source, selectionSet, {
    scope: { seen: new Set(), parent, onTypes: null, conditions: [] },
    selected,
  });
  return selected;
}

function collect(
  source: SelectionSource,
  selectionSet: SelectionSetNode,
  { scope, selected }: { scope: Scope; selected: SelectedField[] },
): void {
  for (const selection of selectionSet.selections) {
    const conditions = conditionsOf(selection.directives ?? []);
    if (conditions === 'never') continue;
    const inner = { ...scope, conditions: [...scope.conditions, ...conditions] };
    if (selection.kind === Kind.FIELD) {
      selected.push(selectField(source, selection, inner));
      continue;
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD && isSeen(inner, selection.name.value)) continue;
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? source.fragments.get(selection.name.value) : selection;
    if (!fragment) continue;
    const narrowed = narrow(source.schema, inner, fragment.typeCondition?.name.value);
    if (narrowed) collect(source, fragment.selectionSet, { scope: narrowed, selected });
  }
}

function isSeen({ seen, onTypes, conditions }: Scope, fragment: string): boolean {
  const key = JSON.stringify([fragment, onTypes && [...onTypes], conditions]);
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

function selectField(source: SelectionSource, node: FieldNode, scope: Scope): SelectedField {
  const type = fieldType(source.schema, scope.parent, node.name.value);
  const named = getNamedType(type);
  const responseName = node.alias?.value ?? node.name.value;
  return {
    responseName,
    key: source.keyOf?.(node) ?? responseName,
    name: node.name.value,
    onTypes: scope.onTypes && [...scope.onTypes],
    conditions: scope.conditions,
    type: valueType(source.schema, type),
    fields:
      node.selectionSet && isCompositeType(named) ? selectFields(source, node.selectionSet, named) : null,
    introspection: isIntrospection(node) ? node : null,
  };
}

function fieldType(schema: GraphQLSchema, parent: GraphQLCompositeType, name: string): GraphQLOutputType {
  if (name === '__typename') return TypeNameMetaFieldDef.type;
  if (name === '__schema') return SchemaMetaFieldDef.type;
  if (name === '__type') return TypeMetaFieldDef.type;
  const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
  if (!field)
    throw new TypeError(`${schema.description ?? 'The schema'} has no field ${parent.name}.${name}`);
  return field.type;
}

/** Null where no object type satisfies the condition. */
function narrow(schema: GraphQLSchema, scope: Scope, typeCondition: string | undefined): Scope | null {
  if (typeCondition === undefined || typeCondition === scope.parent.name) return scope;
  const parent = schema.getType(typeCondition);
  if (!isCompositeType(parent)) return null;
  const before = scope.onTypes ?? new Set(objectTypeNames(schema, scope.parent));
  const after = new Set(objectTypeNames(schema, parent));
  const both = [...before].filter((name) => after.has(name));
  if (both.length === 0) return null;
  return { ...scope, parent, onTypes: both.length === before.size ? scope.onTypes : new Set(both) };
}

function valueType(schema: GraphQLSchema, type: GraphQLOutputType): ValueType {
  const nonNull = isNonNullType(type);
  const nullable = getNullableType(type);
  if (isListType(nullable)) return { kind: 'list', nonNull, of: valueType(schema, nullable.ofType) };
  if (isLeafType(nullable)) {
    const values = isEnumType(nullable) ? nullable.getValues().map((value) => value.name) : null;
    return { kind: 'leaf', nonNull, name: nullable.name, values };
  }
  return {
    kind: 'composite',
    nonNull,
    name: nullable.name,
    objectTypes: objectTypeNames(schema, nullable),
  };
}

/** The names of the object types that a value of the type may have. */
function objectTypeNames(schema: GraphQLSchema, type: GraphQLCompositeType): string[] {
  if (isObjectType(type)) return [type.name];
  return isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [];
}

function conditionsOf(directives: readonly DirectiveNode[]): Condition[] | 'never' {
  const conditions: Condition[] = [];
  for (const directive of directives) {
    if (directive.name.value !== 'skip' && directive.name.value !== 'include') continue;
    const is = directive.name.value === 'include';
    const value = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === Kind.VARIABLE) conditions.push({ variable: value.name.value, is });
    if (value?.kind === Kind.BOOLEAN && value.value !== is) return 'never';
  }
  return conditions;
}

/** The object types of every interface and union. */
export function objectTypesByAbstractType(schema: GraphQLSchema): Record<string, string[]> {
  const abstract = Object.values(schema.getTypeMap()).filter((type) => isAbstractType(type));
  return Object.fromEntries(abstract.map((type) => [type.name, objectTypeNames(schema, type)]));
}
