import { type FieldNode, type InlineFragmentNode, Kind, type SelectionNode } from 'graphql';

/**
 * The planner asks for a field that has conditions under those of all that is selected of it as well: where they do
 * not hold it loses the field itself. On a fragment around the field its conditions are its own.
 */
export function apartFromInnerConditions(field: FieldNode): InlineFragmentNode | undefined {
  const { directives = [], selectionSet } = field;
  if (directives.length === 0 || !selectionSet || selectionSet.selections.some(isUnconditional))
    return undefined;
  return {
    kind: Kind.INLINE_FRAGMENT,
    directives,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [{ ...field, directives: [] }] },
  };
}

function isUnconditional({ kind, directives = [] }: SelectionNode): boolean {
  return kind === Kind.FIELD && directives.length === 0;
}
