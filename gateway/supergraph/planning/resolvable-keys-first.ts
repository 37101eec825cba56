import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from 'graphql';
import { argument } from '../../authorisation/linked-directives.ts';

/**
 * Writes the keys that a subgraph resolves before those that it only knows. Where Apollo's planner comes back to a
 * subgraph with what a field requires, it takes the first key written, and would call the subgraph by one that it
 * does not resolve.
 */
export function resolvableKeysFirst(supergraph: DocumentNode): DocumentNode {
  const reordered = (type: { readonly directives?: readonly ConstDirectiveNode[] }) =>
    (type.directives ?? []).some(isUnresolvable)
      ? { ...type, directives: [...(type.directives ?? [])].sort(resolvableFirst) }
      : undefined;
  return visit(supergraph, { ObjectTypeDefinition: reordered, InterfaceTypeDefinition: reordered });
}

function resolvableFirst(one: ConstDirectiveNode, other: ConstDirectiveNode): number {
  return Number(isUnresolvable(one)) - Number(isUnresolvable(other));
}

function isUnresolvable(directive: ConstDirectiveNode): boolean {
  const resolvable = argument(directive, 'resolvable');
  return directive.name.value === 'join__type' && resolvable?.kind === Kind.BOOLEAN && !resolvable.value;
}
