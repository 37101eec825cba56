import { describe, it, expect } from '@jest/globals';
import { parse } from 'graphql';
import { anonymous, type Caller } from '../../../gateway/caller.ts';
import { validateFor } from '../../../gateway/authorisation/validate-for.ts';
import { client } from '../../support/authorisation/callers.ts';
import { protectedGraph } from '../../support/authorisation/protected-graph.ts';

const graph = protectedGraph({
  records: `
    type Query {
      open: Int
      secretive: Int
      secretary: Int @authenticated
      find(rank: Rank, ranking: Ranking, by: Filter): Int
      node: Node
      vault: Vault
    }
    interface Node { id: ID! }
    type Visit implements Node { id: ID! purpose: String }
    type Vault implements Node @authenticated { id: ID! combination: Int }
    enum Rank { HIGH LOW }
    enum Ranking @authenticated { HIGHER LOWER }
    input Filter { rank: Rank ranking: Ranking }
  `,
});

async function messages(query: string, caller: Caller): Promise<string[]> {
  const request = { schema: graph.schema, visible: () => graph.visibleTo(caller), document: parse(query) };
  return (await validateFor(request)).map((error) => error.message);
}

describe('the explanation of an invalid operation', () => {
  it.each([
    ['a field', '{ secretar }', 'secretary'],
    ['a type to condition on', '{ node { combination } }', 'Vault'],
    ['a type name', '{ node { ... on Vaul { id } } }', 'Vault'],
    ['an argument', '{ find(rankin: HIGH) }', 'ranking'],
    ['an input field', '{ find(by: { rankin: HIGH }) }', 'ranking'],
    ['an enum value', '{ find(ranking: HIGHE) }', 'HIGHER'],
    ['the type of a hidden field', '{ vault { combinatio } }', '"Vault"'],
    ['a required selection of a hidden type', '{ vault }', '"Vault"'],
    ['the type of a hidden argument', '{ find(ranking: 5) }', 'Ranking"'],
  ])('does not name what is hidden: %s', async (_what, query, name) => {
    expect((await messages(query, client())).join('\n')).toContain(name);
    const explained = await messages(query, anonymous);
    expect(explained.length).toBeGreaterThan(0);
    expect(explained.join('\n')).not.toContain(name);
  });

  it('suggests what is visible', async () => {
    expect(await messages('{ secretar }', anonymous)).toEqual([
      'Cannot query field "secretar" on type "Query". Did you mean "secretive"?',
    ]);
  });

  it('tells of a hidden field what it tells of one that does not exist', async () => {
    expect(await messages('{ wrong secretary vaults: vault { id } }', anonymous)).toEqual([
      'Cannot query field "wrong" on type "Query".',
      'Cannot query field "secretary" on type "Query". Did you mean "secretive"?',
      'Cannot query field "vault" on type "Query".',
    ]);
  });
});

describe('a valid operation', () => {
  it('is valid for a caller who may not query all of it: authorisation answers that', async () => {
    expect(
      await messages('{ open secretary vault { combination } find(ranking: HIGHER) }', anonymous),
    ).toEqual([]);
  });
});
