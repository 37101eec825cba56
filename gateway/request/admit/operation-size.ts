import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How much an operation selects once every fragment is followed. */
export interface OperationSize {
  readonly fields: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
}

const nothing: OperationSize = { fields: 0, depth: 0, aliases: 0, directives: 0, rootFields: 0 };

/**
 * Measures without expanding: each fragment is measured once and counted wherever it is spread, so a document whose
 * fragments multiply costs no more than its text. A fragment inside itself counts as nothing: validation refuses it.
 */
export function operationSize(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): OperationSize {
  const measured = new Map<string, OperationSize>();

  function ofFragment(name: string): OperationSize {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    if (fragment === undefined) return nothing;
    measured.set(name, nothing);
    const size = plusDirectives(ofSelections(fragment.selectionSet), fragment.directives?.length ?? 0);
    measured.set(name, size);
    return size;
  }

  function ofSelections(set: SelectionSetNode): OperationSize {
    let size = nothing;
    for (const selection of set.selections) {
      const directives = selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        const inner = selection.selectionSet === undefined ? nothing : ofSelections(selection.selectionSet);
        // Introspection has a depth rule of its own among graphql-js's rules; its answer is the schema, not data.
        const depthBelow = selection.name.value.startsWith('__') ? 0 : inner.depth;
        size = plus(size, {
          fields: inner.fields + 1,
          depth: depthBelow + 1,
          aliases: inner.aliases + (selection.alias === undefined ? 0 : 1),
          directives: inner.directives + directives,
          rootFields: 1,
        });
      } else {
        const inner =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? ofFragment(selection.name.value)
            : ofSelections(selection.selectionSet);
        size = plus(size, plusDirectives(inner, directives));
      }
    }
    return size;
  }

  return plusDirectives(ofSelections(operation.selectionSet), operation.directives?.length ?? 0);
}

function plus(one: OperationSize, other: OperationSize): OperationSize {
  return {
    fields: one.fields + other.fields,
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    rootFields: one.rootFields + other.rootFields,
  };
}

function plusDirectives(size: OperationSize, directives: number): OperationSize {
  return directives === 0 ? size : { ...size, directives: size.directives + directives };
}
