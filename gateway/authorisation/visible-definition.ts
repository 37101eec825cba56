import {
  type DefinitionNode,
  type InputValueDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import type { VisibleMembers } from './visible-members.ts';

/** What remains of a definition, null where nothing does; the definition itself where all of it does. */
export function visibleDefinition(node: DefinitionNode, members: VisibleMembers): DefinitionNode | null {
  if (node.kind === Kind.SCHEMA_DEFINITION) {
    const isVisible = ({ type }: { type: { name: { value: string } } }): boolean =>
      members.has(type.name.value);
    return withParts(node, { operationTypes: filtered(node.operationTypes, isVisible) });
  }
  if (node.kind === Kind.DIRECTIVE_DEFINITION) {
    return withParts(node, { arguments: visibleInputs(node.arguments, members) });
  }
  return isTypeDefinitionNode(node) ? visibleType(node, members) : node;
}

function visibleType(node: TypeDefinitionNode, members: VisibleMembers): TypeDefinitionNode | null {
  const own = members.get(node.name.value);
  if (!own) return null;
  const isOwn = ({ name }: { name: { value: string } }): boolean => own.has(name.value);
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return withParts(node, {
        interfaces: filtered(node.interfaces, ({ name }) => members.has(name.value)),
        fields: changed(node.fields, (field) =>
          isOwn(field) ? withParts(field, { arguments: visibleInputs(field.arguments, members) }) : null,
        ),
      });
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return withParts(node, { fields: filtered(node.fields, isOwn) });
    case Kind.ENUM_TYPE_DEFINITION:
      return withParts(node, { values: filtered(node.values, isOwn) });
    case Kind.UNION_TYPE_DEFINITION:
      return withParts(node, { types: filtered(node.types, isOwn) });
    case Kind.SCALAR_TYPE_DEFINITION:
      return node;
  }
}

function visibleInputs(
  nodes: readonly InputValueDefinitionNode[] | undefined,
  members: VisibleMembers,
): readonly InputValueDefinitionNode[] {
  return filtered(nodes, ({ type }) => members.has(namedType(type)));
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** What is whole is not copied: schemas of many kinds of caller share it. */
function withParts<Node extends object>(node: Node, parts: Partial<Node>): Node {
  const isSame = Object.entries(parts).every(([name, part]) => Reflect.get(node, name) === part);
  return isSame ? node : { ...node, ...parts };
}

function filtered<Node>(
  nodes: readonly Node[] | undefined,
  isKept: (node: Node) => boolean,
): readonly Node[] {
  return changed(nodes, (node) => (isKept(node) ? node : null));
}

function changed<Node>(nodes: readonly Node[] = [], change: (node: Node) => Node | null): readonly Node[] {
  const after = nodes.flatMap((node) => change(node) ?? []);
  return isSameList(nodes, after) ? nodes : after;
}

/** Whether two lists have the same in them. */
export function isSameList<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
