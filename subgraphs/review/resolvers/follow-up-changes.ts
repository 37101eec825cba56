import { readChanges } from '../../kit/change-log/change-feed.ts';
import { loadOne } from '../../kit/loaders.ts';
import type { RecommendationRecord } from '../entities/recommendation.ts';
import { policies } from '../policies.ts';
import type { FollowUpChangeResolvers, QueryResolvers } from '../schema.generated.ts';

export const followUpChangeQueries: QueryResolvers = {
  followUpChanges: (_root, args, context) => readChanges({ context, name: 'follow-up', policies, ...args }),
};

export const followUpChangeFields: FollowUpChangeResolvers = {
  async record({ type, id }, _args, context) {
    const entity = policies.find(({ dataset }) => dataset === type)?.entity;
    if (!entity) return null;
    const record = (await loadOne(context, { entity }, id)) as RecommendationRecord | null;
    // GraphQL knows the members of a union by this name.
    return record ? Object.assign({}, record, { __typename: type }) : null;
  },
};
