import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  getNamedType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';
import { eachInPieces, type Pieces } from '../in-pieces.ts';
import type { Permissions } from './permissions.ts';

/** The visible fields, values, members or input fields of each visible type; a scalar stands with none. */
export type VisibleMembers = ReadonlyMap<string, ReadonlySet<string>>;

type Members = Map<string, Set<string>>;

const typesAtOnce = 32;

/**
 * Finds what remains of a schema for certain rights. It begins with what the rules allow and takes away whatever
 * cannot stand without something already taken away, until nothing more falls: the rest is a consistent schema.
 */
export function* visibleMembers(schema: GraphQLSchema, permissions: Permissions): Pieces<VisibleMembers> {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const members: Members = new Map();
  yield* eachInPieces(types, typesAtOnce, (type) => {
    const allowed = allowedMembers(type, permissions);
    if (allowed) members.set(type.name, allowed);
  });
  // Every schema has a query type: where nothing of it may be queried it stands empty.
  const queryType = schema.getQueryType()?.name ?? '';
  if (!members.has(queryType)) members.set(queryType, new Set());
  let fallen = true;
  while (fallen) {
    fallen = false;
    yield* eachInPieces(types, typesAtOnce, (type) => {
      if (dropUnsupported(schema, members, type)) fallen = true;
      if (members.get(type.name)?.size === 0 && isComposed(type) && type.name !== queryType) {
        members.delete(type.name);
        fallen = true;
      }
    });
  }
  return members;
}

function isComposed(type: GraphQLNamedType): boolean {
  return (
    isObjectType(type) ||
    isInterfaceType(type) ||
    isUnionType(type) ||
    isEnumType(type) ||
    isInputObjectType(type)
  );
}

/** What the rules alone allow of a type; null where they allow none of it. */
function allowedMembers(
  type: GraphQLNamedType,
  { passes, mayUseType, mayQueryField }: Permissions,
): Set<string> | null {
  if (!mayUseType(type.name)) return null;
  const allowed = (names: readonly string[]): string[] =>
    names.filter((name) => passes(`${type.name}.${name}`));
  if (isObjectType(type))
    return new Set(Object.keys(type.getFields()).filter((name) => mayQueryField(type.name, name)));
  if (isInterfaceType(type)) return new Set(Object.keys(type.getFields()));
  if (isInputObjectType(type)) return new Set(allowed(Object.keys(type.getFields())));
  if (isEnumType(type)) return new Set(allowed(type.getValues().map(({ name }) => name)));
  if (isUnionType(type)) return new Set(type.getTypes().map(({ name }) => name));
  return new Set();
}

/** Takes away the members of one type that cannot stand; says whether there were any. */
function dropUnsupported(schema: GraphQLSchema, members: Members, type: GraphQLNamedType): boolean {
  const own = members.get(type.name);
  if (!own) return false;
  const before = own.size;
  for (const name of own) {
    if (!stands(schema, members, { type, name })) own.delete(name);
  }
  if (isInputObjectType(type)) {
    const cannotBeGiven = Object.values(type.getFields()).some(
      (field) => isRequiredInputField(field) && !own.has(field.name),
    );
    if (cannotBeGiven) own.clear();
  }
  return own.size !== before;
}

function stands(
  schema: GraphQLSchema,
  members: Members,
  { type, name }: { type: GraphQLNamedType; name: string },
): boolean {
  const isVisible = (used: GraphQLType): boolean => members.has(getNamedType(used).name);
  if (isUnionType(type)) return members.has(name);
  if (isInputObjectType(type)) {
    const field = type.getFields()[name];
    return field !== undefined && isVisible(field.type);
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return true;
  const field = type.getFields()[name];
  if (!field || !canBeAsked(field, isVisible)) return false;
  return isObjectType(type) || implementersHave(schema, members, { type, name });
}

function canBeAsked(
  field: GraphQLField<unknown, unknown>,
  isVisible: (type: GraphQLType) => boolean,
): boolean {
  return (
    isVisible(field.type) &&
    field.args.every((argument) => !isRequiredArgument(argument) || isVisible(argument.type))
  );
}

/** An interface keeps a field that all its visible implementers keep, and stands on at least one of them. */
function implementersHave(
  schema: GraphQLSchema,
  members: Members,
  { type, name }: { type: GraphQLInterfaceType; name: string },
): boolean {
  const { objects, interfaces } = schema.getImplementations(type);
  const visible = (types: readonly (GraphQLObjectType | GraphQLInterfaceType)[]): ReadonlySet<string>[] =>
    types.flatMap((implementer) => members.get(implementer.name) ?? []);
  return (
    visible(objects).length > 0 && [...visible(objects), ...visible(interfaces)].every((own) => own.has(name))
  );
}
