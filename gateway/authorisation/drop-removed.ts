import {
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { MarkedOperation } from './mark-removed.ts';

/**
 * Drops what is marked, then the fields and fragments left without any selection, then what nothing uses any more.
 * Null where nothing remains.
 */
export function dropRemoved({ operation, fragments, removed }: MarkedOperation): DocumentNode | null {
  const remaining = new Map<string, FragmentDefinitionNode | null>();

  const remainingFragment = (name: string): FragmentDefinitionNode | null => {
    const known = remaining.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const selectionSet = fragment ? remainingSelections(fragment.selectionSet) : null;
    const kept = fragment && selectionSet ? { ...fragment, selectionSet } : null;
    remaining.set(name, kept);
    return kept;
  };

  const remainingSelection = (node: SelectionNode): SelectionNode[] => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return remainingFragment(node.name.value) ? [node] : [];
    if (node.kind === Kind.FIELD && removed.has(node)) return [];
    if (!node.selectionSet) return [node];
    const selectionSet = remainingSelections(node.selectionSet);
    return selectionSet ? [{ ...node, selectionSet }] : [];
  };

  const remainingSelections = (node: SelectionSetNode): SelectionSetNode | null => {
    const selections = node.selections.flatMap(remainingSelection);
    return selections.length === 0 ? null : { ...node, selections };
  };

  const selectionSet = remainingSelections(operation.selectionSet);
  return selectionSet ? documentOf({ ...operation, selectionSet }, remainingFragment) : null;
}

/** A document of one operation with the fragments it uses, and only the variables that they use. */
export function documentOf(
  operation: OperationDefinitionNode,
  fragmentNamed: (name: string) => FragmentDefinitionNode | null | undefined,
): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const variables = new Set<string>();
  const open: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  for (let next = open.pop(); next; next = open.pop()) {
    visit(next, {
      VariableDefinition: () => false,
      Variable: (node) => void variables.add(node.name.value),
      FragmentSpread: (node) => {
        const fragment = fragmentNamed(node.name.value);
        if (!fragment || fragments.has(node.name.value)) return;
        fragments.set(node.name.value, fragment);
        open.push(fragment);
      },
    });
  }
  const used = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    variables.has(variable.name.value),
  );
  const ownVariables: OperationDefinitionNode = { ...operation, variableDefinitions: used };
  return { kind: Kind.DOCUMENT, definitions: [ownVariables, ...fragments.values()] };
}
