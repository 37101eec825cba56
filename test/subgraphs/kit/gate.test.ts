import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair } from 'jose';
import {
  startSubgraphUnderTest,
  type AssertionClaims,
  type SubgraphUnderTest,
} from '../../support/subgraph.ts';
import { notesSubgraph } from './notes.ts';

let subgraph: SubgraphUnderTest;
beforeAll(async () => {
  subgraph = await startSubgraphUnderTest(notesSubgraph);
});
afterAll(() => subgraph.stop());

const hub = { organisation: 'mission-aurora', scope: 'note:write' };
const refused = {
  status: 401,
  data: null,
  errors: [{ message: 'This subgraph answers the hub only.', extensions: { code: 'UNAUTHENTICATED' } }],
};

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

describe('a request to a subgraph', () => {
  it.each([
    ['no assertion', null],
    ['another scheme', 'Basic aHViOmh1Yg=='],
    ['no token', 'Bearer '],
    ['a word for a token', 'Bearer password'],
  ])('is refused with %s', async (_what, authorization) => {
    expect(await subgraph.post(authorization, { query: '{ __typename }' })).toEqual(refused);
  });

  it.each<[string, AssertionClaims]>([
    ['of another hub', { issuer: 'http://other.test' }],
    ['for another subgraph', { subgraph: 'mission' }],
    ['of another type', { type: 'at+jwt' }],
    ['that has expired', { expiresIn: -30 }],
    ['that lives longer than a minute', { expiresIn: 61 }],
    ['of no organisation', { organisation: '' }],
  ])('is refused with an assertion %s', async (_what, wrong) => {
    expect(await subgraph.ask({ ...hub, ...wrong }, '{ __typename }')).toEqual(refused);
  });

  it('is refused with an assertion that another key signed', async () => {
    const { privateKey } = await generateKeyPair('EdDSA');
    expect(await subgraph.ask({ ...hub, key: privateKey }, '{ __typename }')).toEqual(refused);
  });

  it('is refused with an altered assertion', async () => {
    const [header = '', claims = '', signature = ''] = (await subgraph.assertion(hub)).split('.');
    const altered = {
      ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object),
      organisation: 'other',
    };
    const authorization = `Bearer ${[header, encode(altered), signature].join('.')}`;
    expect(await subgraph.post(authorization, { query: '{ __typename }' })).toEqual(refused);
  });

  it.each(['none', 'HS256'])('is refused with an assertion of the algorithm %s', async (alg) => {
    const [, claims = ''] = (await subgraph.assertion(hub)).split('.');
    const header = encode({ alg, kid: 'test', typ: 'rapporteur-assertion+jwt' });
    for (const signature of ['', 'AAAA'])
      expect(
        await subgraph.post(`Bearer ${[header, claims, signature].join('.')}`, { query: '{ __typename }' }),
      ).toEqual(refused);
  });

  it('changes nothing with an assertion that was used for a change before', async () => {
    const authorization = `Bearer ${await subgraph.assertion(hub)}`;
    const change = (id: string) =>
      subgraph.post(authorization, { query: `mutation { write(id: "${id}", text: "x") }` });
    expect((await change('first')).data).toEqual({ write: true });
    expect((await change('again')).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect((await subgraph.ask(hub, '{ note(id: "again") { id } }')).data).toEqual({ note: null });
  });

  it('may read with one assertion more than once', async () => {
    const authorization = `Bearer ${await subgraph.assertion(hub)}`;
    for (let time = 0; time < 2; time += 1)
      expect((await subgraph.post(authorization, { query: '{ __typename }' })).data).toEqual({
        __typename: 'Query',
      });
  });

  it('by GET is refused, so that no page in a browser can make one', async () => {
    const response = await fetch(`${subgraph.url}?query={__typename}`, {
      headers: { authorization: `Bearer ${await subgraph.assertion(hub)}` },
    });
    expect(response.status).toBe(405);
  });

  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
  ])('with a body of %s is refused', async (type, status) => {
    const response = await fetch(subgraph.url, {
      method: 'POST',
      headers: { authorization: `Bearer ${await subgraph.assertion(hub)}`, 'content-type': type },
      body: '{"query":"{__typename}"}',
    });
    expect(response.status).toBe(status);
  });

  it('is answered with its id, so that no answer is taken for one to another', async () => {
    const ask = async (id: string) => {
      const authorization = `Bearer ${await subgraph.assertion(hub)}`;
      const headers = { authorization, 'content-type': 'application/json', 'x-request-id': id };
      const answer = await fetch(subgraph.url, { method: 'POST', headers, body: '{"query":"{__typename}"}' });
      return answer.headers.get('rapporteur-request-id');
    };
    expect([await ask('request-1'), await ask('not an id')]).toEqual(['request-1', null]);
  });

  it('for its health needs no assertion and tells nothing else', async () => {
    const url = new URL('/health/ready', subgraph.url);
    expect(await (await fetch(url)).json()).toEqual({ status: 'ok' });
  });

  it('that fails inside says nothing of why', async () => {
    const { errors } = await subgraph.ask(hub, '{ fail }');
    expect(errors).toEqual([
      { message: 'Internal server error', path: ['fail'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
  });

  it.each([
    ['a variable', 'query ($id: ID!) { note(id: $id) { id } }', { id: 'a\0' }],
    [
      'a part of a variable',
      'query ($f: NoteFilter) { notes(filter: $f) { totalCount } }',
      { f: { text: '\0' } },
    ],
    ['its document', String.raw`{ note(id: "a\u0000") { id } }`, {}],
    ['its document, in the other way', String.raw`mutation { write(id: "a\u{0}", text: "x") }`, {}],
  ])('with the character U+0000 in %s is refused as wrong input', async (_what, query, variables) => {
    const { data, errors } = await subgraph.ask(hub, query, variables);
    expect([data, errors[0]?.extensions.code]).toEqual([null, 'BAD_USER_INPUT']);
  });

  it('finds no entity whose key has the character U+0000, and those beside it', async () => {
    await subgraph.ask(hub, 'mutation { write(id: "beside", text: "x") }');
    const representations = ['a\0', 'beside'].map((id) => ({ __typename: 'Note', id }));
    const query =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Note { text } } }';
    const { data, errors } = await subgraph.ask(hub, query, { representations });
    expect([data, errors]).toEqual([{ _entities: [null, { text: 'x' }] }, []]);
  });
});
