import type { IncomingMessage } from 'node:http';
import { type ApolloServer, type BaseContext, HeaderMap } from '@apollo/server';
import type { HttpAnswer } from './http-answer.ts';

interface AskedApollo<Context extends BaseContext> {
  readonly apollo: ApolloServer<Context>;
  readonly request: IncomingMessage;
  readonly body: unknown;
  readonly context: () => Promise<Context>;
}

/** Lets `@apollo/server` read the request and form the answer. */
export async function answerThroughApollo<Context extends BaseContext>(
  asked: AskedApollo<Context>,
): Promise<HttpAnswer> {
  const { request } = asked;
  const { status, headers, body } = await asked.apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: (request.method ?? 'GET').toUpperCase(),
      headers: headerMap(request),
      search: searchOf(request.url ?? '/'),
      body: asked.body,
    },
    context: asked.context,
  });
  return {
    status: status ?? 200,
    headers: Object.fromEntries(headers),
    body: body.kind === 'complete' ? body.string : body.asyncIterator,
  };
}

function headerMap(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start);
}
