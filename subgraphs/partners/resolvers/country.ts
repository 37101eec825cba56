import sql from 'sql-template-tag';
import { connection } from '../../kit/connection.ts';
import { collaborationActivities, partnerships } from '../lists.ts';
import type { CountryResolvers, OrganisationResolvers } from '../schema.generated.ts';

/** The country's own fields are the hub's; here only what partners do in it. */
export const countryFields: CountryResolvers = {
  __resolveReference: ({ code }) => ({ code }),
  partnerships: ({ code }, args, context, info) =>
    connection({
      context,
      collection: partnerships,
      arguments: args,
      info,
      parent: { name: 'country', key: code, condition: sql`t.countries @> ARRAY[p.key]` },
    }),
  collaborationActivities: ({ code }, args, context, info) =>
    connection({
      context,
      collection: collaborationActivities,
      arguments: args,
      info,
      parent: { name: 'country', key: code, condition: sql`t.country_code = p.key` },
    }),
};

const isParty = sql`EXISTS (SELECT FROM partnership_party x WHERE x.partnership_id = t.id AND x.organisation_id = p.key)`;

/** The organisation's own fields are the hub's; here only the partnerships it takes part in. */
export const organisationFields: OrganisationResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  partnerships: ({ id }, args, context, info) =>
    connection({
      context,
      collection: partnerships,
      arguments: args,
      info,
      parent: { name: 'organisation', key: id, condition: isParty },
    }),
};
