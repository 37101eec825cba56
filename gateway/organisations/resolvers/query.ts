import { requireScope } from '../../../subgraphs/kit/caller.ts';
import { connection } from '../../../subgraphs/kit/connection.ts';
import { forbidden } from '../../../subgraphs/kit/errors.ts';
import { loadAll, loadOne } from '../../../subgraphs/kit/loaders.ts';
import { countryEntity } from '../entities/country.ts';
import { organisationEntity } from '../entities/organisation.ts';
import { trustedIssuerEntity } from '../entities/trusted-issuer.ts';
import type { QueryResolvers } from '../schema.generated.ts';
import { clients, countries, organisations } from './collections.ts';
import { loadOwnClient } from './load-own-client.ts';

/** Where a query at the hub's own subgraph begins. */
export const query: QueryResolvers = {
  country: (_root, { code }, context) => loadOne(context, { entity: countryEntity, by: 'code' }, code),

  countries: (_root, args, context, info) =>
    connection({ context, collection: countries, arguments: args, info }),

  organisation: (_root, { id }, context) => loadOne(context, { entity: organisationEntity }, id),

  organisations: (_root, args, context, info) =>
    connection({ context, collection: organisations, arguments: args, info }),

  viewer: async (_root, _args, context) => {
    const { organisation: id, clientId, scopes } = context.caller;
    const organisation = await loadOne(context, { entity: organisationEntity }, id);
    if (!organisation) throw forbidden('The organisation of this access token no longer takes part.');
    return { organisation, clientId, scopes: [...scopes] };
  },

  client: (_root, { id }, context) => {
    requireScope(context.caller, 'organisation:read');
    return loadOwnClient(context, id);
  },

  clients: (_root, args, context, info) => {
    requireScope(context.caller, 'organisation:read');
    const filter = { organisation: context.caller.organisation };
    return connection({ context, collection: clients, arguments: { ...args, filter }, info });
  },

  trustedIssuers: (_root, _args, context) => {
    requireScope(context.caller, 'organisation:read');
    return loadAll(
      context,
      { entity: trustedIssuerEntity, by: 'organisationId', orderBy: 't.issuer' },
      context.caller.organisation,
    );
  },
};
