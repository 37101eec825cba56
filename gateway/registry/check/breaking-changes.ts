import { Kind, print, type InputValueDefinitionNode, type TypeNode } from 'graphql';
import type { PlacedNode } from './finding.ts';
import { newSlicingDemand } from './slicing-demand.ts';
import type { DeclaredType, Member, SubgraphDocument } from './subgraph-document.ts';

/** A change that an operation which was right before may not survive. */
export interface BreakingChange {
  readonly coordinate: string;
  /** What happens, such as: removes JusticeWatchCase.title. */
  readonly what: string;
  readonly node: PlacedNode | null;
  /** Whose use makes it hurt: coordinates as uses are counted by. */
  readonly hurts: readonly string[];
  /** Whether it is so too where another subgraph answers the same. */
  readonly holdsForAll?: boolean;
}

/** What the present schema takes away from what was served before. */
export function breakingChanges(before: SubgraphDocument, after: SubgraphDocument): BreakingChange[] {
  return [...before.types.values()].flatMap((type) => {
    const now = after.types.get(type.name);
    if (now === undefined) return [removedType(type)];
    if (now.kind !== type.kind) {
      const what = `makes the ${type.kind} ${type.name} an ${now.kind}`;
      return [{ ...removedType(type), what, node: now.nodes[0] ?? null }];
    }
    return [...removedChoices(type, now), ...changedMembers(type, now)];
  });
}

function removedType(type: DeclaredType): BreakingChange {
  const hurts = [type.name, ...[...type.members.values()].map(({ coordinate }) => coordinate)];
  return { coordinate: type.name, what: `removes ${type.name}`, node: null, hurts };
}

function removedChoices(type: DeclaredType, now: DeclaredType): BreakingChange[] {
  const gone = (before: readonly string[], after: readonly string[], what: (name: string) => string) =>
    before
      .filter((name) => !after.includes(name))
      .map((name) => ({
        coordinate: type.name,
        what: what(name),
        node: now.nodes[0] ?? null,
        hurts: [type.name, name],
      }));
  return [
    ...gone(type.unionMembers, now.unionMembers, (name) => `takes ${name} out of ${type.name}`),
    ...gone(type.interfaces, now.interfaces, (name) => `makes ${type.name} no ${name} any more`),
  ];
}

function changedMembers(type: DeclaredType, now: DeclaredType): BreakingChange[] {
  const first = now.nodes[0] ?? null;
  const removed = [...type.members.values()].flatMap((member): BreakingChange[] => {
    const next = now.members.get(member.name);
    if (next) return changedMember(type, member, next);
    const { coordinate } = member;
    const hurts = type.kind === 'enum' ? [type.name] : [coordinate];
    return [{ coordinate, what: `removes ${coordinate}`, node: first, hurts }];
  });
  if (type.kind !== 'input') return removed;
  const demanded = [...now.members.values()].filter(
    ({ name, node }) => !type.members.has(name) && isDemanded(node),
  );
  return [
    ...removed,
    ...demanded.map(({ coordinate, node }) => ({
      coordinate,
      what: `demands ${coordinate}, which nobody gives yet`,
      node,
      hurts: [type.name],
    })),
  ];
}

function changedMember(type: DeclaredType, member: Member, next: Member): BreakingChange[] {
  const { coordinate } = member;
  const hurts = [coordinate];
  const changes: BreakingChange[] = [];
  if ('type' in member.node && 'type' in next.node) {
    const [was, is] = [member.node.type, next.node.type];
    const isSafe = type.kind === 'input' ? isSafeInput(was, is) : isSafeInput(is, was);
    if (!isSafe) {
      const what = `changes ${coordinate} from ${print(was)} to ${print(is)}`;
      changes.push({ coordinate, what, node: next.node, hurts });
    }
  }
  return [...changes, ...demandedSlicing(type, member, next), ...changedArguments(member, next)];
}

/** Whoever asks for it by an interface is refused as well. */
function demandedSlicing(type: DeclaredType, member: Member, next: Member): BreakingChange[] {
  const demand = newSlicingDemand(member, next);
  if (!demand) return [];
  const { coordinate, name } = member;
  const what = `demands exactly one of ${demand.arguments.join(', ')} with ${coordinate}, which not everybody gives`;
  const hurts = [coordinate, ...type.interfaces.map((each) => `${each}.${name}`)];
  return [{ coordinate, what, node: next.node, hurts, holdsForAll: true }];
}

function changedArguments(member: Member, next: Member): BreakingChange[] {
  const gone = member.arguments.flatMap(({ name, coordinate, node }): BreakingChange[] => {
    const now = next.arguments.find((each) => each.name === name);
    if (!now) return [{ coordinate, what: `removes ${coordinate}`, node: next.node, hurts: [coordinate] }];
    if (isSafeInput(node.type, now.node.type)) return [];
    const what = `changes ${coordinate} from ${print(node.type)} to ${print(now.node.type)}`;
    return [{ coordinate, what, node: now.node, hurts: [coordinate] }];
  });
  const demanded = next.arguments
    .filter(({ name, node }) => !member.arguments.some((each) => each.name === name) && isDemanded(node))
    .map(({ coordinate, node }) => ({
      coordinate,
      what: `demands ${coordinate}, which nobody gives yet`,
      node,
      hurts: [member.coordinate],
    }));
  return [...gone, ...demanded];
}

function isDemanded(node: Member['node']): boolean {
  return isInputValue(node) && node.type.kind === Kind.NON_NULL_TYPE && node.defaultValue === undefined;
}

function isInputValue(node: Member['node']): node is InputValueDefinitionNode {
  return node.kind === Kind.INPUT_VALUE_DEFINITION;
}

/** Whether what is given as `was` may be given as `is`; of answers the other way round. */
function isSafeInput(was: TypeNode, is: TypeNode): boolean {
  if (is.kind === Kind.NON_NULL_TYPE) {
    return was.kind === Kind.NON_NULL_TYPE && isSafeInput(was.type, is.type);
  }
  if (was.kind === Kind.NON_NULL_TYPE) return isSafeInput(was.type, is);
  if (was.kind === Kind.LIST_TYPE) return is.kind === Kind.LIST_TYPE && isSafeInput(was.type, is.type);
  return is.kind === Kind.NAMED_TYPE && is.name.value === was.name.value;
}
