import mercuriusGateway from '@mercuriusjs/gateway';
import fastify from 'fastify';
import { type SubgraphName, schemaWithoutRules, subgraphNames } from '../shop/schemas.ts';
import type { PeerInput } from './peer-input.ts';

const extended: Readonly<Record<SubgraphName, RegExp>> = {
  accounts: /type (Query)/g,
  products: /type (Query)/g,
  reviews: /type (User|Product)/g,
  inventory: /type (Product)/g,
};

/** The same schema in the words of federation 1, which is what this gateway composes. */
function firstFederation(name: SubgraphName): string {
  return schemaWithoutRules(name)
    .replace(/extend schema .*\n/, '')
    .replaceAll(extended[name], 'extend type $1')
    .replaceAll(/(extend type (?:User|Product) @key\(.*?\) \{\s*\w+: \w+!)/g, '$1 @external');
}

/** Serves the shop by mercurius with compiled queries: no token is verified, no rule holds. */
export async function serveMercurius({ port, subgraphs }: PeerInput): Promise<void> {
  const services = subgraphNames.map((name) => ({
    name,
    url: subgraphs[name],
    schema: firstFederation(name),
  }));
  const app = fastify();
  await app.register(mercuriusGateway.default, { jit: 1, gateway: { services } });
  await app.listen({ port, host: '127.0.0.1' });
}
