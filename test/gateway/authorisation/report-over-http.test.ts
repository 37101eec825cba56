import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startFederatedSubgraphs, type FederatedSubgraphs } from '../../support/federated-subgraphs.ts';
import { type GatewayReply, startGateway } from '../../support/gateway.ts';

let subgraphs: FederatedSubgraphs;
beforeAll(async () => {
  subgraphs = await startFederatedSubgraphs({
    people: {
      typeDefs: 'type Query { me: Person } type Person { name: String email: String @authenticated }',
      resolvers: { Query: { me: () => ({ name: 'Ama', email: 'hidden' }) } },
    },
  });
});
afterAll(() => subgraphs.stop());

const error = {
  message: expect.any(String),
  path: ['me', 'mail'],
  extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
};
const data = { me: { name: 'Ama', mail: null } };

/** Asks in the way most clients do, and in one that `@apollo/server` reads. */
async function askUnder(env: Readonly<Record<string, string>>, query: string): Promise<GatewayReply[]> {
  const gateway = await startGateway({ supergraphSdl: subgraphs.supergraphSdl, env });
  try {
    const url = `/graphql?query=${encodeURIComponent(query)}`;
    return [await gateway.post({ query }), await gateway.get(url, { 'apollo-require-preflight': 'yes' })];
  } finally {
    await gateway.stop();
  }
}

describe('what an operation may not have', () => {
  it('gets it refused whole where the operator says so', async () => {
    for (const { json, text } of await askUnder(
      { REJECT_UNAUTHORIZED: 'true' },
      '{ me { name mail: email } }',
    )) {
      expect(json.data ?? null).toBeNull();
      expect(json.errors).toEqual([error]);
      expect(text).not.toContain('Ama');
    }
  });

  it('is told where all of it is refused, wherever else it is told', async () => {
    for (const { json } of await askUnder({ REPORT_UNAUTHORIZED: 'off' }, '{ me { mail: email } }'))
      expect(json).toEqual({ data: null, errors: [error] });
  });

  it.each([
    ['among the errors', {}, { errors: [error], data }],
    [
      'in the extensions',
      { REPORT_UNAUTHORIZED: 'extensions' },
      { data, extensions: { authorizationErrors: [error] } },
    ],
    ['nowhere', { REPORT_UNAUTHORIZED: 'off' }, { data }],
  ])('is told %s', async (_, env, answer) => {
    for (const { json } of await askUnder(env, '{ me { name mail: email } }')) expect(json).toEqual(answer);
  });
});
