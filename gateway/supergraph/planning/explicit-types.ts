import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  getOperationAST,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Written out, an operation may not become larger than so many selections. */
const mostSelections = 5_000;

/**
 * An operation of a document without fragments on interfaces and unions other than those its fields give: the planner
 * breaks where a subgraph that knows an interface as an object does not know the interface of such a fragment.
 */
export function withExplicitTypes(
  document: DocumentNode,
  operationName: string | null,
  schema: GraphQLSchema,
): DocumentNode {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!root) throw new TypeError('The document has no such operation');
  const selectionSet = new Writing(document, schema).selectionSet(operation.selectionSet, root);
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }] };
}

class Writing {
  readonly #schema: GraphQLSchema;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  #written = 0;

  constructor(document: DocumentNode, schema: GraphQLSchema) {
    this.#schema = schema;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
    }
  }

  selectionSet({ selections }: SelectionSetNode, parent: GraphQLCompositeType): SelectionSetNode {
    return {
      kind: Kind.SELECTION_SET,
      selections: selections.flatMap((each) => this.#selection(each, parent)),
    };
  }

  #selection(node: SelectionNode, parent: GraphQLCompositeType): SelectionNode[] {
    this.#written += 1;
    if (this.#written > mostSelections) throw new TypeError('The operation is too large to be written out');
    if (node.kind === Kind.FIELD) {
      const declared = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
      const type = declared && getNamedType(declared.type);
      if (!node.selectionSet || !isCompositeType(type)) return [node];
      return [{ ...node, selectionSet: this.selectionSet(node.selectionSet, type) }];
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value);
    if (!fragment) throw new TypeError('The operation spreads a fragment that is not defined');
    const condition = fragment.typeCondition && this.#schema.getType(fragment.typeCondition.name.value);
    const types = isCompositeType(condition) ? this.#narrowed(parent, condition) : [parent];
    return types.flatMap((type) => {
      const inner = this.selectionSet(fragment.selectionSet, type);
      return inner.selections.length === 0 ? [] : [onType(type, inner, node.directives ?? [])];
    });
  }

  /** The parent itself where all its objects are meant, else those that are. */
  #narrowed(parent: GraphQLCompositeType, condition: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    if (condition === parent) return [parent];
    if (!isAbstractType(condition)) return isAbstractType(parent) ? [condition] : [];
    const isOfCondition = (type: GraphQLCompositeType): boolean =>
      !isUnionType(type) && this.#schema.isSubType(condition, type);
    if (isOfCondition(parent)) return [parent];
    const objects = isAbstractType(parent) ? this.#schema.getPossibleTypes(parent) : [parent];
    return objects.filter(isOfCondition);
  }
}

function onType(
  { name }: GraphQLCompositeType,
  selectionSet: SelectionSetNode,
  directives: readonly DirectiveNode[],
): SelectionNode {
  const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } } as const;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet };
}
