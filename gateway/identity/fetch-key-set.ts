import { request } from 'undici';
import type { Egress } from './egress.ts';

const deadlineMilliseconds = 3000;
const largestKeySet = 65_536;

/** Reads a key set as an issuer publishes it: no redirects, a deadline, a bounded body. */
export async function fetchKeySet(address: string, egress: Egress): Promise<Response> {
  const url = new URL(address);
  const refusal = egress.refuse(url);
  if (refusal !== null) throw new Error(`${address} may not be asked: ${refusal}.`);
  const answer = await request(url, {
    dispatcher: egress.dispatcher,
    headers: { accept: 'application/jwk-set+json, application/json' },
    signal: AbortSignal.timeout(deadlineMilliseconds),
  });
  const body = await readBounded(answer.body);
  if (answer.statusCode !== 200) throw new Error(`${address} answered with status ${answer.statusCode}.`);
  if (!isKeySet(JSON.parse(body))) throw new Error(`${address} answered with something that is no key set.`);
  return new Response(body, { status: 200 });
}

function isKeySet(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'keys' in value && Array.isArray(value.keys);
}

async function readBounded(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    // Leaving the loop ends the connection.
    if (size > largestKeySet) throw new Error(`A key set is larger than ${largestKeySet} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
