import { Kind, visit } from 'graphql';
import type { DocumentNode, FieldNode, SelectionSetNode } from 'graphql';
import { isIntrospection } from '../../execution/plan/is-introspection.ts';

/** Takes out what no subgraph answers; what asked for nothing else asks for the name of its type. */
export function withoutIntrospection(document: DocumentNode): DocumentNode {
  return visit(document, {
    Field: {
      enter: (field) => (isIntrospection(field) ? null : undefined),
      leave: named,
    },
    InlineFragment: {
      leave: ({ selectionSet }) => (selectionSet.selections.length === 0 ? null : undefined),
    },
    FragmentDefinition: { leave: named },
    OperationDefinition: { leave: named },
  });
}

function named<Node extends { readonly selectionSet?: SelectionSetNode | undefined }>(
  node: Node,
): Node | undefined {
  if (node.selectionSet?.selections.length !== 0) return undefined;
  return { ...node, selectionSet: { ...node.selectionSet, selections: [typeName] } };
}

const typeName: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
