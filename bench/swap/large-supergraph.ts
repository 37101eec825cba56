import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { type SubgraphName, schemaWithoutRules, subgraphNames } from '../shop/schemas.ts';

const others = 50;
const typesOfEach = 10;
const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])';

/** A subgraph as partners have them: ten types of its own, and fields on the three entities that all share. */
function otherSchema(index: number, version: number): string {
  const types = Array.from({ length: typesOfEach }, (_, type) => {
    const name = `Thing${index}x${type}`;
    return `type ${name} @key(fields: "id") { id: ID!  title: String  count: Int  next: ${name}  version${version}: Int }`;
  });
  const shared = ['Country', 'Place', 'Person'].map(
    (entity) => `type ${entity} @key(fields: "id") { id: ID!  things${index}: [Thing${index}x0] }`,
  );
  return [link, `type Query { things${index}: [Thing${index}x0] }`, ...types, ...shared].join('\n');
}

/** The shop among fifty other subgraphs; the versions differ in every one of those. */
export function composeLargeSupergraph(
  urls: Readonly<Record<SubgraphName, string>>,
  version: number,
): string {
  const shop = subgraphNames.map((name) => ({
    name,
    url: urls[name],
    typeDefs: parse(schemaWithoutRules(name)),
  }));
  const rest = Array.from({ length: others }, (_, index) => ({
    name: `other${index}`,
    url: `http://127.0.0.1:9/other${index}`,
    typeDefs: parse(otherSchema(index, version)),
  }));
  const { supergraphSdl, errors } = composeServices([...shop, ...rest]);
  if (supergraphSdl === undefined) throw new AggregateError(errors, 'the large supergraph does not compose');
  return supergraphSdl;
}
