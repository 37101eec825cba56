import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  print,
  valueFromAST,
  type ValueNode,
} from 'graphql';
import { markedLiteral } from './written-literals.ts';

const longNumber = /\d{16}/;

/** Lets the custom scalars of a schema read whole numbers, in documents and in its own defaults, with all their digits. */
export function keepLiteralDigits(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isScalarType(type) || isSpecifiedScalarType(type)) continue;
    type.parseLiteral = literalValue;
    type.serialize = markedLiteral;
  }
  const types = Object.values(schema.getTypeMap());
  const inputs = types.filter(isInputObjectType);
  if (inputs.some((type) => Object.values(type.getFields()).some(hasLongDefault))) keepDefaults(inputs);
  for (const type of types) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const { args } of Object.values(type.getFields())) args.filter(hasLongDefault).forEach(keepDefault);
  }
}

function hasLongDefault({ astNode }: GraphQLInputField | GraphQLArgument): boolean {
  return astNode?.defaultValue !== undefined && longNumber.test(print(astNode.defaultValue));
}

function keepDefault(input: GraphQLInputField | GraphQLArgument): void {
  if (input.astNode?.defaultValue) input.defaultValue = valueFromAST(input.astNode.defaultValue, input.type);
}

/** What an input object defaults to has the defaults of its own fields in it: those are read before. */
function keepDefaults(types: readonly GraphQLInputObjectType[]): void {
  const kept = new Set<GraphQLInputObjectType>();
  const keep = (type: GraphQLInputObjectType): void => {
    if (kept.has(type)) return;
    kept.add(type);
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type);
      if (field.defaultValue !== undefined && isInputObjectType(named)) keep(named);
      keepDefault(field);
    }
  };
  types.forEach(keep);
}

function literalValue(node: ValueNode, variables?: Readonly<Record<string, unknown>> | null): unknown {
  switch (node.kind) {
    case Kind.NULL:
      return null;
    case Kind.INT:
      return Number.isSafeInteger(Number(node.value)) ? Number(node.value) : JSON.rawJSON(node.value);
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value;
    case Kind.LIST:
      return node.values.map((each) => literalValue(each, variables));
    case Kind.OBJECT:
      return Object.fromEntries(
        node.fields.map(({ name, value }) => [name.value, literalValue(value, variables)]),
      );
    case Kind.VARIABLE:
      return variables?.[node.name.value];
  }
}
