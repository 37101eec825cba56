import type { Schema, Supergraph } from '@apollo/federation-internals';
import { GraphQLUnionType, isObjectType } from 'graphql';
import type { GraphQLCompositeType, GraphQLSchema } from 'graphql';

/** A subgraph's schema, with the union of all its objects: what `_entities` may give. */
export interface SubgraphTypes {
  readonly schema: GraphQLSchema;
  readonly anyObject: GraphQLCompositeType;
}

/** Gives the types of a subgraph by its name. */
export type TypesOfSubgraph = (subgraph: string) => SubgraphTypes;

/** Reads the subgraphs' schemas out of the supergraph, each when it is first needed. */
export function createTypesOfSubgraph(supergraph: Supergraph): TypesOfSubgraph {
  const known = new Map<string, SubgraphTypes>();
  return (subgraph) => {
    const types = known.get(subgraph) ?? readTypes(supergraph.subgraphs().get(subgraph)?.schema, subgraph);
    known.set(subgraph, types);
    return types;
  };
}

function readTypes(subgraph: Schema | undefined, name: string): SubgraphTypes {
  if (!subgraph) throw new TypeError(`The supergraph has no subgraph ${name}`);
  const schema = subgraph.toGraphQLJSSchema();
  const objects = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type));
  return { schema, anyObject: new GraphQLUnionType({ name: 'AnyObject', types: objects }) };
}
