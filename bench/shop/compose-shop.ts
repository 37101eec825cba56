import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { type SubgraphName, subgraphNames } from './schemas.ts';

/** Composes the four subgraphs, each at its address, into a supergraph. */
export function composeShop(
  schemaOf: (name: SubgraphName) => string,
  urls: Readonly<Record<SubgraphName, string>>,
): string {
  const services = subgraphNames.map((name) => ({ name, url: urls[name], typeDefs: parse(schemaOf(name)) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new AggregateError(errors, 'the shop does not compose');
  return supergraphSdl;
}
