import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

// Below this a compressed answer is hardly smaller and always later.
const leastBytes = 1024;

// Answers are made for one request: a quality that keeps up with the network, not the best there is.
const brotliQuality = 4;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** The encoding the client asks for and the answer is worth, best first; null for none. */
export function encodingFor(acceptEncoding: string | undefined, length: number): 'br' | 'gzip' | null {
  if (acceptEncoding === undefined || length < leastBytes) return null;
  return accepts(acceptEncoding, 'br') ? 'br' : accepts(acceptEncoding, 'gzip') ? 'gzip' : null;
}

/** The compressed bytes, made off the event loop. */
export function compress(body: string, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(body);
  return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } });
}

function accepts(header: string, encoding: string): boolean {
  return header.split(',').some((part) => {
    const [name, ...parameters] = part.split(';');
    if (name?.trim().toLowerCase() !== encoding) return false;
    return !parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/.test(parameter));
  });
}
