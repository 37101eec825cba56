import { createReadStream } from 'node:fs';

/**
 * The encoding of a text file: UTF-8 where every byte of it is, else Mac OS Roman, which published UPR Info exports
 * are written in. Bytes of the one are hardly ever valid in the other, so the whole file decides and not its beginning.
 */
export async function textEncoding(path: string): Promise<'utf8' | 'macroman'> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>)
      decoder.decode(bytes, { stream: true });
    decoder.decode();
    return 'utf8';
  } catch (error) {
    if (isInvalidText(error)) return 'macroman';
    throw error;
  }
}

function isInvalidText(error: unknown): boolean {
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}
