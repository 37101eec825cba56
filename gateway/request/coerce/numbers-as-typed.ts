import {
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  isScalarType,
  isSpecifiedScalarType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Variables in which numbers that were kept with all their digits stay so for custom scalars only, as text where an ID
 * is given as a number, and are numbers like others elsewhere.
 */
export function numbersAsTyped(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  given: Variables,
): Variables {
  const types = new Map(
    definitions.map(({ variable, type }) => [variable.name.value, typeFromAST(schema, type)]),
  );
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const type = types.get(name);
      return [name, isInputType(type) ? asTyped(value, type) : value];
    }),
  );
}

function asTyped(value: unknown, declared: GraphQLInputType): unknown {
  const type = getNullableType(declared);
  if (JSON.isRawJSON(value)) {
    if (isListType(type)) return asTyped(value, type.ofType);
    if (isScalarType(type) && !isSpecifiedScalarType(type)) return value;
    return type === GraphQLID ? value.rawJSON : Number(value.rawJSON);
  }
  if (isListType(type)) {
    return Array.isArray(value)
      ? value.map((item) => asTyped(item, type.ofType))
      : asTyped(value, type.ofType);
  }
  if (!isInputObjectType(type) || !isObject(value)) return value;
  const fields = type.getFields();
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return [name, field ? asTyped(inner, field.type) : inner];
    }),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
