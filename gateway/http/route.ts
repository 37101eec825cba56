import type { IncomingMessage, ServerResponse } from 'node:http';

/** What answers the requests to some paths. */
export interface Route {
  /** Whether it answers this path, given without its query. */
  readonly matches: (path: string) => boolean;
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;
}

/** The path of a request's URL. */
export function pathOf(url: string | undefined): string {
  const end = url?.indexOf('?') ?? -1;
  return (end === -1 ? url : url?.slice(0, end)) ?? '/';
}
