import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** An operation in two: what the schema answers, and what the subgraphs do. */
export interface SplitOperation {
  /** The operation with nothing but `__schema` and `__type`; null where it has neither. */
  readonly introspection: DocumentNode | null;
  /** The operation without them; null where nothing else is left. */
  readonly rest: DocumentNode | null;
  /** The keys of the answer in the order the client wrote them. */
  readonly keys: readonly string[];
}

const introspectionFields = new Set(['__schema', '__type']);

/** Divides the root fields of a validated operation, following fragments; other operations of the document go. */
export function splitIntrospection(document: DocumentNode, operation: OperationDefinitionNode): SplitOperation {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const roots = rootFields(operation.selectionSet, fragments);
  if (!roots.some(({ name }) => introspectionFields.has(name))) {
    return { introspection: null, rest: document, keys: [] };
  }
  const part = (keep: (field: string) => boolean): DocumentNode | null => {
    const selections = keptSelections(operation.selectionSet, { keep, fragments });
    if (selections.length === 0) return null;
    const kept = { ...operation, selectionSet: { ...operation.selectionSet, selections } };
    return { ...document, definitions: [kept, ...fragments.values()] };
  };
  return {
    introspection: part((field) => introspectionFields.has(field)),
    rest: part((field) => !introspectionFields.has(field)),
    keys: [...new Set(roots.map(({ key }) => key))],
  };
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function rootFields(set: SelectionSetNode, fragments: Fragments): readonly { name: string; key: string }[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) {
      return [{ name: selection.name.value, key: (selection.alias ?? selection.name).value }];
    }
    const inner = innerSelections(selection, fragments);
    return inner === null ? [] : rootFields(inner, fragments);
  });
}

function keptSelections(
  set: SelectionSetNode,
  rule: { keep: (field: string) => boolean; fragments: Fragments },
): readonly SelectionNode[] {
  return set.selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return rule.keep(selection.name.value) ? [selection] : [];
    const inner = innerSelections(selection, rule.fragments);
    const selections = inner === null ? [] : keptSelections(inner, rule);
    if (selections.length === 0) return [];
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        ...(selection.directives === undefined ? {} : { directives: selection.directives }),
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      },
    ];
  });
}

/** What a spread or inline fragment on the root type holds. */
function innerSelections(
  selection: Exclude<SelectionNode, { kind: Kind.FIELD }>,
  fragments: Fragments,
): SelectionSetNode | null {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet;
  return fragments.get(selection.name.value)?.selectionSet ?? null;
}
