import { Kind, parse, print, visit } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';

/** What an operation asks of each entity, its named fragments written out. */
export function entitySelection(operation: string): SelectionSetNode {
  const root = operationSelection(parse(operation, { noLocation: true }));
  const entities = root.selections.find(isEntities)?.selectionSet;
  if (!entities) throw new TypeError('A fetch of entities asks for something else');
  return entities;
}

/** What an operation asks of its root, its named fragments written out. */
export function operationSelection({ definitions }: DocumentNode): SelectionSetNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let root: SelectionSetNode | undefined;
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) root = definition.selectionSet;
  }
  if (!root) throw new TypeError('A fetch has no operation');
  return writtenOut(root, fragments);
}

/** The same operation with something else asked of each entity. */
export function withEntitySelection(operation: string, selectionSet: SelectionSetNode): string {
  const document = visit(parse(operation, { noLocation: true }), {
    FragmentDefinition: () => null,
    Field: (field) => (isEntities(field) ? { ...field, selectionSet } : false),
  });
  return print(document);
}

function isEntities(selection: SelectionNode): selection is FieldNode {
  return selection.kind === Kind.FIELD && selection.name.value === '_entities';
}

function writtenOut(
  { kind, selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionSetNode {
  return {
    kind,
    selections: selections.map((each): SelectionNode => {
      if (each.kind === Kind.FIELD) {
        const inner = each.selectionSet && writtenOut(each.selectionSet, fragments);
        return inner ? { ...each, selectionSet: inner } : each;
      }
      const fragment = each.kind === Kind.FRAGMENT_SPREAD ? fragments.get(each.name.value) : each;
      if (!fragment) throw new TypeError('A fetch spreads a fragment that it does not define');
      return {
        kind: Kind.INLINE_FRAGMENT,
        ...(fragment.typeCondition ? { typeCondition: fragment.typeCondition } : {}),
        ...(each.directives ? { directives: each.directives } : {}),
        selectionSet: writtenOut(fragment.selectionSet, fragments),
      };
    }),
  };
}
