import { type DefinitionNode, type DocumentNode, type GraphQLSchema, Kind } from 'graphql';

/** A schema as the definitions that it was built from, which say what no value tells: defaults as they were written. */
export function schemaDefinitions(schema: GraphQLSchema): DocumentNode {
  const parts = [schema, ...schema.getDirectives(), ...Object.values(schema.getTypeMap())];
  const definitions = parts.flatMap(({ astNode }): DefinitionNode[] => (astNode ? [astNode] : []));
  return { kind: Kind.DOCUMENT, definitions };
}
