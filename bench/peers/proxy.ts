import { type ServerResponse, createServer } from 'node:http';
import { Pool } from 'undici';
import { operations } from '../shop/operations.ts';
import { readPeerInput } from './peer-input.ts';
import { answerLarge } from './proxy-large.ts';
import type { Answered, Ask } from './proxy-calls.ts';
import { answerSmall } from './proxy-small.ts';

/** What one writes by hand for exactly these two operations: the same calls, nothing checked, nothing pruned. */
const { port, subgraphs } = readPeerInput();
const pools = {
  accounts: poolOf(subgraphs.accounts),
  products: poolOf(subgraphs.products),
  reviews: poolOf(subgraphs.reviews),
  inventory: poolOf(subgraphs.inventory),
};

function poolOf(url: string): Pool {
  return new Pool(new URL(url).origin, { connections: 100 });
}

const ask: Ask = async (subgraph, query, representations) => {
  const { body } = await pools[subgraph].request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { representations } }),
  });
  const { data } = (await body.json()) as { data: Answered };
  return data;
};

async function answer(body: string, response: ServerResponse): Promise<void> {
  const { query } = JSON.parse(body) as { query: string };
  const data = query === operations.large ? await answerLarge(ask) : await answerSmall(ask);
  const json = Buffer.from(JSON.stringify({ data }));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': json.length }).end(json);
}

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => void answer(Buffer.concat(chunks).toString(), response));
}).listen(port, '127.0.0.1');
