import { fieldTypes, objectTypes } from './random-graph.ts';

const composites = Object.keys(objectTypes);
const fragmentCount = 3;
const deepest = 4;

/** A valid operation, each field under an alias of its own, with fragments within fragments, as `choose` says. */
export function randomOperation(choose: (options: number) => number): string {
  let aliases = 0;
  const conditions = Array.from(
    { length: fragmentCount },
    () => composites[1 + choose(composites.length - 1)] ?? 'Cat',
  );
  const used = new Set<number>();

  const overlaps = (one: string, other: string): boolean =>
    (objectTypes[one] ?? []).some((name) => objectTypes[other]?.includes(name));

  const selections = (on: string, depth: number, nextFragment: number): string => {
    const chosen = Array.from({ length: 1 + choose(3) }, () => selection(on, depth, nextFragment));
    return `{ ${chosen.join(' ')} }`;
  };

  const selection = (on: string, depth: number, nextFragment: number): string => {
    const kind = choose(4);
    if (kind === 0 && depth < deepest) {
      const candidates = composites.filter((name) => overlaps(on, name));
      const condition = candidates[choose(candidates.length)] ?? on;
      return `... on ${condition} ${selections(condition, depth + 1, nextFragment)}`;
    }
    const fragment = nextFragment + choose(fragmentCount);
    if (kind === 1 && fragment < fragmentCount && overlaps(on, conditions[fragment] ?? '')) {
      used.add(fragment);
      return `...F${fragment}`;
    }
    return field(on, depth, nextFragment);
  };

  const field = (on: string, depth: number, nextFragment: number): string => {
    const all = Object.entries(fieldTypes[on] ?? {});
    const fields = depth < deepest ? all : all.filter(([, type]) => !(type in objectTypes));
    const [name, type] = fields[choose(Math.max(1, fields.length))] ?? ['__typename', 'String'];
    aliases += 1;
    const inner = type in objectTypes ? selections(type, depth + 1, nextFragment) : '';
    return `a${aliases}: ${name} ${inner}`;
  };

  const operation = selections('Query', 0, 0);
  const fragments: string[] = [];
  for (const [index, condition] of conditions.entries()) {
    if (used.has(index))
      fragments.push(`fragment F${index} on ${condition} ${selections(condition, 2, index + 1)}`);
  }
  return [operation, ...fragments].join(' ');
}
