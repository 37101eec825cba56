import sql from 'sql-template-tag';
import { connection } from '../../kit/connection.ts';
import { recommendations } from '../lists.ts';
import { loadRatificationsOf } from '../loaders.ts';
import type { CountryResolvers } from '../schema.generated.ts';

/** The country's own fields are the hub's; here what was recommended to it and what binds it. */
export const countryFields: CountryResolvers = {
  __resolveReference: ({ code }) => ({ code }),
  recommendations: ({ code }, args, context, info) =>
    connection({
      context,
      collection: recommendations,
      arguments: args,
      info,
      parent: { name: 'country', key: code, condition: sql`t.country_code = p.key` },
    }),
  ratifications: ({ code }, _args, context) => loadRatificationsOf(context, code),
};
