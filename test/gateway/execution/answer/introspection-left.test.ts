import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { Departure } from '../../../../gateway/execution/departure.ts';
import { createInPieces, type InPieces, type Pieces } from '../../../../gateway/in-pieces.ts';
import { federate } from '../../../support/supergraphs/federation.ts';
import { type GatewayUnderTest, startGateway } from '../../../support/supergraphs/gateway-under-test.ts';

const types = Array.from({ length: 300 }, (_, n) => `type T${n} { a(b: Int): Int next: T${n + 1} }`);
const large = { one: { typeDefs: `type Query { first: T0 } ${types.join(' ')} type T300 { a: Int }` } };

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await startGateway(federate(large));
});
afterAll(() => gateway.close());

/** Does work in pieces, and tells of each. */
function telling(onPiece: () => void): InPieces {
  function* told<Result>(work: Pieces<Result>): Pieces<Result> {
    for (;;) {
      onPiece();
      const step = work.next();
      if (step.done === true) return step.value;
      yield;
    }
  }
  const inPieces = createInPieces();
  return (work) => inPieces(told(work));
}

/** In how many pieces the schema is told to a client that leaves in one of them. */
async function piecesUntil(leaving: number): Promise<number> {
  const client = new Departure();
  let pieces = 0;
  const inPieces = telling(() => {
    pieces += 1;
    if (pieces === leaving) client.depart();
  });
  await gateway.query(getIntrospectionQuery(), { signal: client, inPieces });
  return pieces;
}

describe('an introspection', () => {
  it('goes no further when its client has left', async () => {
    expect(await piecesUntil(3)).toBe(3);
    expect(await piecesUntil(Infinity)).toBeGreaterThan(4);
  });

  it('is whole for those who wait for it', async () => {
    const { data, errors } = await gateway.query(getIntrospectionQuery(), { signal: new Departure() });
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toContain('"T300"');
  });
});
