import type { Schema, Supergraph } from '@apollo/federation-internals';
import { GraphQLUnionType, isObjectType } from 'graphql';
import type { GraphQLCompositeType, GraphQLSchema } from 'graphql';

/** A subgraph's schema, with the union of all its objects: what `_entities` may give. */
export interface SubgraphTypes {
  readonly schema: GraphQLSchema;
  readonly anyObject: GraphQLCompositeType;
  /** The interfaces of the supergraph that are object types to the subgraph. */
  readonly interfaceObjects: readonly string[];
}

/** Gives the types of a subgraph by its name. */
export type TypesOfSubgraph = (subgraph: string) => SubgraphTypes;

/** Reads the subgraphs' schemas out of the supergraph, each when it is first needed. */
export function createTypesOfSubgraph(supergraph: Supergraph): TypesOfSubgraph {
  const known = new Map<string, SubgraphTypes>();
  const interfaces = new Set(supergraph.schema.interfaceTypes().map(({ name }) => name));
  const read = (name: string): SubgraphTypes => {
    const schema = readSchema(supergraph.subgraphs().get(name)?.schema, name);
    const objects = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type));
    const anyObject = new GraphQLUnionType({ name: 'AnyObject', types: objects });
    const names = objects.map((type) => type.name);
    return { schema, anyObject, interfaceObjects: names.filter((each) => interfaces.has(each)) };
  };
  return (subgraph) => {
    const types = known.get(subgraph) ?? read(subgraph);
    known.set(subgraph, types);
    return types;
  };
}

function readSchema(subgraph: Schema | undefined, name: string): GraphQLSchema {
  if (!subgraph) throw new TypeError(`The supergraph has no subgraph ${name}`);
  return subgraph.toGraphQLJSSchema();
}
