import type { FetchDataRewrite, FetchNode, PlanNode } from '@apollo/query-planner';
import { Kind, parse } from 'graphql';
import type { ArgumentNode, InlineFragmentNode, SelectionNode, SelectionSetNode } from 'graphql';
import { operationSelection } from './entity-selection.ts';

/** What a plan that begins at an object asks of the subgraph that gives it, and of others afterwards. */
export interface Graft {
  readonly selections: readonly SelectionNode[];
  /** Paths begin at the object. */
  readonly after: readonly PlanNode[];
  /** Paths begin at the object. */
  readonly rewrites: readonly FetchDataRewrite[];
}

/** Takes a plan that begins at the root field of an object apart. */
export function graftOf(node: PlanNode, origin: string): Graft {
  switch (node.kind) {
    case 'Fetch':
      return { selections: selectionsBelow(node, origin), after: [], rewrites: rewritesBelow(node, origin) };
    case 'Sequence': {
      const [first, ...others] = node.nodes;
      if (!first) throw new TypeError('A sequence is empty');
      const graft = graftOf(first, origin);
      return { ...graft, after: [...graft.after, ...others.map((each) => fromObject(each, origin))] };
    }
    case 'Parallel': {
      const grafts = node.nodes.map((each) => graftOf(each, origin));
      return {
        selections: grafts.flatMap(({ selections }) => selections),
        after: grafts.flatMap(({ after }) => after),
        rewrites: grafts.flatMap(({ rewrites }) => rewrites),
      };
    }
    case 'Condition': {
      const clauses = [
        { clause: node.ifClause, name: 'include' },
        { clause: node.elseClause, name: 'skip' },
      ];
      const grafts = clauses.flatMap(({ clause, name }) => {
        if (!clause) return [];
        const graft = graftOf(clause, origin);
        const isThen = name === 'include';
        const later = graft.after.map((each): PlanNode => ({
          kind: 'Condition',
          condition: node.condition,
          ...(isThen ? { ifClause: each } : { elseClause: each }),
        }));
        return [{ ...graft, selections: [under(name, node.condition, graft.selections)], after: later }];
      });
      return {
        selections: grafts.flatMap(({ selections }) => selections),
        after: grafts.flatMap(({ after }) => after),
        rewrites: grafts.flatMap(({ rewrites }) => rewrites),
      };
    }
    default:
      throw new TypeError('A plan does not begin at the object it is made for');
  }
}

function selectionsBelow({ operation }: FetchNode, origin: string): SelectionNode[] {
  const { selections } = operationSelection(parse(operation, { noLocation: true }));
  return below(selections, origin);
}

function below(selections: readonly SelectionNode[], origin: string): SelectionNode[] {
  return selections.flatMap((each): SelectionNode[] => {
    if (each.kind === Kind.FRAGMENT_SPREAD) throw new TypeError('A fragment is not written out');
    if (each.kind === Kind.INLINE_FRAGMENT) {
      const inner = below(each.selectionSet.selections, origin);
      return [fragment(each.directives ?? [], inner)];
    }
    if (each.name.value !== origin) throw new TypeError('A plan begins at another object too');
    const inner = each.selectionSet?.selections ?? [];
    return (each.directives ?? []).length === 0 ? [...inner] : [fragment(each.directives ?? [], inner)];
  });
}

function fragment(
  directives: NonNullable<InlineFragmentNode['directives']>,
  selections: readonly SelectionNode[],
): InlineFragmentNode {
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [...selections] };
  return { kind: Kind.INLINE_FRAGMENT, directives, selectionSet };
}

function under(name: string, variable: string, selections: readonly SelectionNode[]): InlineFragmentNode {
  const condition: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'if' },
    value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
  };
  const named = { kind: Kind.NAME, value: name } as const;
  return fragment([{ kind: Kind.DIRECTIVE, name: named, arguments: [condition] }], selections);
}

function rewritesBelow({ outputRewrites = [] }: FetchNode, origin: string): FetchDataRewrite[] {
  return outputRewrites.map((rewrite) => {
    const [first, ...rest] = rewrite.path.filter((step) => !step.startsWith('... on '));
    if (first !== origin) throw new TypeError('A reply is rewritten outside of the object it is asked for');
    return { ...rewrite, path: rest };
  });
}

function fromObject(node: PlanNode, origin: string): PlanNode {
  const inner = (each: PlanNode): PlanNode => fromObject(each, origin);
  switch (node.kind) {
    case 'Flatten': {
      const [first, ...rest] = node.path;
      if (String(first).split('|')[0] !== origin) throw new TypeError('A plan goes on at another object');
      return { ...node, path: rest };
    }
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map(inner) };
    case 'Condition':
      return {
        ...node,
        ...(node.ifClause ? { ifClause: inner(node.ifClause) } : {}),
        ...(node.elseClause ? { elseClause: inner(node.elseClause) } : {}),
      };
    default:
      throw new TypeError('A plan asks at its root more than once');
  }
}

/** What is asked of the objects of one type. */
export function onType(name: string, selections: readonly SelectionNode[]): InlineFragmentNode {
  const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } } as const;
  return { ...fragment([], selections), typeCondition };
}

/** The same asked for by names that nothing else has, and kept as before: types may differ in what they call so. */
export function apart({ selections, after, rewrites }: Graft, type: string): Graft {
  const named = new Map<string, string>();
  const rename = (each: SelectionNode): SelectionNode => {
    if (each.kind === Kind.INLINE_FRAGMENT)
      return fragment(each.directives ?? [], each.selectionSet.selections.map(rename));
    if (each.kind === Kind.FRAGMENT_SPREAD || each.name.value === '__typename') return each;
    const key = (each.alias ?? each.name).value;
    const alias = `${key}__of__${type}`;
    named.set(key, alias);
    return { ...each, alias: { kind: Kind.NAME, value: alias } };
  };
  const renamed = selections.map(rename);
  const moved = rewrites.map((each) => {
    const [first = '', ...rest] = each.path;
    return { ...each, path: [named.get(first) ?? first, ...rest] };
  });
  const isMoved = new Set(rewrites.filter(({ path }) => path.length === 1).map(({ path }) => path[0]));
  const kept = [...named].filter(([key]) => !isMoved.has(key));
  const back = kept.map(([key, alias]): FetchDataRewrite => ({
    kind: 'KeyRenamer',
    path: [alias],
    renameKeyTo: key,
  }));
  return { selections: renamed, after, rewrites: [...moved, ...back] };
}
