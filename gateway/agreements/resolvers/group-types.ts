import { loadAll, loadOne } from '../../../subgraphs/kit/loaders.ts';
import type {
  GroupMemberResolvers,
  OrganisationGroupResolvers,
} from '../../organisations/schema.generated.ts';
import { groupChangeEntity } from '../entities/group-change.ts';
import { groupMemberEntity } from '../entities/group-member.ts';
import { organisationGroupEntity } from '../entities/organisation-group.ts';
import { loadOrganisation } from './load-organisation.ts';

/** A group of organisations. */
export const organisationGroup: OrganisationGroupResolvers = {
  __resolveReference: ({ id }, context) =>
    context.caller.scopes.has('agreement:read')
      ? loadOne(context, { entity: organisationGroupEntity }, id)
      : null,
  convenor: ({ convenorId }, _args, context) => loadOrganisation(context, convenorId),
  version: async ({ id }, _args, context) => {
    const changes = { entity: groupChangeEntity, by: 'groupId', orderBy: 't.version' } as const;
    return (await loadAll(context, changes, id)).at(-1)?.version ?? 0;
  },
  members: ({ id }, _args, context) =>
    loadAll(context, { entity: groupMemberEntity, by: 'groupId', orderBy: 't.joined_version' }, id),
};

/** A member of a group. */
export const groupMember: GroupMemberResolvers = {
  organisation: ({ organisationId }, _args, context) => loadOrganisation(context, organisationId),
};
