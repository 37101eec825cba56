import type { CheckContext } from './check-context.ts';
import { otherOwner } from './check-context.ts';
import { type Finding, findingAt, type PlacedNode } from './finding.ts';
import { type DeclaredType, rootTypes } from './subgraph-document.ts';

const pascal = /^[A-Z][A-Za-z0-9]*$/;
const camel = /^[a-z][A-Za-z0-9]*$/;
const upper = /^[A-Z][A-Z0-9_]*$/;

/** What readers of the schema would miss: descriptions, and names as everybody else writes them. */
export function checkStyle(context: CheckContext): Finding[] {
  return [...context.schema.types.values()]
    .filter(({ name }) => !name.includes('__'))
    .flatMap((type) => [
      ...ofType(context, type),
      ...[...type.members.values()].flatMap((member) => {
        if (otherOwner(context, member.coordinate)) return [];
        const isDescribed = member.node.description !== undefined;
        const form = type.kind === 'enum' ? upper : camel;
        return [
          ...(isDescribed ? [] : [undescribed(member.node, member.coordinate)]),
          ...(form.test(member.name) ? [] : [oddName(member.node, member.coordinate)]),
        ];
      }),
    ]);
}

function ofType(context: CheckContext, type: DeclaredType): Finding[] {
  const [node] = type.nodes;
  if (!node || rootTypes.has(type.name)) return [];
  const isDescribed = type.nodes.some((each) => 'description' in each && Boolean(each.description));
  const owner = otherOwner(context, type.name);
  if (owner) return [];
  return [
    ...(isDescribed ? [] : [undescribed(node, type.name)]),
    ...(pascal.test(type.name) ? [] : [oddName(node, type.name)]),
  ];
}

function undescribed(node: PlacedNode, coordinate: string): Finding {
  return findingAt(node, {
    code: 'DESCRIPTION_MISSING',
    severity: 'WARNING',
    message: `Say what ${coordinate} is, in a description above it: it is all that others read of it.`,
    coordinate,
  });
}

function oddName(node: PlacedNode, coordinate: string): Finding {
  return findingAt(node, {
    code: 'NAMING',
    severity: 'WARNING',
    message: `${coordinate} is not named as the rest of the graph is: types PascalCase, fields camelCase, values UPPER_CASE.`,
    coordinate,
  });
}
