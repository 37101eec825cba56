import { Kind, type DirectiveNode, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { MarkedOperation } from './mark-removed.ts';

/** One removed field at one place of the operation. */
export interface RemovedField {
  /** Response keys from the root, as the client wrote them; lists add no index, since removal is before execution. */
  readonly path: readonly string[];
  /** What must hold for the field to have been asked at all. */
  readonly conditions: readonly Condition[];
}

/** A variable of `@skip` or `@include` around a selection, and the value under which the selection applies. */
export interface Condition {
  readonly variable: string;
  readonly appliesWhen: boolean;
}

/** Lists removed fields in the client's order; null where they are more than `most`, counted before they are made. */
export function listRemoved(
  { operation, fragments, removed }: MarkedOperation,
  most: number,
): readonly RemovedField[] | null {
  const listed: RemovedField[] = [];
  const touches = createTouches({ operation, fragments, removed });

  const listSelection = (
    node: SelectionNode,
    path: readonly string[],
    outer: readonly Condition[],
  ): boolean => {
    const own = conditionsOf(node.directives ?? []);
    if (!own) return true;
    const conditions = own.length === 0 ? outer : [...outer, ...own];
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      return listSelections(fragments.get(node.name.value)?.selectionSet, path, conditions);
    }
    if (node.kind === Kind.INLINE_FRAGMENT) return listSelections(node.selectionSet, path, conditions);
    const fieldPath = [...path, responseKey(node)];
    if (!removed.has(node)) return listSelections(node.selectionSet, fieldPath, conditions);
    return listed.push({ path: fieldPath, conditions }) <= most;
  };

  const listSelections = (
    node: SelectionSetNode | undefined,
    path: readonly string[],
    conditions: readonly Condition[],
  ): boolean =>
    node === undefined ||
    !touches(node) ||
    node.selections.every((selection) => listSelection(selection, path, conditions));

  return listSelections(operation.selectionSet, [], []) ? listed : null;
}

/** Says whether anything is removed under a selection set, so that shared fragments without removals are not walked. */
function createTouches({ fragments, removed }: MarkedOperation): (node: SelectionSetNode) => boolean {
  const known = new Map<SelectionSetNode, boolean>();
  const touches = (node: SelectionSetNode | undefined): boolean => {
    if (!node) return false;
    const before = known.get(node);
    if (before !== undefined) return before;
    const now = node.selections.some((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        return touches(fragments.get(selection.name.value)?.selectionSet);
      }
      return (selection.kind === Kind.FIELD && removed.has(selection)) || touches(selection.selectionSet);
    });
    known.set(node, now);
    return now;
  };
  return touches;
}

/** The variables that decide whether a selection applies; null where literals say that it never does. */
function conditionsOf(directives: readonly DirectiveNode[]): Condition[] | null {
  const conditions: Condition[] = [];
  for (const { name, arguments: given } of directives) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const appliesWhen = name.value === 'include';
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === Kind.BOOLEAN && value.value !== appliesWhen) return null;
    if (value?.kind === Kind.VARIABLE) conditions.push({ variable: value.name.value, appliesWhen });
  }
  return conditions;
}

function responseKey(node: FieldNode): string {
  return node.alias?.value ?? node.name.value;
}
