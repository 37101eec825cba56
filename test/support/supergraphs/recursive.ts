import { federate } from './federation.ts';
import type { Federation } from './federation.ts';

const names = ['one', 'two', 'three', 'four', 'five', 'six'];
const fields = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Six subgraphs, each sharing every other field that leads back to the type it is on: no way is the only one. */
export function recursive(): Federation {
  const typeDefs = (name: string, index: number) => `
    type Query { node: Node @shareable own_${name}: String }
    type Node @key(fields: "id") { id: ID! @shareable ${name}: Int
      ${fields
        .filter((_, at) => (index + at) % 2 === 0)
        .map((field) => `${field}: Node @shareable`)
        .join(' ')} }
  `;
  return federate(
    Object.fromEntries(names.map((name, index) => [name, { typeDefs: typeDefs(name, index) }])),
  );
}

/** An operation of some two hundred bytes that the planner weighs for far longer than anybody waits. */
export const endlessOperation = `{ node { ${branches(3, 0)} } }`;

/** Each of three fields at each level, and at the end a field that only one subgraph has. */
function branches(depth: number, place: number): string {
  if (depth === 0) return names[place % names.length] ?? '';
  return ['a', 'b', 'c'].map((field, at) => `${field}{${branches(depth - 1, 3 * place + at)}}`).join('');
}
