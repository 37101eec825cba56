import type { EntitySchema } from 'typeorm';
import { readChanges } from '../../kit/change-log/change-feed.ts';
import { loadOne } from '../../kit/loaders.ts';
import { policies } from '../policies.ts';
import type {
  FollowUpChangeResolvers,
  FollowUpRecordResolvers,
  QueryResolvers,
} from '../schema.generated.ts';

export const followUpChangeQueries: QueryResolvers = {
  followUpChanges: (_root, args, context) => readChanges({ context, name: 'follow-up', policies, ...args }),
};

export const followUpChangeFields: FollowUpChangeResolvers = {
  async record({ type, id }, _args, context) {
    const entity = policies.find(({ dataset }) => dataset === type)?.entity;
    const record = entity && (await loadOne(context, { entity: entity as EntitySchema<never> }, id));
    return record ? Object.assign({}, record, { __typename: type }) : null;
  },
};

export const followUpRecordType: FollowUpRecordResolvers = {
  __resolveType: (record) => ('__typename' in record ? record.__typename : null) as 'Recommendation',
};
