import { describe, it, expect } from '@jest/globals';
import { anonymous } from '../../../gateway/caller.ts';
import { client } from '../../support/authorisation/callers.ts';
import { protectedGraph } from '../../support/authorisation/protected-graph.ts';

const graph = protectedGraph({
  one: `type Query { open: Int node: Node }
    interface Node { id: ID! next: Node secret: Int plain: Int }
    type A implements Node { id: ID! next: Node secret: Int @authenticated plain: Int }
    type B implements Node { id: ID! next: Node secret: Int plain: Int }
    type C implements Node { id: ID! next: Node secret: Int plain: Int }`,
});

/** Each fragment reaches the next one at two places: 2 to the power of `depth` places in all. */
function doubling(depth: number, step: (next: string) => string, last: string): string {
  const fragments = Array.from(
    { length: depth },
    (_, index) => `fragment F${index} on Node { ${step(`...F${index + 1}`)} }`,
  );
  return `{ open node { ...F0 } } ${fragments.join(' ')} fragment F${depth} on Node { ${last} }`;
}

describe('fragments that reach a removed field at exponentially many places', () => {
  it.each([
    ['under different names', (next: string) => `a: next { ${next} } b: next { ${next} }`],
    ['on different types', (next: string) => `next { ... on A { ${next} } ... on B { ${next} } }`],
    ['spread twice', (next: string) => `plain ${next} ${next}`],
  ])('refuse the operation in bounded work: %s', (_how, step) => {
    const answer = graph.ask({ query: doubling(40, step, 'id secret'), caller: anonymous });
    expect(answer).toMatchObject({ kind: 'refused', codes: ['UNAUTHORIZED_FIELD_OR_TYPE'], paths: [''] });
    expect(answer.messages[0]).toContain('too many fields');
  });

  it.each([
    ['under different names', (next: string) => `a: next { ${next} } b: next { ${next} }`],
    ['on different types', (next: string) => `next { ... on A { ${next} } ... on B { ${next} } }`],
  ])('are judged in bounded work for a caller who may query it: %s', (_how, step) => {
    expect(graph.ask({ query: doubling(40, step, 'id secret'), caller: client() }).kind).toBe('allowed');
  });

  it('grow by the types they are spread on, not by the places', () => {
    const step = (next: string): string => `... on A { ${next} } ... on B { ${next} } ... on C { ${next} }`;
    const answer = graph.ask({ query: doubling(5, step, 'id secret'), caller: anonymous });
    expect(answer.kind).toBe('filtered');
    expect(answer.document?.match(/fragment /g)?.length).toBeLessThanOrEqual(6 * 3);
  });
});
