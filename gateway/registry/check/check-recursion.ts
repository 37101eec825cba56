import { type CheckContext, otherOwner } from './check-context.ts';
import { returned } from './check-data-flows.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Member, SubgraphDocument } from './subgraph-document.ts';

/**
 * Fields that answer objects, that two organisations answer both, and that lead back to where they are: a short
 * operation over them has more plans than can ever be weighed.
 */
export function checkRecursion(context: CheckContext): Finding[] {
  const steps = sharedSteps(context);
  return [...context.schema.types.values()].flatMap((type) =>
    [...type.members.values()].flatMap((member) => {
      const target = steps.shared.get(member.coordinate);
      if (target === undefined || isExternal(member) || !reaches(steps, target, type.name)) return [];
      return [
        findingAt(member.node, {
          code: 'SHARED_RECURSION',
          severity: 'ERROR',
          message: `${member.coordinate} is answered by several organisations and leads back to ${type.name}: such a field has one owner. Leave it out, or mark it @external.`,
          coordinate: member.coordinate,
          owner: otherOwner(context, member.coordinate)?.organisation ?? null,
        }),
      ];
    }),
  );
}

/** Where shared fields lead: from a type to the types that its shared fields answer. */
interface SharedSteps {
  /** The type that a shared field answers, by coordinate. */
  readonly shared: ReadonlyMap<string, string>;
  readonly from: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Answered {
  readonly type: string;
  readonly target: string;
  readonly organisations: Set<string | null>;
}

function sharedSteps({ name, organisation, schema, published }: CheckContext): SharedSteps {
  const others = [...published.live.values()].filter((subgraph) => subgraph.name !== name);
  const all = [...others, { organisation, schema }];
  const answered = new Map<string, Answered>();
  const from = new Map<string, Set<string>>();
  for (const each of all) {
    gather(answered, each);
    for (const type of each.schema.types.values()) {
      // What an abstract type can be is one step away without any field.
      for (const member of type.unionMembers) step(from, type.name, member);
      for (const abstract of type.interfaces) step(from, abstract, type.name);
    }
  }
  const shared = new Map<string, string>();
  for (const [coordinate, { type, target, organisations }] of answered) {
    if (organisations.size < 2) continue;
    shared.set(coordinate, target);
    step(from, type, target);
  }
  return { shared, from };
}

function step(from: Map<string, Set<string>>, type: string, target: string): void {
  from.set(type, (from.get(type) ?? new Set()).add(target));
}

function gather(
  answered: Map<string, Answered>,
  { organisation, schema }: { organisation: string | null; schema: SubgraphDocument },
): void {
  for (const type of schema.types.values()) {
    for (const member of type.members.values()) {
      const target = returned(member);
      if (target === undefined || isExternal(member) || !isComposite(schema, target)) continue;
      const known = answered.get(member.coordinate) ?? { type: type.name, target, organisations: new Set() };
      known.organisations.add(organisation);
      answered.set(member.coordinate, known);
    }
  }
}

function isComposite({ types }: SubgraphDocument, name: string): boolean {
  return ['object', 'interface', 'union'].includes(types.get(name)?.kind ?? '');
}

function isExternal({ directives }: Member): boolean {
  return directives.some(({ name }) => name === 'external');
}

function reaches({ from }: SharedSteps, start: string, goal: string): boolean {
  const seen = new Set<string>();
  const waiting = [start];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === goal) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(from.get(next) ?? []));
  }
  return false;
}
