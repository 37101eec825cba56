import sql from 'sql-template-tag';
import { requireScope } from '../../../subgraphs/kit/caller.ts';
import type { Collection } from '../../../subgraphs/kit/collection.ts';
import { connection } from '../../../subgraphs/kit/connection.ts';
import { loadOne } from '../../../subgraphs/kit/loaders.ts';
import type { AgreementFilter, QueryResolvers } from '../../organisations/schema.generated.ts';
import { agreementEntity, type AgreementRecord } from '../entities/agreement.ts';
import { organisationGroupEntity, type OrganisationGroupRecord } from '../entities/organisation-group.ts';

const agreements: Collection<AgreementRecord, AgreementFilter> = {
  name: 'agreements',
  entity: agreementEntity,
  order: [
    { by: 'proposedAt', direction: 'DESC' },
    { by: 'id', direction: 'ASC' },
  ],
  where: ({ grantor, recipient, group }) => [
    grantor && sql`t.grantor_id = ${grantor}`,
    recipient && sql`t.recipient_id = ${recipient}`,
    group && sql`t.group_id = ${group}`,
  ],
};

const groups: Collection<OrganisationGroupRecord, object> = {
  name: 'organisationGroups',
  entity: organisationGroupEntity,
  order: [{ by: 'id', direction: 'ASC' }],
  where: () => [],
};

/** Where a query for agreements begins; row-level security leaves those of the caller's own organisation. */
export const agreementQuery: Pick<
  QueryResolvers,
  'agreement' | 'agreements' | 'organisationGroup' | 'organisationGroups'
> = {
  agreement: (_root, { id }, context) => {
    requireScope(context.caller, 'agreement:read');
    return loadOne(context, { entity: agreementEntity }, id);
  },
  agreements: (_root, args, context, info) => {
    requireScope(context.caller, 'agreement:read');
    return connection({ context, collection: agreements, arguments: args, info });
  },
  organisationGroup: (_root, { id }, context) => {
    requireScope(context.caller, 'agreement:read');
    return loadOne(context, { entity: organisationGroupEntity }, id);
  },
  organisationGroups: (_root, args, context, info) => {
    requireScope(context.caller, 'agreement:read');
    return connection({ context, collection: groups, arguments: args, info });
  },
};
