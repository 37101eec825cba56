import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parseType,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { KnownDocument } from '../known-document.ts';

/** A subscription as the query that is asked again and again for what follows a cursor. */
export interface FollowedFeed {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** What the client calls the field. */
  readonly key: string;
  /** What each edge holds its cursor under, beside what the client selects. */
  readonly cursorKey: string;
  /** Where the client wants to begin. */
  readonly since: (variables: Variables) => string | null;
  /** The variables that ask for one page. */
  readonly page: (variables: Variables, page: { since: string | null; first: number }) => Variables;
}

type Variables = Readonly<Record<string, unknown>>;

/**
 * A field of `Subscription` follows the feed that gives the same edges: the field of `Query` with `since` and `first`
 * whose `edges` are of its type. So an event is read as a page is, by the caller's rights at that moment, and the
 * fields of other subgraphs are joined once for all events of a page. Null where there is no such feed.
 */
export function followedFeed({ snapshot, document, operation }: KnownDocument): FollowedFeed | null {
  const { schema } = snapshot;
  const fragments = new Map(fragmentsOf(document).map((fragment) => [fragment.name.value, fragment]));
  const roots = rootFields(operation.selectionSet, fragments);
  const [root] = roots ?? [];
  const field = root && schema.getSubscriptionType()?.getFields()[root.name.value];
  const feed = field && feedOf(schema, field);
  if (!roots || !root || !feed) return null;
  const name = freeNames(document);
  const query = toQuery(operation, feedField({ roots, feed, name }), name);
  const kept = fragmentsOf(document).filter(
    ({ typeCondition }) => typeCondition.name.value !== schema.getSubscriptionType()?.name,
  );
  return {
    document: { kind: Kind.DOCUMENT, definitions: [query, ...kept] },
    operation: query,
    key: root.alias?.value ?? root.name.value,
    cursorKey: name('cursor'),
    since: (variables) => textOrNull(getArgumentValues(field, root, variables).since),
    page: (variables, { since, first }) => ({ ...variables, [name('since')]: since, [name('first')]: first }),
  };
}

function fragmentsOf(document: DocumentNode): FragmentDefinitionNode[] {
  return document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
}

/** The nodes of the one root field; null where a condition decides on it, which the specification forbids. */
function rootFields(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FieldNode[] | null {
  const found: FieldNode[] = [];
  for (const selection of selections) {
    if (selection.directives?.length) return null;
    if (selection.kind === Kind.FIELD) {
      found.push(selection);
      continue;
    }
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    const below = inner && rootFields(inner.selectionSet, fragments);
    if (!below) return null;
    found.push(...below);
  }
  return found;
}

type Field = GraphQLField<unknown, unknown>;

function feedOf(schema: GraphQLSchema, field: Field): Field | null {
  const edge = getNamedType(field.type);
  const wanted = ['since', 'first', ...field.args.map(({ name }) => name)];
  const feeds = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    ({ args, type }) =>
      wanted.every((name) => args.some((arg) => arg.name === name)) && edgesOf(getNamedType(type)) === edge,
  );
  return feeds[0] ?? null;
}

function edgesOf(connection: GraphQLNamedType): GraphQLNamedType | null {
  const type = isObjectType(connection) ? connection.getFields().edges?.type : undefined;
  if (type === undefined || !isListType(isNonNullType(type) ? type.ofType : type)) return null;
  const edge = getNamedType(type);
  return isObjectType(edge) && edge.getFields().cursor ? edge : null;
}

type FreeName = (name: string) => string;

/** Names that the client's document does not use. */
function freeNames(document: DocumentNode): FreeName {
  const text = document.loc?.source.body ?? '';
  let prefix = 'followed';
  while (text.includes(prefix)) prefix += '_';
  return (name) => `${prefix}_${name}`;
}

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const;

const leaf = (name: string, alias?: string): FieldNode => ({
  kind: Kind.FIELD,
  name: nameNode(name),
  ...(alias === undefined ? {} : { alias: nameNode(alias) }),
});

const object = (name: string, ...selections: SelectionSetNode['selections'][number][]): FieldNode => ({
  ...leaf(name),
  selectionSet: { kind: Kind.SELECTION_SET, selections },
});

function feedField(parts: { roots: readonly FieldNode[]; feed: Field; name: FreeName }): FieldNode {
  const { roots, feed, name } = parts;
  const [root] = roots;
  const given = (root?.arguments ?? []).filter((argument) => argument.name.value !== 'since');
  const selected = roots.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  return {
    ...object(
      feed.name,
      object('edges', ...selected, leaf('cursor', name('cursor'))),
      object('pageInfo', leaf('endCursor'), leaf('hasNextPage')),
    ),
    alias: nameNode(root?.alias?.value ?? root?.name.value ?? feed.name),
    arguments: [
      ...given,
      ...['since', 'first'].map(
        (argument) =>
          ({
            kind: Kind.ARGUMENT,
            name: nameNode(argument),
            value: { kind: Kind.VARIABLE, name: nameNode(name(argument)) },
          }) as const,
      ),
    ],
  };
}

function toQuery(
  operation: OperationDefinitionNode,
  field: FieldNode,
  name: FreeName,
): OperationDefinitionNode {
  const variable = (of: string, type: string): VariableDefinitionNode => ({
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: nameNode(name(of)) },
    type: parseType(type, { noLocation: true }),
  });
  return {
    ...operation,
    operation: OperationTypeNode.QUERY,
    variableDefinitions: [
      ...(operation.variableDefinitions ?? []),
      variable('since', 'String'),
      variable('first', 'Int'),
    ],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
