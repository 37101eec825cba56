import { GraphQLError } from 'graphql';
import { requireScope } from '../../../subgraphs/kit/caller.ts';
import type { SubgraphContext } from '../../../subgraphs/kit/context.ts';
import { badInput, forbidden } from '../../../subgraphs/kit/errors.ts';
import type { QueryResolvers } from '../../organisations/schema.generated.ts';
import { isRefused } from '../judge.ts';
import type { Registry } from '../open-registry.ts';
import type { Author } from '../registry-parts.ts';
import { listApprovals } from '../store/approvals.ts';
import { listReplicas } from '../store/replicas.ts';
import { listSubgraphs, type SubgraphRow } from '../store/subgraphs.ts';
import { listSupergraphs, supergraphDiff } from '../store/supergraph-versions.ts';
import type { SubgraphView } from './subgraph-view.ts';

const scope = 'registry:read';
const usualPage = 50;
const largestPage = 500;

/** Prints the schema that an organisation sees; null stands for a caller without any right. */
export type PrintSchema = (organisation: string | null) => Promise<string>;

/** Where a query of the registry begins. */
export function createRegistryQuery(registry: Registry, printSchema: PrintSchema) {
  const { store } = registry;
  return {
    checkSubgraph: async (_root, { name, sdl, url }, context) => {
      requireScope(context.caller, scope);
      const submission = { name, sdl, url: url ?? `https://${name}.invalid/graphql` };
      const findings = await registry.check(authorOf(context), submission);
      const needsApproval = findings.some(({ severity }) => severity === 'APPROVAL');
      return { ok: !isRefused(findings), needsApproval, findings };
    },
    subgraphs: async (_root, _args, context) => {
      requireScope(context.caller, scope);
      return [...builtIns(registry), ...(await published(registry, context, null))].sort((a, b) =>
        a.name < b.name ? -1 : 1,
      );
    },
    subgraph: async (_root, { name }, context) => {
      requireScope(context.caller, scope);
      const builtIn = builtIns(registry).find((each) => each.name === name);
      return builtIn ?? (await published(registry, context, name))[0] ?? null;
    },
    supergraphVersions: (_root, { first, before }, context) => {
      requireScope(context.caller, scope);
      return listSupergraphs(store, { first: pageSize(first), before: before ?? null });
    },
    supergraphDiff: async (_root, range, context) => {
      requireScope(context.caller, scope);
      const changes = await supergraphDiff(store, range);
      if (changes) return changes;
      const message = `The supergraph has no version ${range.from} or no version ${range.to}.`;
      throw new GraphQLError(message, { extensions: { code: 'NOT_FOUND' } });
    },
    supergraphReplicas: (_root, _args, context) => {
      requireScope(context.caller, scope);
      return listReplicas(store);
    },
    schemaApprovals: async (_root, { status, first }, context) => {
      requireScope(context.caller, scope);
      const { organisation } = context.caller;
      const isSteward = await registry.isSteward(organisation);
      return listApprovals(store, {
        organisation,
        isSteward,
        status: status ?? null,
        first: pageSize(first),
      });
    },
    visibleSchema: async (_root, { for: organisation = null }, context) => {
      requireScope(context.caller, scope);
      const isOwn = organisation === null || organisation === context.caller.organisation;
      if (!isOwn && !(await registry.isSteward(context.caller.organisation))) {
        throw forbidden('Only a steward sees the schema as another organisation does; ask for your own.');
      }
      return printSchema(organisation);
    },
  } satisfies QueryResolvers;
}

/** Who acts, as the registry keeps it. */
export function authorOf({ caller, requestId }: SubgraphContext): Author {
  return { organisation: caller.organisation, client: caller.clientId, requestId };
}

/** How many of a list are asked for. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? usualPage;
  if (size >= 1 && size <= largestPage) return size;
  throw badInput(`"first" is between 1 and ${largestPage}.`);
}

function builtIns({ builtInNames }: Registry): SubgraphView[] {
  return [...builtInNames].map((name) => ({
    name,
    organisationId: null,
    status: 'LIVE',
    version: null,
    url: null,
    sdl: null,
    isOwn: false,
  }));
}

async function published(
  { store, isSteward }: Registry,
  { caller }: SubgraphContext,
  name: string | null,
): Promise<SubgraphView[]> {
  const [rows, sees] = await Promise.all([listSubgraphs(store, name), isSteward(caller.organisation)]);
  return rows.map((row) => viewOf(row, sees || row.organisationId === caller.organisation));
}

function viewOf(row: SubgraphRow, isOwn: boolean): SubgraphView {
  const status = row.isRetired ? 'RETIRED' : row.version === null ? 'NOT_LIVE' : 'LIVE';
  return { ...row, status, isOwn, url: isOwn ? row.url : null, sdl: isOwn ? row.sdl : null };
}
