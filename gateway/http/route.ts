import type { IncomingMessage, ServerResponse } from 'node:http';

/** What answers the requests to some paths. */
export interface Route {
  /** Whether it answers this path, given without its query. */
  readonly matches: (path: string) => boolean;
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;
}

const origin = /^https?:\/\/[^/?#]*/i;

/** The path of a request's URL, also of one that is written whole, as proxies do (RFC 9112, 3.2.2). */
export function pathOf(url: string | undefined): string {
  const target = url?.startsWith('/') === false ? url.replace(origin, '') : url;
  const path = (target?.includes('?') === true ? target.split('?', 1)[0] : target) ?? '';
  return path === '' ? '/' : path;
}
