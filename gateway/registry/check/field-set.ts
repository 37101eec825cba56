import { GraphQLError, Kind, parse, type SelectionSetNode } from 'graphql';
import { argument, stringOf } from '../../authorisation/linked-directives.ts';
import type { AppliedDirective, DeclaredType } from './subgraph-document.ts';

/** The selection that a directive such as @key or @requires names; null where it is none. */
export function fieldSetOf({ node }: AppliedDirective): SelectionSetNode | null {
  const text = stringOf(argument(node, 'fields'));
  if (text === undefined) return null;
  try {
    const [operation] = parse(text.trim().startsWith('{') ? text : `{ ${text} }`).definitions;
    return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet : null;
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

/** The same text for the same selection, in whatever order it is written. */
export function canonicalFieldSet({ selections }: SelectionSetNode): string {
  return selections
    .map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return `...${selection.name.value}`;
      const inner = selection.selectionSet ? `{${canonicalFieldSet(selection.selectionSet)}}` : '';
      if (selection.kind === Kind.FIELD) return `${selection.name.value}${inner}`;
      return `...on ${selection.typeCondition?.name.value ?? ''}${inner}`;
    })
    .sort()
    .join(' ');
}

/** The keys that a schema gives a type, in canonical form. */
export function keysOf(type: DeclaredType | undefined): string[] {
  return (type?.directives ?? [])
    .filter(({ name }) => name === 'key')
    .map(fieldSetOf)
    .filter((set) => set !== null)
    .map(canonicalFieldSet);
}

/** The coordinates that a selection on a type names, as far as the types are declared. */
export function coordinatesIn(
  selection: SelectionSetNode,
  type: string,
  typeOfField: (coordinate: string) => string | undefined,
): string[] {
  return selection.selections.flatMap((each) => {
    if (each.kind === Kind.FRAGMENT_SPREAD) return [];
    if (each.kind === Kind.INLINE_FRAGMENT) {
      return coordinatesIn(each.selectionSet, each.typeCondition?.name.value ?? type, typeOfField);
    }
    if (each.name.value === '__typename') return [];
    const coordinate = `${type}.${each.name.value}`;
    const inner = typeOfField(coordinate);
    const nested = each.selectionSet && inner !== undefined;
    return [coordinate, ...(nested ? coordinatesIn(each.selectionSet, inner, typeOfField) : [])];
  });
}
