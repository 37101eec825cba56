import {
  GraphQLError,
  Kind,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  parse,
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';
import { createDirectiveNames } from './directive-names.ts';
import { type Finding, findingAt } from './finding.ts';

/** A directive as it is applied, under the name of its specification. */
export interface AppliedDirective {
  readonly name: string;
  readonly node: ConstDirectiveNode;
}

/** A member of a type: a field, an input field or a value of an enum. */
export interface Member {
  readonly name: string;
  readonly coordinate: string;
  readonly node: FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode;
  readonly directives: readonly AppliedDirective[];
  readonly arguments: readonly Argument[];
}

/** An argument of a field. */
export interface Argument {
  readonly name: string;
  readonly coordinate: string;
  readonly node: InputValueDefinitionNode;
  readonly directives: readonly AppliedDirective[];
}

/** What a schema says of one type, in its definition and extensions together. */
export interface DeclaredType {
  readonly name: string;
  readonly kind: 'object' | 'interface' | 'union' | 'enum' | 'input' | 'scalar';
  readonly nodes: readonly (TypeDefinitionNode | TypeExtensionNode)[];
  readonly directives: readonly AppliedDirective[];
  readonly members: ReadonlyMap<string, Member>;
  readonly interfaces: readonly string[];
  readonly unionMembers: readonly string[];
}

/** A subgraph's schema, read for the checks. */
export interface SubgraphDocument {
  readonly sdl: string;
  readonly document: DocumentNode;
  readonly types: ReadonlyMap<string, DeclaredType>;
  readonly nameOf: (directive: string) => string;
}

/** Types that federation itself adds to what a subgraph serves. */
const ofFederation = new Set(['_Any', '_Entity', '_Service', '_FieldSet']);

/** Where operations begin. */
export const rootTypes: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/** Reads a schema; what is not GraphQL is told with its line. */
export function readSubgraphDocument(
  sdl: string,
): { ok: true; schema: SubgraphDocument } | { ok: false; finding: Finding } {
  try {
    const document = parse(sdl, { maxTokens: 500_000 });
    const nameOf = createDirectiveNames(document);
    return { ok: true, schema: { sdl, document, nameOf, types: readTypes(document, nameOf) } };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [place] = error.locations ?? [];
    const parts = { code: 'INVALID_GRAPHQL', severity: 'ERROR', message: error.message } as const;
    return {
      ok: false,
      finding: findingAt(null, { ...parts, line: place?.line ?? null, column: place?.column ?? null }),
    };
  }
}

type NameOf = SubgraphDocument['nameOf'];

function readTypes(document: DocumentNode, nameOf: NameOf): Map<string, DeclaredType> {
  const types = new Map<string, DeclaredType>();
  for (const node of document.definitions) {
    if (!isTypeDefinitionNode(node) && !isTypeExtensionNode(node)) continue;
    if (ofFederation.has(node.name.value)) continue;
    const read = readType(node, nameOf);
    const before = types.get(read.name);
    types.set(read.name, before ? together(before, read) : read);
  }
  return types;
}

function together(one: DeclaredType, other: DeclaredType): DeclaredType {
  return {
    ...one,
    nodes: [...one.nodes, ...other.nodes],
    directives: [...one.directives, ...other.directives],
    members: new Map([...one.members, ...other.members]),
    interfaces: [...one.interfaces, ...other.interfaces],
    unionMembers: [...one.unionMembers, ...other.unionMembers],
  };
}

function readType(node: TypeDefinitionNode | TypeExtensionNode, nameOf: NameOf): DeclaredType {
  const name = node.name.value;
  const members = membersOf(node)
    .filter((member) => !(name === 'Query' && /^_(entities|service)$/.test(member.name.value)))
    .map((member) => readMember(name, member, nameOf));
  return {
    name,
    kind: kindOf(node),
    nodes: [node],
    directives: applied(node.directives, nameOf),
    members: new Map(members.map((member) => [member.name, member])),
    interfaces: 'interfaces' in node ? (node.interfaces ?? []).map(({ name: { value } }) => value) : [],
    unionMembers: 'types' in node ? (node.types ?? []).map(({ name: { value } }) => value) : [],
  };
}

type MemberNode = Member['node'];

function membersOf(node: TypeDefinitionNode | TypeExtensionNode): readonly MemberNode[] {
  if ('fields' in node) return node.fields ?? [];
  return 'values' in node ? (node.values ?? []) : [];
}

function readMember(type: string, node: MemberNode, nameOf: NameOf): Member {
  const coordinate = `${type}.${node.name.value}`;
  const given = node.kind === Kind.FIELD_DEFINITION ? (node.arguments ?? []) : [];
  return {
    name: node.name.value,
    coordinate,
    node,
    directives: applied(node.directives, nameOf),
    arguments: given.map((argument) => ({
      name: argument.name.value,
      coordinate: `${coordinate}(${argument.name.value}:)`,
      node: argument,
      directives: applied(argument.directives, nameOf),
    })),
  };
}

function applied(directives: readonly ConstDirectiveNode[] | undefined, nameOf: NameOf): AppliedDirective[] {
  return (directives ?? []).map((node) => ({ name: nameOf(node.name.value), node }));
}

const kinds = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'object',
  [Kind.OBJECT_TYPE_EXTENSION]: 'object',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'interface',
  [Kind.INTERFACE_TYPE_EXTENSION]: 'interface',
  [Kind.UNION_TYPE_DEFINITION]: 'union',
  [Kind.UNION_TYPE_EXTENSION]: 'union',
  [Kind.ENUM_TYPE_DEFINITION]: 'enum',
  [Kind.ENUM_TYPE_EXTENSION]: 'enum',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'input',
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: 'input',
  [Kind.SCALAR_TYPE_DEFINITION]: 'scalar',
  [Kind.SCALAR_TYPE_EXTENSION]: 'scalar',
} as const;

function kindOf(node: TypeDefinitionNode | TypeExtensionNode): DeclaredType['kind'] {
  return kinds[node.kind];
}

/** Every coordinate that a schema declares, in the order of its text. */
export function coordinatesOf({ types }: SubgraphDocument): string[] {
  return [...types.values()].flatMap((type) => [
    ...(rootTypes.has(type.name) ? [] : [type.name]),
    ...[...type.members.values()].flatMap((member) => [
      member.coordinate,
      ...member.arguments.map(({ coordinate }) => coordinate),
    ]),
  ]);
}
