import type { IncomingMessage } from 'node:http';

/** The largest request the hub sends a subgraph, in bytes. */
const largestBody = 16 * 1024 * 1024;

/** A JSON body, or the HTTP status that refuses it. */
export type ReadBody =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: 400 | 413 | 415 };

/** Reads a JSON request body of bounded size. */
export async function readBody(request: IncomingMessage, type = 'application/json'): Promise<ReadBody> {
  if (!request.headers['content-type']?.startsWith(type)) return { ok: false, status: 415 };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return { ok: false, status: 413 };
    chunks.push(chunk);
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { ok: false, status: 400 };
  }
}
