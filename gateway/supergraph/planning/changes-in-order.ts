import { Kind } from 'graphql';
import type {
  DirectiveNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import type { Condition } from '../../execution/plan/selected-field.ts';

/** A change, as a selection of its own with its conditions around it. */
export interface Change {
  readonly key: string;
  readonly selection: SelectionNode;
}

interface Occurrence {
  readonly key: string;
  readonly field: FieldNode;
  readonly holding: Holding;
}

/** What must hold, by variable. */
type Holding = ReadonlyMap<string, boolean>;

const nothing: Holding = new Map();

/** So many ways in which the conditions of one change may hold are told apart. */
const mostWays = 16;

/**
 * The changes of a mutation in the order in which they are made: outside of fragments, and once each. What is asked of
 * a change again, further on, is asked of it where it is made, and it is made there only where it was not made before.
 */
export function changesInOrder(
  { selectionSet }: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly Change[] {
  const occurrences = occurrencesIn(selectionSet, nothing, fragments);
  return occurrences.flatMap((occurrence, index) => {
    const { key, field, holding } = occurrence;
    const alike = (each: Occurrence): boolean => each.key === key;
    const ways = waysLeft(holding, occurrences.slice(0, index).filter(alike));
    const later = occurrences.slice(index + 1).filter(alike);
    return ways.map((way) => ({ key, selection: under(way, nothing, withLater(field, later, way)) }));
  });
}

function occurrencesIn(
  { selections }: SelectionSetNode,
  above: Holding,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Occurrence[] {
  return selections.flatMap((each): Occurrence[] => {
    const holding = conditionsOf(each.directives ?? [], above);
    if (holding === null) return [];
    if (each.kind === Kind.FIELD) {
      if (each.name.value === '__typename') return [];
      const directives = each.directives?.filter((directive) => !isCondition(directive)) ?? [];
      return [{ key: (each.alias ?? each.name).value, field: { ...each, directives }, holding }];
    }
    const inner = each.kind === Kind.INLINE_FRAGMENT ? each : fragments.get(each.name.value);
    if (!inner) throw new TypeError('The operation spreads a fragment that is not defined');
    return occurrencesIn(inner.selectionSet, holding, fragments);
  });
}

/** Null where they never hold. */
function conditionsOf(directives: readonly DirectiveNode[], above: Holding): Holding | null {
  let holding: Holding | null = above;
  for (const directive of directives) {
    const value = isCondition(directive) ? directive.arguments?.[0]?.value : undefined;
    const is = directive.name.value === 'include';
    if (value?.kind === Kind.BOOLEAN && value.value !== is) return null;
    if (value?.kind !== Kind.VARIABLE) continue;
    holding = together(holding, { variable: value.name.value, is });
    if (holding === null) return null;
  }
  return holding;
}

function isCondition({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include';
}

function together(holding: Holding, { variable, is }: Condition): Holding | null {
  const before = holding.get(variable);
  if (before !== undefined) return before === is ? holding : null;
  return new Map(holding).set(variable, is);
}

/** The ways in which an occurrence holds and none of those before it does; no two of them hold at once. */
function waysLeft(holding: Holding, earlier: readonly Occurrence[]): readonly Holding[] {
  let ways = [holding];
  for (const before of earlier) {
    ways = ways.flatMap((way) => waysWithout(before.holding, way));
    if (ways.length > mostWays) throw new TypeError('A change is asked for under too many conditions');
  }
  return ways;
}

function waysWithout(excluded: Holding, way: Holding): readonly Holding[] {
  const ways: Holding[] = [];
  let until: Holding | null = way;
  for (const [variable, is] of excluded) {
    if (until === null) return ways;
    const fails = together(until, { variable, is: !is });
    if (fails !== null) ways.push(fails);
    until = together(until, { variable, is });
  }
  return ways;
}

function withLater(field: FieldNode, later: readonly Occurrence[], way: Holding): FieldNode {
  const { selectionSet } = field;
  if (!selectionSet) return field;
  const asked = later.flatMap(({ field: again, holding }) => {
    const isPossible = [...holding].every(([variable, is]) => (way.get(variable) ?? is) === is);
    return again.selectionSet && isPossible ? [under(holding, way, fragment(again.selectionSet))] : [];
  });
  return { ...field, selectionSet: { ...selectionSet, selections: [...selectionSet.selections, ...asked] } };
}

/** A selection under what must hold and is not known to hold around it. */
function under(holding: Holding, known: Holding, selection: SelectionNode): SelectionNode {
  let inner = selection;
  for (const [variable, is] of holding) {
    if (known.has(variable)) continue;
    inner = fragment({ kind: Kind.SELECTION_SET, selections: [inner] }, directiveOf({ variable, is }));
  }
  return inner;
}

function fragment(selectionSet: SelectionSetNode, ...directives: readonly DirectiveNode[]): SelectionNode {
  return { kind: Kind.INLINE_FRAGMENT, directives, selectionSet };
}

function directiveOf({ variable, is }: Condition): DirectiveNode {
  const value = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } } as const;
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: is ? 'include' : 'skip' },
    arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'if' }, value }],
  };
}
