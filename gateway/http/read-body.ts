import type { IncomingMessage } from 'node:http';

/** The whole body, or how far beyond the limit it goes. */
export type BodyReading =
  { readonly ok: true; readonly bytes: Buffer } | { readonly ok: false; readonly found: number };

/** Reads a body up to a number of bytes; of a longer one nothing is kept. Rejects when the client goes away. */
export function readBody(request: IncomingMessage, limit: number): Promise<BodyReading> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limit) return Promise.resolve({ ok: false, found: announced });
  return new Promise((resolve, reject) => {
    if (request.destroyed) reject(new Error('The client went away.'));
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else resolve({ ok: false, found: length });
    });
    request.on('end', () => resolve({ ok: true, bytes: joined(chunks, length) }));
    request.on('error', reject);
    request.on('close', () => {
      // Every request closes; only one that is cut short is worth an error and its stack.
      if (!request.complete) reject(new Error('The client went away.'));
    });
  });
}

function joined(chunks: readonly Buffer[], length: number): Buffer {
  const [first] = chunks;
  return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks, length);
}
