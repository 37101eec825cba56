import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** A file to import. It is read as a stream, so its size does not matter. */
export interface SourceFile {
  readonly path: string;
  readonly size: number;
  /** Up to `length` bytes of its beginning, to tell what kind of file it is. */
  readHead(length: number): Promise<Buffer>;
  /** The file from its beginning, or from a byte of it; each call begins anew. */
  open(start?: number): Readable;
}

export type OpenedSourceFile =
  { readonly ok: true; readonly file: SourceFile } | { readonly ok: false; readonly reason: string };

/** Half of what streams read at once by themselves: between two such pieces the database is answered. */
const readAtOnce = 32 * 1024;

/** Finds a file; `onRead` is told how many more bytes have been read, for a progress bar. */
export async function openSourceFile(
  path: string,
  onRead: (bytes: number) => void = () => undefined,
): Promise<OpenedSourceFile> {
  const found = await stat(path).catch((error: unknown) => reasonOf(error));
  if (typeof found === 'string') return { ok: false, reason: `it cannot be read (${found})` };
  if (!found.isFile()) return { ok: false, reason: 'it is not a file' };
  return {
    ok: true,
    file: {
      path,
      size: found.size,
      readHead: (length) => readHead(path, length),
      open: (start = 0) =>
        createReadStream(path, { start, highWaterMark: readAtOnce })
          .on('data', (chunk) => onRead(chunk.length))
          .pause(),
    },
  };
}

async function readHead(path: string, length: number): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function reasonOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}
