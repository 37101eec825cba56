import { execute, isObjectType, parse, printSchema, buildSchema } from 'graphql';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';

/** Resolvers by type and field. */
export type MonolithResolvers = Readonly<
  Record<string, Readonly<Record<string, GraphQLFieldResolver<never, unknown>>>>
>;

/** The right answer to an operation: that of one server which has all the data. */
export type Monolith = (source: string, variables?: Record<string, unknown>) => Promise<{ data?: unknown }>;

/** Serves a federation's API schema from one place. */
export function createMonolith(apiSchema: GraphQLSchema, resolvers: MonolithResolvers): Monolith {
  const schema = buildSchema(printSchema(apiSchema), { assumeValid: true });
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new TypeError(`${typeName} is no object type`);
    for (const [name, resolve] of Object.entries(fields)) {
      const field = type.getFields()[name];
      if (!field) throw new TypeError(`${typeName} has no field ${name}`);
      field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    }
  }
  return async (source, variables = {}) =>
    execute({ schema, document: parse(source), variableValues: variables });
}
