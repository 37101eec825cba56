import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { startFederatedSubgraphs } from '../../support/federated-subgraphs.ts';
import { type RunningGateway, startGateway } from '../../support/gateway.ts';
import { type Library, startLibrary } from '../../support/library-subgraphs.ts';
import { createTokenIssuer, type TokenIssuer } from '../../support/token-issuer.ts';

let library: Library;
let issuer: TokenIssuer;
let gateway: RunningGateway;

beforeAll(async () => {
  [library, issuer] = await Promise.all([startLibrary(), createTokenIssuer()]);
  gateway = await startGateway({ supergraphSdl: library.supergraphSdl, tokens: issuer.rules });
});
afterAll(async () => {
  await gateway.stop();
  await library.stop();
});

const fieldsOf = async (type: string, claims: Record<string, unknown> | null): Promise<readonly string[]> => {
  const headers = claims === null ? {} : { authorization: `Bearer ${await issuer.sign({ claims })}` };
  const query = `{ __type(name: "${type}") { fields { name } } }`;
  const { json } = await gateway.post({ query }, headers);
  return json.data.__type.fields.map(({ name }: { name: string }) => name);
};

describe('introspection', () => {
  it.each(['the first time', 'once the document is known'])(
    'shows a caller only what it may ever query, %s',
    async () => {
      const open = ['id', 'title', 'pages', 'author'];
      expect((await fieldsOf('Book', null)).toSorted()).toEqual(open.toSorted());
      expect((await fieldsOf('Book', {})).toSorted()).toEqual([...open, 'signed'].toSorted());
      expect(await fieldsOf('Book', { scope: 'draft:read', policies: ['sealed'] })).toHaveLength(7);
      expect(await fieldsOf('Query', null)).not.toContain('drafts');
    },
  );

  it('gives tools a whole schema', async () => {
    const { json } = await gateway.post({ query: getIntrospectionQuery({ specifiedByUrl: true }) });
    expect(json.errors).toBeUndefined();
    expect(buildClientSchema(json.data).getQueryType()?.getFields()).toHaveProperty('books');
  });

  it('goes together with data', async () => {
    const query = '{ a: __type(name: "Author") { name } people { name } b: __typename }';
    const { text } = await gateway.post({ query });
    expect(text).toBe(
      '{"data":{"a":{"name":"Author"},"people":[{"name":"Ama"},{"name":"Ben"}],"b":"Query"}}\n',
    );
  });

  it('nests no deeper than graphql-js allows', async () => {
    const query =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
    expect((await gateway.post({ query })).status).toBe(400);
  });
});

describe('introspection in unusual places', () => {
  it('below a field that leads back to the root is refused with a code, and never answered wrongly', async () => {
    const subgraphs = await startFederatedSubgraphs({
      a: {
        typeDefs: 'type Query { here: String self: Query }',
        resolvers: { Query: { here: () => 'here', self: () => ({}) } },
      },
      b: { typeDefs: 'type Query { there: String }', resolvers: { Query: { there: () => 'there' } } },
    });
    const inside = await startGateway({ supergraphSdl: subgraphs.supergraphSdl });
    try {
      const refused = await inside.post({ query: '{ self { here s: __schema { queryType { name } } } }' });
      expect(refused.json.errors).toMatchObject([{ extensions: { code: 'PLANNING_FAILED' } }]);
      const { json } = await inside.post({ query: '{ __type(name: "Query") { name } self { here there } }' });
      expect(json).toEqual({ data: { __type: { name: 'Query' }, self: { here: 'here', there: 'there' } } });
    } finally {
      await inside.stop();
      await subgraphs.stop();
    }
  });
});

describe('a suggestion', () => {
  it('names nothing that the caller may not query', async () => {
    const query = '{ books { draf } }';
    const without = await gateway.post({ query });
    expect(without.json.errors[0].message).toBe('Cannot query field "draf" on type "Book".');
    const token = await issuer.sign({ claims: { scope: 'draft:read' } });
    const { json } = await gateway.post({ query }, { authorization: `Bearer ${token}` });
    expect(json.errors[0].message).toBe('Cannot query field "draf" on type "Book". Did you mean "draft"?');
  });
});
