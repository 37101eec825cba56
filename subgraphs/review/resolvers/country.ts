import sql from 'sql-template-tag';
import { loadRatificationsOf } from '../loaders.ts';
import { recommendationsIn } from './recommendations-in.ts';
import type { CountryResolvers } from '../schema.generated.ts';

/** The country's own fields are the hub's; here what was recommended to it and what binds it. */
export const countryFields: CountryResolvers = {
  __resolveReference: ({ code }) => ({ code }),
  recommendations: ({ code }, args, context, info) =>
    recommendationsIn(context, {
      arguments: args,
      info,
      parent: { name: 'country', key: code, condition: sql`t.country_code = p.key` },
    }),
  ratifications: ({ code }, _args, context) => loadRatificationsOf(context, code),
};
