import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLScalarType } from 'graphql';
import { type FederatedSubgraphs, startFederatedSubgraphs } from '../../support/federated-subgraphs.ts';
import { type RunningGateway, startGateway } from '../../support/gateway.ts';

const digits = '9007199254740993';
const long = new GraphQLScalarType({ name: 'Long', serialize: (value) => JSON.rawJSON(String(value)) });

describe('numbers with more digits than JavaScript keeps', () => {
  let subgraphs: FederatedSubgraphs;
  let gateway: RunningGateway;
  beforeAll(async () => {
    subgraphs = await startFederatedSubgraphs({
      meters: {
        typeDefs: `scalar Long scalar Any input Range { from: Long any: Any share: Float id: ID step: Int = 1 }
          input Kept { from: Long = ${digits} any: Any! = {a: ["b \\"c\\"", -${digits}0], d: true} both: Pair = {x: ${digits}} pair: Pair = {} n: Int = 3 }
          input Pair { x: Long y: Long = ${digits}0 }
          type Query { meter: Meter set(long: Long, longs: [Long!], any: Any, range: Range, id: ID, share: Float, step: Int, kept: Kept, other: Long = ${digits}): Int } type Meter { id: ID! count: Long counts: [Long] any: Any share: Float }`,
        resolvers: {
          Long: long,
          Query: {
            meter: () => ({
              id: '1234567890123456789',
              count: digits,
              counts: [`-${digits}0`, '7'],
              share: 123456789012345680000,
            }),
          },
          Meter: { any: () => ({ [digits]: [JSON.rawJSON(digits), digits, 1.5] }) },
        },
      },
    });
    // Digits that Apollo's composition alone loses; what the hub composes keeps them.
    const supergraphSdl = subgraphs.supergraphSdl
      .replaceAll('9007199254740992', digits)
      .replaceAll(String(Number(`${digits}0`)), `${digits}0`);
    gateway = await startGateway({ supergraphSdl });
  });
  afterAll(async () => {
    await gateway.stop();
    await subgraphs.stop();
  });

  // What is asked again is answered another way than what is asked for the first time.
  it.each(['the first', 'the second', 'the third'])('keep them in custom scalars, %s time', async () => {
    const { text } = await gateway.post({ query: '{ meter { count counts any } }' });
    expect(text.trim()).toBe(
      `{"data":{"meter":{"count":${digits},"counts":[-${digits}0,7],"any":{"${digits}":[${digits},"${digits}",1.5]}}}}`,
    );
  });

  const sent = (): string => subgraphs.seen.at(-1)?.text ?? '';
  const given = `{"long":${digits},"longs":[1,-${digits}0],"any":{"__proto__":[${digits},1.5,"${digits}"]},"range":{"from":${digits},"any":${digits},"share":1e+21,"step":1}}`;

  it('keep them in variables of custom scalars', async () => {
    const query = `query ($long: Long, $longs: [Long!], $any: Any, $range: Range) { set(long: $long, longs: $longs, any: $any, range: $range) }`;
    const { json } = await gateway.post(`{"query":"${query}","variables":${given}}`);
    expect(json).toEqual({ data: { set: null } });
    expect(sent()).toContain(`"variables":${given}`);
  });

  it('keep them in variables in the address of a request, in lists of one, and in defaults', async () => {
    const query = `query ($longs: [Long!], $any: Any = [${digits}]) { set(longs: $longs, any: $any) }`;
    await gateway.get(`?${new URLSearchParams({ query, variables: `{"longs":${digits}}` }).toString()}`, {
      'apollo-require-preflight': 'true',
    });
    expect(sent()).toContain(`"variables":{"longs":[${digits}],"any":[${digits}]}`);
  });

  it('keep them in literals of custom scalars', async () => {
    const query = `{ set(long: ${digits}, longs: [-${digits}0, 2], any: { a: [${digits}, "${digits}"] }, range: { from: ${digits} }, id: ${digits}) }`;
    await gateway.post({ query });
    const { query: asked } = JSON.parse(sent()) as { query: string };
    expect(asked.replaceAll(/[\s,]/g, '')).toBe(
      `{set(long:${digits}longs:[-${digits}02]any:{a:[${digits}"${digits}"]}range:{from:${digits}}id:${digits})}`,
    );
  });

  it('are the texts of IDs, and like any number where the schema says so', async () => {
    const query =
      'query ($id: ID, $share: Float, $range: Range) { set(id: $id, share: $share, range: $range) }';
    await gateway.post(
      `{"query":"${query}","variables":{"id":${digits},"share":${digits},"range":{"id":${digits},"share":${digits}}}}`,
    );
    expect(JSON.parse(sent())).toMatchObject({
      variables: {
        id: digits,
        share: 9007199254740992,
        range: { id: digits, share: 9007199254740992, step: 1 },
      },
    });
  });

  const defaults = `{"from":${digits},"any":{"a":["b \\"c\\"",-${digits}0],"d":true},"both":{"x":${digits},"y":${digits}0},"pair":{"y":${digits}0},"n":3}`;

  it('keep them in what input fields default to', async () => {
    const query = 'query ($kept: Kept) { set(kept: $kept) }';
    const { json } = await gateway.post({ query, variables: { kept: {} } });
    expect(json).toEqual({ data: { set: null } });
    expect(sent()).toContain(`"variables":{"kept":${defaults}}`);
  });

  it('keep them where the schema tells what it defaults to', async () => {
    const query =
      '{ kept: __type(name: "Kept") { inputFields { name defaultValue } } query: __type(name: "Query") { fields { args { defaultValue } } } }';
    const { json } = await gateway.post({ query });
    expect(json.data.kept.inputFields).toEqual([
      { name: 'from', defaultValue: digits },
      { name: 'any', defaultValue: `{a: ["b \\"c\\"", -${digits}0], d: true}` },
      { name: 'both', defaultValue: `{x: ${digits}, y: ${digits}0}` },
      { name: 'pair', defaultValue: `{y: ${digits}0}` },
      { name: 'n', defaultValue: '3' },
    ]);
    expect(JSON.stringify(json.data.query)).toContain(`"defaultValue":"${digits}"`);
  });

  it.each([
    ['an integer', '($v: Int) { set(step: $v) }'],
    ['a condition', '($v: Boolean!) { meter @include(if: $v) { id } }'],
    ['an input object', '($v: Range) { set(range: $v) }'],
  ])('are refused as numbers are for %s', async (_what, query) => {
    const { json, status } = await gateway.post(`{"query":"query ${query}","variables":{"v":${digits}}}`);
    expect([status, json.errors]).toMatchObject([400, [{ extensions: { code: 'BAD_USER_INPUT' } }]]);
    expect(JSON.stringify(json)).not.toContain('rawJSON');
  });

  it('are numbers and texts as ever where the schema says so', async () => {
    const { json } = await gateway.post({ query: '{ meter { id share count } }' });
    expect(json.data.meter).toMatchObject({ id: '1234567890123456789', share: 123456789012345680000 });
  });
});
