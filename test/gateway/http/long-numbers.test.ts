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
        typeDefs:
          'scalar Long scalar Any type Query { meter: Meter } type Meter { id: ID! count: Long counts: [Long] any: Any share: Float }',
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
    gateway = await startGateway({ supergraphSdl: subgraphs.supergraphSdl });
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

  it('are numbers and texts as ever where the schema says so', async () => {
    const { json } = await gateway.post({ query: '{ meter { id share count } }' });
    expect(json.data.meter).toMatchObject({ id: '1234567890123456789', share: 123456789012345680000 });
  });
});
