import { loadOrganisation } from '../../agreements/resolvers/load-organisation.ts';
import type {
  SchemaApprovalResolvers,
  SubgraphResolvers,
  SubgraphVersionResolvers,
  SupergraphVersionResolvers,
} from '../../organisations/schema.generated.ts';
import { typePrefix } from '../check/name-prefix.ts';
import type { Registry } from '../open-registry.ts';
import { approvalsOf } from '../store/approvals.ts';
import { listVersions } from '../store/subgraphs.ts';

/** What the registry's types resolve by. */
export interface RegistryTypes {
  readonly Subgraph: SubgraphResolvers;
  readonly SubgraphVersion: SubgraphVersionResolvers;
  readonly SupergraphVersion: SupergraphVersionResolvers;
  readonly SchemaApproval: SchemaApprovalResolvers;
}

/** The registry's types. */
export function createRegistryTypes(
  { store, isSteward }: Registry,
  health: NonNullable<SubgraphResolvers['health']>,
): RegistryTypes {
  return {
    Subgraph: {
      health,
      organisation: ({ organisationId }, _args, context) =>
        organisationId === null ? null : loadOrganisation(context, organisationId),
      typePrefix: ({ name }) => typePrefix(name),
      versions: async ({ name, isOwn }) => {
        const versions = await listVersions(store, name);
        return isOwn ? versions : versions.filter(({ status }) => status === 'LIVE');
      },
    },
    SubgraphVersion: {
      // What somebody is asked is between the publisher and the owner.
      approvals: async ({ subgraph, version }, _args, { caller: { organisation } }) => {
        const items = await approvalsOf(store, subgraph, version);
        const decidesForHub = await isSteward(organisation);
        return items.filter(
          ({ publisherId, ownerId }) =>
            publisherId === organisation || (ownerId === null ? decidesForHub : ownerId === organisation),
        );
      },
    },
    SupergraphVersion: {
      organisation: ({ organisationId }, _args, context) =>
        organisationId === null ? null : loadOrganisation(context, organisationId),
    },
    SchemaApproval: {
      publisher: ({ publisherId }, _args, context) => loadOrganisation(context, publisherId),
      owner: ({ ownerId }, _args, context) => (ownerId === null ? null : loadOrganisation(context, ownerId)),
    },
  };
}
