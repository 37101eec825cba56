import { hash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Reads documents made known beforehand: a manifest in the form of Apollo's tools (`operations` with `id` and `body`),
 * an object of texts by hash, or a folder of `.graphql` files, known by the SHA-256 of their text.
 */
export async function readTrustedDocuments(path: string): Promise<ReadonlyMap<string, string>> {
  const documents = await read(path).catch((cause: unknown) => {
    throw new Error(`No trusted documents can be read from ${path}: ${String(cause)}`, { cause });
  });
  // Nothing could be asked where these are the only ones: another path was meant.
  if (documents.size === 0) throw new Error(`There are no trusted documents in ${path}.`);
  return documents;
}

async function read(path: string): Promise<ReadonlyMap<string, string>> {
  const found = await stat(path);
  return found.isDirectory() ? readFolder(path) : parseManifest(await readFile(path, 'utf8'));
}

async function readFolder(path: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(path, { recursive: true });
  const files = names.filter((name) => /\.(graphql|gql)$/.test(name)).toSorted();
  const texts = await Promise.all(files.map((name) => readFile(join(path, name), 'utf8')));
  return new Map(texts.map((text) => [hash('sha256', text), text]));
}

function parseManifest(text: string): ReadonlyMap<string, string> {
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest !== 'object' || manifest === null)
    throw new TypeError('The manifest is not an object.');
  if ('operations' in manifest && Array.isArray(manifest.operations)) {
    return new Map(manifest.operations.map(readOperation));
  }
  return new Map(Object.entries(manifest).map(readEntry));
}

function readOperation(operation: unknown): [string, string] {
  if (typeof operation === 'object' && operation !== null && 'id' in operation && 'body' in operation) {
    return readEntry([operation.id, operation.body]);
  }
  throw new TypeError('An operation of the manifest has no id or no body.');
}

function readEntry([id, body]: readonly [unknown, unknown]): [string, string] {
  if (typeof id === 'string' && typeof body === 'string') return [id.replace(/^sha256:/, ''), body];
  throw new TypeError('The manifest maps something else than text to text.');
}
