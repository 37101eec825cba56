import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  OverlappingFieldsCanBeMergedRule,
  parse,
  print,
  validate,
  visit,
} from 'graphql';
import type {
  DocumentNode,
  GraphQLCompositeType,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { type Place, placeBelow, rootPlace } from '../../execution/plan/shared-places.ts';
import { askedBelow, type AskedMembers, keyOf, missingOf, onType } from './asked-members.ts';
import type { TypesOfSubgraph } from './subgraph-types.ts';

/** What a plan was made of, and what it brings. */
export interface Completion extends AskedMembers {
  readonly operation: OperationDefinitionNode;
  readonly typesOf: TypesOfSubgraph;
}

/** What was asked at a place of the answer. */
interface Asked {
  readonly sets: readonly SelectionSetNode[];
  readonly place: Place;
}

/**
 * Apollo's planner takes of a union or interface only the types that every subgraph it might have gone to knows. The
 * one it goes to gives objects of its own types too: of those it is asked for what else the client asked for.
 */
export function completeMembers(plan: QueryPlan, completion: Completion): QueryPlan {
  const asked = { sets: [completion.operation.selectionSet], place: rootPlace };
  const { node } = plan;
  if (!node) return plan;
  if (node.kind !== 'Subscription') return { ...plan, node: completeNode(node, asked, completion) };
  const rest = node.rest && completeNode(node.rest, asked, completion);
  const primary = completeFetch(node.primary, asked, completion);
  return { ...plan, node: { ...node, primary, ...(rest ? { rest } : {}) } };
}

function completeNode(node: PlanNode, asked: Asked, completion: Completion): PlanNode {
  const complete = (inner: PlanNode): PlanNode => completeNode(inner, asked, completion);
  switch (node.kind) {
    case 'Fetch':
      return completeFetch(node, asked, completion);
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map(complete) };
    case 'Flatten': {
      const names = node.path.map((step) => String(step).split('|')[0] ?? '').filter(isName);
      const below = names.reduce((at, name) => askedIn(at, name, completion), asked);
      return { ...node, node: completeNode(node.node, below, completion) };
    }
    case 'Condition':
      return {
        ...node,
        ...(node.ifClause ? { ifClause: complete(node.ifClause) } : {}),
        ...(node.elseClause ? { elseClause: complete(node.elseClause) } : {}),
      };
    case 'Defer':
      return node;
  }
}

function isName(step: string): boolean {
  return step !== '' && step !== '@';
}

function askedIn({ sets, place }: Asked, key: string, { fragments }: Completion): Asked {
  return { sets: askedBelow(sets, key, fragments), place: placeBelow(place, key) };
}

function completeFetch(fetch: FetchNode, asked: Asked, completion: Completion): FetchNode {
  const { schema, anyObject } = completion.typesOf(fetch.serviceName);
  const before = parse(fetch.operation, { noLocation: true });
  const from = { subgraph: fetch.serviceName, schema };
  const more: SelectionNode[] = [];
  const complete = (set: SelectionSetNode, type: GraphQLCompositeType, at: Asked): SelectionSetNode => {
    const selections = set.selections.map((each): SelectionNode => {
      if (each.kind === Kind.FRAGMENT_SPREAD || !each.selectionSet) return each;
      if (each.kind === Kind.INLINE_FRAGMENT) {
        const inner = schema.getType(each.typeCondition?.name.value ?? type.name);
        return isCompositeType(inner)
          ? { ...each, selectionSet: complete(each.selectionSet, inner, at) }
          : each;
      }
      if (each.name.value === '_entities')
        return { ...each, selectionSet: complete(each.selectionSet, anyObject, at) };
      const inner = typeOf(type, each.name.value);
      const below = askedIn(at, keyOf(each), completion);
      if (!inner) return each;
      const { kind, selections: known } = complete(each.selectionSet, inner, below);
      const added = missingMembers(inner, below);
      more.push(...added);
      return { ...each, selectionSet: { kind, selections: [...known, ...added] } };
    });
    return { ...set, selections };
  };
  const missingMembers = (type: GraphQLCompositeType, at: Asked): SelectionNode[] => {
    const members = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
    const context = { members: completion, at: { ...from, place: at.place } };
    return members.flatMap(({ name }) => {
      const missing = at.sets.flatMap((set) => missingOf(name, set, context));
      return missing.length === 0 ? [] : [onType(name, missing)];
    });
  };
  const after = visit(before, {
    OperationDefinition(operation) {
      const root = schema.getRootType(operation.operation);
      return root ? { ...operation, selectionSet: complete(operation.selectionSet, root, asked) } : false;
    },
  });
  if (more.length === 0 || validate(schema, after, [OverlappingFieldsCanBeMergedRule]).length > 0)
    return fetch;
  return withOperation(fetch, after, completion.operation);
}

function typeOf(parent: GraphQLCompositeType, field: string): GraphQLCompositeType | null {
  const declared = 'getFields' in parent ? parent.getFields()[field] : undefined;
  const type = declared && getNamedType(declared.type);
  return isCompositeType(type) ? type : null;
}

/** What is added may refer to variables that were not sent to the subgraph before. */
function withOperation(fetch: FetchNode, document: DocumentNode, asked: OperationDefinitionNode): FetchNode {
  const used = new Set<string>();
  visit(document, {
    OperationDefinition: ({ selectionSet }) => {
      visit(selectionSet, { Variable: ({ name }) => void used.add(name.value) });
      return undefined;
    },
  });
  const operation = visit(document, {
    OperationDefinition(definition) {
      const known = new Set(definition.variableDefinitions?.map(({ variable }) => variable.name.value));
      const isNew = (name: string): boolean => used.has(name) && !known.has(name);
      const added = (asked.variableDefinitions ?? []).filter(({ variable }) => isNew(variable.name.value));
      return { ...definition, variableDefinitions: [...(definition.variableDefinitions ?? []), ...added] };
    },
  });
  const usages = new Set([
    ...(fetch.variableUsages ?? []),
    ...[...used].filter((name) => name !== 'representations'),
  ]);
  return { ...fetch, operation: print(operation), variableUsages: [...usages] };
}
