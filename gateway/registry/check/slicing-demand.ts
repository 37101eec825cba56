import { Kind, valueFromASTUntyped } from 'graphql';
import { argument } from '../../authorisation/linked-directives.ts';
import type { AppliedDirective, Member } from './subgraph-document.ts';

/** That clients must give exactly one of the arguments that say how long a list is. */
export interface SlicingDemand {
  readonly directive: AppliedDirective['node'];
  readonly arguments: readonly string[];
  /** Whether the schema says so itself: it is so too where it says nothing. */
  readonly isStated: boolean;
}

/** What a field demands of operations that ask for it; null where an operation without such an argument passes. */
export function slicingDemand(member: Member): SlicingDemand | null {
  const directive = member.directives.find(({ name }) => name === 'listSize')?.node;
  const slicing = directive && argument(directive, 'slicingArguments');
  const names: unknown = slicing ? valueFromASTUntyped(slicing) : [];
  if (!directive || !Array.isArray(names) || names.length === 0) return null;
  const stated = argument(directive, 'requireOneSlicingArgument');
  if (stated?.kind === Kind.BOOLEAN && !stated.value) return null;
  const given = member.arguments.filter(({ name, node }) => names.includes(name) && isAlwaysGiven(node));
  if (names.length === 1 && given.length === 1) return null;
  return { directive, arguments: names.map(String), isStated: stated !== undefined };
}

function isAlwaysGiven({ type, defaultValue }: Member['arguments'][number]['node']): boolean {
  return type.kind === Kind.NON_NULL_TYPE || (defaultValue !== undefined && defaultValue.kind !== Kind.NULL);
}
