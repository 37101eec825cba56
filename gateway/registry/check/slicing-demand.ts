import { Kind, valueFromASTUntyped } from 'graphql';
import { argument } from '../../authorisation/linked-directives.ts';
import type { AppliedDirective, Argument, Member } from './subgraph-document.ts';

/** That clients must give exactly one of the arguments that say how long a list is. */
export interface SlicingDemand {
  readonly directive: AppliedDirective['node'];
  readonly arguments: readonly string[];
  /** Whether the schema says so itself: it is so too where it says nothing. */
  readonly isStated: boolean;
}

/** What a field demands of operations that ask for it; null where an operation without such an argument passes. */
export function slicingDemand(member: Member): SlicingDemand | null {
  const demand = readDemand(member);
  if (demand?.arguments.length !== 1) return demand;
  return member.arguments.some(({ name, node }) => demand.arguments.includes(name) && isAlwaysGiven(node))
    ? null
    : demand;
}

/** Whether a field says that none of its slicing arguments need be given. */
export function waivesSlicing(member: Member): boolean {
  const directive = member.directives.find(({ name }) => name === 'listSize')?.node;
  const stated = directive && argument(directive, 'requireOneSlicingArgument');
  return stated?.kind === Kind.BOOLEAN && !stated.value;
}

/**
 * What a field demands of which an operation that passed before may not be: it need not be a new demand, one of other
 * arguments or beside other defaults refuses too. Null where whatever passed before passes still.
 */
export function newSlicingDemand(was: Member, is: Member): SlicingDemand | null {
  const [before, after] = [readDemand(was), readDemand(is)];
  if (!after) return null;
  const paths = new Set([...(before?.arguments ?? []), ...after.arguments]);
  let sums: Sum[] = [{ before: 0, after: 0 }];
  for (const path of paths) {
    const ways = waysToGive(path, was, is).map(({ before: one, after: other }) => ({
      before: before?.arguments.includes(path) === true ? one : 0,
      after: after.arguments.includes(path) ? other : 0,
    }));
    sums = distinct(sums.flatMap((sum) => ways.map((way) => added(sum, way))));
  }
  return sums.some((sum) => (before === null || sum.before === 1) && sum.after !== 1) ? after : null;
}

/** How many arguments an operation gives, as its schema was and as it is; two stand for more. */
interface Sum {
  readonly before: number;
  readonly after: number;
}

function added(one: Sum, other: Sum): Sum {
  return {
    before: Math.min(one.before + other.before, 2),
    after: Math.min(one.after + other.after, 2),
  };
}

function distinct(sums: readonly Sum[]): Sum[] {
  return [...new Map(sums.map((sum) => [`${sum.before} ${sum.after}`, sum])).values()];
}

/** What an operation that is valid both before and after may do with an argument, or with a part of it (`page.first`). */
function waysToGive(path: string, was: Member, is: Member): Sum[] {
  const [name, ...parts] = path.split('.');
  const [before, after] = [was, is].map((member) => member.arguments.find((each) => each.name === name));
  const byDefault = { before: defaultAt(before, parts), after: defaultAt(after, parts) };
  if (!before || !after) return [byDefault];
  const may = (allows: (node: Argument['node']) => boolean): boolean =>
    allows(before.node) && allows(after.node);
  return [
    { before: 1, after: 1 },
    ...(may(mayBeLeftOut) ? [byDefault] : []),
    ...(parts.length > 0 || may(isNullable) ? [{ before: 0, after: 0 }] : []),
  ];
}

function defaultAt(given: Argument | undefined, parts: readonly string[]): number {
  let part: unknown = given?.node.defaultValue && valueFromASTUntyped(given.node.defaultValue);
  for (const name of parts) {
    part =
      typeof part === 'object' && part !== null ? Object.getOwnPropertyDescriptor(part, name)?.value : null;
  }
  return typeof part === 'number' ? 1 : 0;
}

function mayBeLeftOut(node: Argument['node']): boolean {
  return isNullable(node) || node.defaultValue !== undefined;
}

function isNullable({ type }: Argument['node']): boolean {
  return type.kind !== Kind.NON_NULL_TYPE;
}

function readDemand(member: Member): SlicingDemand | null {
  const directive = member.directives.find(({ name }) => name === 'listSize')?.node;
  const slicing = directive && argument(directive, 'slicingArguments');
  const names: unknown = slicing ? valueFromASTUntyped(slicing) : [];
  if (!directive || !Array.isArray(names) || names.length === 0 || waivesSlicing(member)) return null;
  const isStated = argument(directive, 'requireOneSlicingArgument') !== undefined;
  return { directive, arguments: names.map(String), isStated };
}

function isAlwaysGiven({ type, defaultValue }: Argument['node']): boolean {
  return type.kind === Kind.NON_NULL_TYPE || (defaultValue !== undefined && defaultValue.kind !== Kind.NULL);
}
