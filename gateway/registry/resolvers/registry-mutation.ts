import { GraphQLError } from 'graphql';
import { requireScope } from '../../../subgraphs/kit/caller.ts';
import type { SubgraphContext } from '../../../subgraphs/kit/context.ts';
import type { Refused } from '../../organisations/outcome.ts';
import type { DecideChangeInput, MutationResolvers } from '../../organisations/schema.generated.ts';
import type { NewVersionOutcome } from '../change-members.ts';
import type { Decider } from '../decide.ts';
import type { Registry } from '../open-registry.ts';
import { type ApprovalRow, approvalsOf, findApproval } from '../store/approvals.ts';
import { listSupergraphs, type SupergraphVersionRow } from '../store/supergraph-versions.ts';
import { authorOf } from './registry-query.ts';

/** What organisations publish, and decide about what others publish. */
export function createRegistryMutation(registry: Registry) {
  const { store } = registry;
  return {
    publishSubgraph: async (_root, { input }, context) => {
      requireScope(context.caller, 'registry:write');
      const publication = await registry.publish(authorOf(context), input);
      const version = publication.status === 'REFUSED' ? null : publication.version;
      return {
        status: publication.status,
        version,
        supergraphVersion: publication.status === 'LIVE' ? publication.supergraphVersion : null,
        findings: publication.findings,
        approvals: version === null ? [] : await approvalsOf(store, input.name, version),
      };
    },
    retireSubgraph: async (_root, { input }, context) => {
      requireScope(context.caller, 'registry:write');
      return supergraph(registry, await registry.retire(authorOf(context), input.name));
    },
    rollbackSupergraph: async (_root, { input }, context) => {
      const decider = await deciderOf(registry, context);
      return supergraph(registry, await registry.rollBack(decider, input.version));
    },
    approveChange: (_root, { input }, context) => decideItem(registry, context, { input, approve: true }),
    declineChange: (_root, { input }, context) => decideItem(registry, context, { input, approve: false }),
    openType: async (_root, { input }, context) => {
      const decider = await deciderOf(registry, context);
      succeeded(await registry.openType(decider, input));
      return input;
    },
  } satisfies MutationResolvers;
}

async function deciderOf(registry: Registry, context: SubgraphContext): Promise<Decider> {
  requireScope(context.caller, 'registry:write');
  const author = authorOf(context);
  return { ...author, isSteward: await registry.isSteward(author.organisation) };
}

async function decideItem(
  registry: Registry,
  context: SubgraphContext,
  { input, approve }: { readonly input: DecideChangeInput; readonly approve: boolean },
) {
  const decider = await deciderOf(registry, context);
  const { id, reason = null } = input;
  const decided = succeeded(await registry.decide(decider, { id, reason, approve }));
  return { ...decided, approval: await presentItem(registry, id) };
}

async function presentItem({ store }: Registry, id: string): Promise<ApprovalRow> {
  const item = await findApproval(store, id);
  if (!item) throw new Error(`The item ${id} is missing after it was decided.`);
  return item;
}

async function supergraph(
  { store }: Registry,
  outcome: NewVersionOutcome,
): Promise<{ supergraphVersion: SupergraphVersionRow }> {
  const { version } = succeeded(outcome);
  const [row] = await listSupergraphs(store, { first: 1, before: version + 1 });
  if (!row) throw new Error(`Version ${version} of the supergraph is missing.`);
  return { supergraphVersion: row };
}

function succeeded<T extends { readonly ok: true }>(outcome: T | Refused): T {
  if (outcome.ok) return outcome;
  throw new GraphQLError(outcome.message, { extensions: { code: outcome.code } });
}
