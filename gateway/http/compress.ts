import { promisify } from 'node:util';
import type { Transform } from 'node:stream';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';

// Below this a compressed answer is hardly smaller and always later.
const leastBytes = 1024;

// Answers are made for one request: a quality that keeps up with the network, not the best there is.
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const encodings = ['br', 'gzip'] as const;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export type Encoding = 'br' | 'gzip';

/** The encoding the client likes best, where the answer is worth it or may not go out as it is; null for none. */
export function encodingFor(acceptEncoding: string | undefined, length: number): Encoding | null {
  if (acceptEncoding === undefined) return null;
  const weights = new Map(acceptEncoding.split(',').map(weighed));
  const rest = weights.get('*');
  const asItIs = weights.get('identity') ?? (rest === 0 ? 0 : null);
  if (length < leastBytes && asItIs !== 0) return null;
  let best: Encoding | null = null;
  let most = asItIs ?? 0;
  for (const encoding of encodings) {
    const weight = weights.get(encoding) ?? rest ?? 0;
    if (weight > 0 && (weight > most || (best === null && weight === most)))
      [best, most] = [encoding, weight];
  }
  return best;
}

/** The compressed bytes, made off the event loop. */
export function compress(body: string, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(body);
  return brotli(body, brotliOptions);
}

/** Compresses what is too long to be held. */
export function createCompress(encoding: Encoding): Transform {
  return encoding === 'gzip' ? createGzip() : createBrotliCompress(brotliOptions);
}

/** A name and its weight (RFC 9110, 12.5.3). */
function weighed(part: string): [name: string, weight: number] {
  const [name = '', ...parameters] = part.toLowerCase().split(';');
  const given = parameters.map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1]);
  const weight = given.find((each) => each !== undefined);
  return [name.trim().replace(/^x-/, ''), weight === undefined ? 1 : Number(weight)];
}
