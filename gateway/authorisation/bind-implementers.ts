import type { Clause, Rule } from './authorisation-rules.ts';
import type { OwnRules } from './read-own-rules.ts';
import type { SupergraphType, SupergraphTypes } from './supergraph-types.ts';

/** Beyond this many alternatives a rule is taken as not derived: stricter, and bounded work for hostile supergraphs. */
const mostAlternatives = 1024;

/**
 * Binds implementers by the rules of their interfaces. Composition derives an interface's rule from all its
 * implementers; such a rule says nothing new about each of them. One that demands more was written by somebody
 * to protect the interface, and would be passed by naming an implementer unless it holds for that one too.
 */
export function bindImplementers(own: OwnRules, types: SupergraphTypes): ReadonlyMap<string, Rule> {
  const bound = new Map(own.byCoordinate);
  for (const type of types.values()) {
    if (type.kind !== 'interface') continue;
    for (const member of ['', ...[...type.fields.keys()].map((field) => `.${field}`)]) {
      bindMember(own, bound, { type, member });
    }
  }
  return bound;
}

function bindMember(
  own: OwnRules,
  bound: Map<string, Rule>,
  { type, member }: { type: SupergraphType; member: string },
): void {
  const rule = own.byCoordinate.get(type.name + member);
  if (!rule) return;
  const ofImplementers = [...type.possible].flatMap((name) => own.byCoordinate.get(name + member) ?? []);
  const authored = rule.filter((position) => !isImplied(own.clauses, ofImplementers, position));
  if (authored.length === 0) return;
  for (const name of type.possible) {
    bound.set(name + member, [...new Set([...(bound.get(name + member) ?? []), ...authored])]);
  }
}

/** Whether who passes all of `rule` passes the clause at `position` as well. */
function isImplied(clauses: readonly Clause[], rule: Rule, position: number): boolean {
  if (rule.includes(position)) return true;
  const wanted = clauses[position];
  if (wanted?.kind !== 'scopes' && wanted?.kind !== 'policies') return false;
  const stated = rule.flatMap((index) => {
    const clause = clauses[index];
    return clause?.kind === wanted.kind ? [clause.anyOf] : [];
  });
  const together = conjunction(stated);
  return (
    together?.every((names) => wanted.anyOf.some((alternative) => includesAll(names, alternative))) ?? false
  );
}

/** The alternatives that satisfy every one of several lists of alternatives; null where they are too many. */
function conjunction(lists: readonly (readonly (readonly string[])[])[]): ReadonlySet<string>[] | null {
  let together: ReadonlySet<string>[] = [new Set()];
  for (const alternatives of lists) {
    if (together.length * alternatives.length > mostAlternatives) return null;
    together = together.flatMap((names) => alternatives.map((more) => new Set([...names, ...more])));
  }
  return together;
}

function includesAll(names: ReadonlySet<string>, wanted: readonly string[]): boolean {
  return wanted.every((name) => names.has(name));
}
