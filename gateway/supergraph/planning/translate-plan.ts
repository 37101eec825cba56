import type {
  FetchDataRewrite,
  FetchNode as ApolloFetch,
  FlattenNode as ApolloFlatten,
  PlanNode as ApolloNode,
  QueryPlan,
  QueryPlanSelectionNode,
  ResponsePath,
} from '@apollo/query-planner';
import type {
  ExecutionPlan,
  FetchNode,
  PathStep,
  PlanNode,
  RequiredSelection,
  Rewrite,
} from '../../execution/plan/execution-plan.ts';
import type { SelectFetch } from './select-fetch.ts';
import type { ListSent } from './sent-records.ts';
import type { Variants } from './name-variants.ts';
import type { SplitFetch } from './split-fetch.ts';
import type { TypesOfSubgraph } from './subgraph-types.ts';
import { writeVariants } from './write-variants.ts';

/** How fetches are translated. */
export interface FetchReaders {
  /** Types what a fetch asks for. */
  readonly selectFetch: SelectFetch;
  readonly typesOf: TypesOfSubgraph;
  readonly listSent: ListSent;
  /** Divides what cannot be sent at once. */
  readonly splitFetch: SplitFetch;
  readonly variants: Variants;
}

/** Translates Apollo's plan into ours. */
export function translatePlan(
  plan: QueryPlan,
  operation: ExecutionPlan['operation'],
  readers: FetchReaders,
): ExecutionPlan {
  if (!plan.node) return { operation, root: null };
  if (plan.node.kind !== 'Subscription') return { operation, root: translateNode(plan.node, readers) };
  const { primary, rest } = plan.node;
  return {
    operation,
    root: {
      kind: 'Subscription',
      primary: translateFetch(primary, readers),
      rest: rest ? translateNode(rest, readers) : null,
    },
  };
}

function translateNode(node: ApolloNode, readers: FetchReaders): PlanNode {
  const translate = (inner: ApolloNode): PlanNode => translateNode(inner, readers);
  switch (node.kind) {
    case 'Fetch':
      return together(readers.splitFetch(node).map((part) => translateFetch(part, readers)));
    case 'Sequence':
      return { kind: 'Sequence', nodes: node.nodes.map(translate) };
    case 'Parallel':
      return { kind: 'Parallel', nodes: node.nodes.map(translate) };
    case 'Flatten':
      return translateFlatten(node, readers);
    case 'Condition':
      return {
        kind: 'Condition',
        variable: node.condition,
        then: node.ifClause ? translate(node.ifClause) : null,
        otherwise: node.elseClause ? translate(node.elseClause) : null,
      };
    case 'Defer':
      throw new TypeError('The planner was not asked to defer');
  }
}

/** Each part of a fetch has a path of its own: what surrounds its objects may be part of what it sends. */
function translateFlatten({ path, node }: ApolloFlatten, readers: FetchReaders): PlanNode {
  const steps = translatePath(path);
  const parts = node.kind === 'Fetch' ? readers.splitFetch(node) : [node];
  return together(
    parts.map((part) => ({
      kind: 'Flatten',
      path: steps,
      node: part.kind === 'Fetch' ? translateFetch(part, readers) : translateNode(part, readers),
    })),
  );
}

function together(nodes: readonly PlanNode[]): PlanNode {
  const [only] = nodes;
  return only && nodes.length === 1 ? only : { kind: 'Parallel', nodes };
}

function translateFetch(asPlanned: ApolloFetch, readers: FetchReaders): FetchNode {
  const { selectFetch, typesOf, listSent, variants } = readers;
  const node = writeVariants(asPlanned, variants);
  return {
    kind: 'Fetch',
    subgraph: node.serviceName,
    query: node.operation,
    operationName: node.operationName ?? null,
    operation: node.operationKind,
    variables: [
      ...(node.variableUsages ?? []),
      ...(node.contextRewrites ?? []).map(({ renameKeyTo }) => renameKeyTo),
    ],
    requires: node.requires?.map(translateRequired) ?? null,
    selection: selectFetch(node),
    interfaceObjects: typesOf(node.serviceName).interfaceObjects,
    inputRewrites: (node.inputRewrites ?? []).map(translateRewrite),
    contextRewrites: (node.contextRewrites ?? []).map(({ path, renameKeyTo }) => ({
      kind: 'KeyRenamer',
      path,
      renameKeyTo,
    })),
    sends: listSent(asPlanned),
  };
}

function translateRequired(node: QueryPlanSelectionNode): RequiredSelection {
  if (node.kind === 'Field') {
    return {
      kind: 'field',
      name: node.alias ?? node.name,
      selections: node.selections?.map(translateRequired) ?? null,
    };
  }
  return {
    kind: 'fragment',
    type: node.typeCondition ?? null,
    selections: node.selections.map(translateRequired),
  };
}

function translateRewrite(rewrite: FetchDataRewrite): Rewrite {
  if (rewrite.kind === 'KeyRenamer')
    return { kind: 'KeyRenamer', path: rewrite.path, renameKeyTo: rewrite.renameKeyTo };
  const value: unknown = rewrite.setValueTo;
  return { kind: 'ValueSetter', path: rewrite.path, value };
}

/** A step may carry the types it goes on with: `author|[Person,Company]`. */
function translatePath(path: ResponsePath): PathStep[] {
  return path.flatMap((element) => {
    const [name = '', condition] = String(element).split('|');
    const steps: PathStep[] = [];
    if (name === '@') steps.push({ kind: 'list' });
    else if (name !== '') steps.push({ kind: 'field', name });
    if (condition) steps.push({ kind: 'types', names: condition.slice(1, -1).split(',') });
    return steps;
  });
}
