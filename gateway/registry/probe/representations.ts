import { randomUUID } from 'node:crypto';
import type { Subgraph } from '@apollo/federation-internals';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';

/** A reference to a record by one of its keys. */
export interface Representation extends Readonly<Record<string, unknown>> {
  readonly __typename: string;
}

/** For each resolvable key of a schema, a reference to a record that nobody has. */
export function unknownRepresentations(subgraph: Subgraph): Representation[] {
  const key = subgraph.metadata().keyDirective();
  const schema = subgraph.schema.toGraphQLJSSchema();
  return subgraph.schema.objectTypes().flatMap((type) => {
    const object = schema.getType(type.name);
    if (!isObjectType(object)) return [];
    return type
      .appliedDirectivesOf(key)
      .map((applied) => applied.arguments() as { fields: unknown; resolvable?: boolean })
      .filter(({ resolvable }) => resolvable !== false)
      .map(({ fields }) => ({ __typename: type.name, ...unknownKey(object, selectionOf(String(fields))) }));
  });
}

function selectionOf(fields: string): SelectionSetNode {
  const [definition] = parse(`{ ${fields} }`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`"${fields}" is no set of fields`);
  return definition.selectionSet;
}

function unknownKey(type: GraphQLObjectType, { selections }: SelectionSetNode): Record<string, unknown> {
  const fields = type.getFields();
  return Object.fromEntries(
    selections.flatMap((selection) => {
      const field = selection.kind === Kind.FIELD ? fields[selection.name.value] : undefined;
      if (selection.kind !== Kind.FIELD || !field) return [];
      return [[field.name, unknownValue(field.type, selection.selectionSet)]];
    }),
  );
}

function unknownValue(type: GraphQLOutputType, nested: SelectionSetNode | undefined): unknown {
  const present = getNullableType(type);
  if (isListType(present)) return [unknownValue(present.ofType, nested)];
  const named = getNamedType(type);
  if (isObjectType(named) && nested) return unknownKey(named, nested);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  switch (named.name) {
    case 'Int':
      return -2_147_483_647;
    case 'Float':
      return -0.5;
    case 'Boolean':
      return false;
    default:
      return `rapporteur-probe-${randomUUID()}`;
  }
}
