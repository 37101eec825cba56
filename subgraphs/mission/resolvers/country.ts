import sql from 'sql-template-tag';
import { connection } from '../../kit/connection.ts';
import { accessConstraints, incidents, missions, visits } from '../lists.ts';
import type { CountryResolvers, OrganisationResolvers } from '../schema.generated.ts';

const inCountry = (code: string) => ({
  name: 'country',
  key: code,
  condition: sql`t.country_code = p.key`,
});

/** The country's own fields are the hub's; here only what missions recorded in it. */
export const countryFields: CountryResolvers = {
  __resolveReference: ({ code }) => ({ code }),
  missions: ({ code }, args, context, info) =>
    connection({
      context,
      collection: missions,
      arguments: args,
      info,
      parent: { name: 'country', key: code, condition: sql`t.countries @> ARRAY[p.key]` },
    }),
  incidents: ({ code }, args, context, info) =>
    connection({ context, collection: incidents, arguments: args, info, parent: inCountry(code) }),
  visits: ({ code }, args, context, info) =>
    connection({ context, collection: visits, arguments: args, info, parent: inCountry(code) }),
  accessConstraints: ({ code }, args, context, info) =>
    connection({ context, collection: accessConstraints, arguments: args, info, parent: inCountry(code) }),
};

const recordedBy = (id: string) => ({ name: 'organisation', key: id, condition: sql`t.owner_id = p.key` });

/** The organisation's own fields are the hub's; here only what it recorded. */
export const organisationFields: OrganisationResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  missions: ({ id }, args, context, info) =>
    connection({ context, collection: missions, arguments: args, info, parent: recordedBy(id) }),
  incidents: ({ id }, args, context, info) =>
    connection({ context, collection: incidents, arguments: args, info, parent: recordedBy(id) }),
};
