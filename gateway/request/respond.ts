import type { GraphQLError } from 'graphql';
import { AnswerText } from '../execution/answer/answer-text.ts';
import type { HttpAnswer } from '../http/http-answer.ts';
import type { FieldError, OperationOutcome } from '../operation-outcome.ts';
import { httpOf, publicExtensions } from '../refusal.ts';

const json = 'application/json; charset=utf-8';

// What clients commonly send, word for word; any other header is negotiated by `@apollo/server`.
const mediaTypes: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, json],
  ['*/*', json],
  ['application/json', json],
  ['application/json,*/*', json],
  ['application/json, */*', json],
  ['application/json, text/plain, */*', json],
  ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
]);

/** The type to answer with; undefined for a header that has to be negotiated. */
export function mediaTypeFor(accept: string | undefined): string | undefined {
  return mediaTypes.get(accept);
}

/** The next to last step of a request: an outcome in the form and with the status that `@apollo/server` gives it. */
export function respond(outcome: OperationOutcome, contentType: string): HttpAnswer {
  if (outcome.kind === 'refused') return respondRefusal(outcome.errors, contentType);
  const { errors, extensions } = outcome;
  const data = outcome.data.take();
  const end = extensions === undefined ? '' : `,"extensions":${JSON.stringify(extensions)}`;
  const body =
    errors.length === 0
      ? `{"data":${data}${end}}\n`
      : `{"errors":${JSON.stringify(errors.map(publicError))},"data":${data}${end}}\n`;
  return { status: 200, headers: { 'content-type': contentType }, body: new AnswerText(body) };
}

function respondRefusal(errors: readonly GraphQLError[], contentType: string): HttpAnswer {
  const http = errors.map(httpOf);
  return {
    status: http[0]?.status ?? 500,
    headers: {
      'content-type': contentType,
      ...Object.fromEntries(http.flatMap(({ headers }) => [...headers])),
    },
    body: `${JSON.stringify({ errors: errors.map(publicError) })}\n`,
  };
}

/** An error as clients see it. */
export function publicError({ message, path, extensions }: FieldError): unknown {
  return { message, ...(path === undefined ? {} : { path }), extensions: publicExtensions(extensions) };
}
