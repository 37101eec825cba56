import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningGateway, startGateway } from '../../support/gateway.ts';
import { endlessOperation, recursive } from '../../support/supergraphs/recursive.ts';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await startGateway({ supergraphSdl: recursive().supergraphSdl });
});
afterAll(() => gateway.stop());

describe('a short operation that would be planned for minutes', () => {
  it('answers a coded error within the usual limits, and others are answered meanwhile', async () => {
    const asked = { isAnswered: false };
    const refused = gateway.post({ query: endlessOperation }).then((reply) => {
      asked.isAnswered = true;
      return reply;
    });
    const others: unknown[] = [];
    do {
      const { json } = await gateway.post({ query: '{ __typename }' });
      others.push(json.data);
    } while (!asked.isAnswered);
    expect(new Set(others.map((data) => JSON.stringify(data)))).toEqual(new Set(['{"__typename":"Query"}']));
    const { json, text } = await refused;
    expect(text).not.toContain('"data":{');
    expect(['PLANNING_TOO_COMPLEX', 'PLANNING_TIMEOUT']).toContain(json.errors[0].extensions.code);
  });
});
