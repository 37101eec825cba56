import { isDeepStrictEqual } from 'node:util';
import { operations } from '../shop/operations.ts';
import type { Contender } from './contenders.ts';

async function answerOf(contender: Contender, query: string, token: string): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${contender.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

/** Refuses to compare gateways that do not give the same answers. */
export async function requireSameAnswers(contenders: readonly Contender[], token: string): Promise<void> {
  for (const [operation, query] of Object.entries(operations)) {
    const [first, ...others] = contenders;
    if (!first) return;
    const expected = await answerOf(first, query, token);
    for (const other of others) {
      if (isDeepStrictEqual(await answerOf(other, query, token), expected)) continue;
      throw new Error(`${other.name} answers the ${operation} operation differently from ${first.name}`);
    }
  }
}
