import { federate } from './federation.ts';
import type { Federation } from './federation.ts';

const fields = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Six subgraphs that share fields leading back to the type they are on: every step may be taken in any of them. */
export function recursive(): Federation {
  const typeDefs = (name: string) => `
    type Query { node: Node @shareable own_${name}: String }
    type Node @key(fields: "id") { id: ID! @shareable ${fields.map((field) => `${field}: Node @shareable`).join(' ')} ${name}: Int }
  `;
  return federate(
    Object.fromEntries(
      ['one', 'two', 'three', 'four', 'five', 'six'].map((name) => [name, { typeDefs: typeDefs(name) }]),
    ),
  );
}

/** An operation that the planner weighs for far longer than anybody waits. */
export const endlessOperation = `{ node { ${branches(11)} } }`;

function branches(depth: number): string {
  return depth === 0 ? 'one two' : `a { ${branches(depth - 1)} } b { ${branches(depth - 1)} }`;
}
