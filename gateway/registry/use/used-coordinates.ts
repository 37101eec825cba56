import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLSchema,
} from 'graphql';
import type { KnownDocument } from '../../known-document.ts';

/**
 * The parts of the schema that an operation depends on: fields, arguments, input fields, and enums as a whole, since
 * any value may be answered.
 */
export function usedCoordinates({
  snapshot,
  document,
}: Pick<KnownDocument, 'snapshot' | 'document'>): string[] {
  const { schema } = snapshot;
  const used = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = types.getParentType();
        if (!parent || name.value.startsWith('__')) return;
        used.add(`${parent.name}.${name.value}`);
        used.add(parent.name);
        const answered = getNamedType(types.getType());
        if (isEnumType(answered)) used.add(answered.name);
      },
      Argument({ name }) {
        const [parent, field] = [types.getParentType(), types.getFieldDef()];
        if (parent && field) used.add(`${parent.name}.${field.name}(${name.value}:)`);
      },
      ObjectField({ name }) {
        const parent = getNamedType(types.getParentInputType());
        if (parent) used.add(`${parent.name}.${name.value}`);
      },
      NamedType({ name }) {
        used.add(name.value);
      },
      VariableDefinition({ type }) {
        // What a client will put in is not known, so it may be anything.
        for (const each of inputsBelow(schema, nameOf(type))) used.add(each);
      },
      EnumValue() {
        const given = getNamedType(types.getInputType());
        if (given) used.add(given.name);
      },
    }),
  );
  return [...used];
}

interface Type {
  readonly kind: Kind;
  readonly type?: Type;
  readonly name?: { readonly value: string };
}

function nameOf(type: Type): string {
  return type.kind === Kind.NAMED_TYPE ? (type.name?.value ?? '') : type.type ? nameOf(type.type) : '';
}

function inputsBelow(schema: GraphQLSchema, name: string): Set<string> {
  const coordinates = new Set<string>();
  const waiting = [name];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const type = schema.getType(next);
    if (coordinates.has(next) || !type) continue;
    coordinates.add(next);
    if (!isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      coordinates.add(`${next}.${field.name}`);
      waiting.push(getNamedType(field.type).name);
    }
  }
  return coordinates;
}
