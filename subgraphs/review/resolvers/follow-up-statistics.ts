import { followUpStatistics } from '../follow-up-statistics.ts';
import { loadReviewBody } from '../loaders.ts';
import { found } from '../rules/found.ts';
import type { FollowUpCountResolvers, FollowUpStatus, QueryResolvers } from '../schema.generated.ts';

export const followUpStatisticsQueries: QueryResolvers = {
  followUpStatistics: (_root, { filter, by, asOf = null }, context) =>
    followUpStatistics(context, { filter: filter ?? {}, by, asOf }),
};

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** Values come from checked columns, so that they are what the schema says. */
export const followUpCountFields: FollowUpCountResolvers = {
  country: ({ values: { COUNTRY: code } }) => (typeof code === 'string' ? { code } : null),
  body: ({ values: { BODY: code } }, _args, context) =>
    typeof code === 'string' ? found(loadReviewBody(context, code)) : null,
  cycle: ({ values }) => number(values.CYCLE),
  theme: ({ values }) => text(values.THEME),
  affectedGroup: ({ values }) => text(values.AFFECTED_GROUP),
  sdgTarget: ({ values }) => text(values.SDG_TARGET),
  sdgGoal: ({ values }) => number(values.SDG_GOAL),
  status: ({ values: { STATUS: status } }) => (status ?? null) as FollowUpStatus | null,
  implementationRate: ({ assessed, implemented }) => (assessed === 0 ? null : implemented / assessed),
};
