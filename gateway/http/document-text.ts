import type { IncomingMessage } from 'node:http';

/** The document as a request spells it out, wherever it does; empty where it is named by hash alone. */
export function documentText({ method, url = '/' }: IncomingMessage, body: unknown): string {
  if (method === 'GET') return URL.parse(url, 'http://hub')?.searchParams.get('query') ?? '';
  const isObject = typeof body === 'object' && body !== null;
  return isObject && 'query' in body && typeof body.query === 'string' ? body.query : '';
}
