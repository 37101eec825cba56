import { print, visit, type ASTNode, type DirectiveNode } from 'graphql';
import type { SubgraphDocument } from './subgraph-document.ts';

/** How each part of a subgraph's or the supergraph's schema is written, without its description, by coordinate. */
export function schemaParts(schema: SubgraphDocument): Map<string, string> {
  const parts = new Map<string, string>();
  for (const type of schema.types.values()) {
    if (type.name.includes('__')) continue;
    const head = [
      type.kind,
      ...type.interfaces.map((name) => `& ${name}`),
      ...type.unionMembers.map((name) => `| ${name}`),
      ...type.directives.filter(({ node }) => !isOfJoin(node)).map(({ node }) => print(node)),
    ];
    parts.set(type.name, head.join(' '));
    for (const member of type.members.values()) parts.set(member.coordinate, written(member.node));
  }
  return parts;
}

function written(node: ASTNode): string {
  const bare: ASTNode = visit(node, {
    StringValue: (_value, key) => (key === 'description' ? null : undefined),
    Directive: (directive) => (isOfJoin(directive) ? null : undefined),
  });
  return print(bare);
}

/** In a supergraph, who answers what is written in directives of composition's own. */
function isOfJoin({ name }: DirectiveNode): boolean {
  return name.value.startsWith('join__');
}

/** A difference between two schemas. */
export interface SchemaChange {
  readonly kind: 'ADDED' | 'CHANGED' | 'REMOVED';
  readonly coordinate: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two schemas, in the order of the coordinates. */
export function changesBetween(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): SchemaChange[] {
  const coordinates = [...new Set([...before.keys(), ...after.keys()])].sort();
  return coordinates.flatMap((coordinate): SchemaChange[] => {
    const was = before.get(coordinate) ?? null;
    const is = after.get(coordinate) ?? null;
    if (was === is) return [];
    const kind = was === null ? 'ADDED' : is === null ? 'REMOVED' : 'CHANGED';
    return [{ kind, coordinate, before: was, after: is }];
  });
}
