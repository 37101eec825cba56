import { Kind } from 'graphql';
import { argument } from '../../authorisation/linked-directives.ts';
import { isScope, scopes } from '../../identity/scopes.ts';
import { type CheckContext, otherOwner } from './check-context.ts';
import { type Finding, findingAt, type PlacedNode } from './finding.ts';
import {
  type AppliedDirective,
  type DeclaredType,
  type Member,
  rootTypes,
  type SubgraphDocument,
} from './subgraph-document.ts';

const rules = new Set(['authenticated', 'requiresScopes', 'policy']);

/** Whether everything that opens the graph says who may enter, in rules that somebody can meet. */
export function checkRules(context: CheckContext): Finding[] {
  return [...missingRules(context), ...appliedIn(context.schema).flatMap(impossible)];
}

/** Root fields, own entities, and fields that are added to others' types. */
function missingRules(context: CheckContext): Finding[] {
  return [...context.schema.types.values()].flatMap((type) => {
    if (type.kind !== 'object' && type.kind !== 'interface') return [];
    if (rootTypes.has(type.name))
      return [...type.members.values()].flatMap((field) => missing(field, 'root field'));
    if (otherOwner(context, type.name)) {
      return [...type.members.values()]
        .filter(({ coordinate }) => !otherOwner(context, coordinate))
        .flatMap((field) => missing(field, "field of another owner's type"));
    }
    // Federation takes no rules on interfaces: what implements them has its own.
    return type.kind === 'object' && isEntity(type)
      ? missing({ ...type, coordinate: type.name, node: nodeOf(type) }, 'entity')
      : [];
  });
}

function nodeOf({ nodes }: DeclaredType): PlacedNode | null {
  return nodes[0] ?? null;
}

function isEntity({ directives }: DeclaredType): boolean {
  return directives.some(({ name, node }) => name === 'key' && !isFalse(argument(node, 'resolvable')));
}

function isFalse(value: ReturnType<typeof argument>): boolean {
  return value?.kind === Kind.BOOLEAN && !value.value;
}

function missing(
  part: Pick<Member, 'coordinate' | 'directives'> & { readonly node: PlacedNode | null },
  what: string,
): Finding[] {
  if (part.directives.some(({ name }) => rules.has(name) || name === 'public')) return [];
  const finding = findingAt(part.node, { code: 'RULE_MISSING', severity: 'ERROR', message: '' });
  return [
    {
      ...finding,
      coordinate: part.coordinate,
      message:
        `The ${what} ${part.coordinate} does not say who may ask for it. ` +
        `Add to line ${finding.line ?? 1}: @requiresScopes(scopes: [["incident:read"]]) or @authenticated, or @public where everybody at the hub may.`,
    },
  ];
}

interface Applied extends AppliedDirective {
  readonly coordinate: string;
}

function appliedIn({ types }: SubgraphDocument): Applied[] {
  return [...types.values()].flatMap((type) => [
    ...type.directives.map((each) => ({ ...each, coordinate: type.name })),
    ...[...type.members.values()].flatMap(({ coordinate, directives }) =>
      directives.map((each) => ({ ...each, coordinate })),
    ),
  ]);
}

function impossible({ name, node, coordinate }: Applied): Finding[] {
  const why = name === 'requiresScopes' ? whatScopes(node) : name === 'policy' ? noPolicies : null;
  if (why === null) return [];
  return [findingAt(node, { code: 'RULE_IMPOSSIBLE', severity: 'ERROR', message: why, coordinate })];
}

const noPolicies = 'This hub gives nobody a policy, so nobody could ask for this. Use @requiresScopes.';

function whatScopes(node: AppliedDirective['node']): string | null {
  const given = argument(node, 'scopes');
  const alternatives = given?.kind === Kind.LIST ? given.values : given ? [given] : [];
  const lists = alternatives.map((each) => (each.kind === Kind.LIST ? each.values : [each]));
  if (lists.length === 0 || lists.some((list) => list.length === 0)) {
    return 'An empty list of scopes protects nothing. Name the scopes, such as [["incident:read"]].';
  }
  const unknown = lists.flat().find((each) => each.kind !== Kind.STRING || !isScope(each.value));
  if (!unknown) return null;
  const text = unknown.kind === Kind.STRING ? `"${unknown.value}"` : 'This';
  return `${text} is no scope that a client of this hub can hold. The scopes are: ${Object.keys(scopes).join(', ')}.`;
}
