import type { IncomingMessage } from 'node:http';
import type { GraphQLError } from 'graphql';
import { refusal } from '../refusal.ts';
import { parseBody } from './parse-body.ts';
import { readBody } from './read-body.ts';

/** What the body says, undefined where there is none that is JSON, or why it is refused. */
export type RequestBody =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: GraphQLError };

/** Reads a request's body as JSON within the limit. */
export function readRequestBody(request: IncomingMessage, limit: number): RequestBody | Promise<RequestBody> {
  const { method, headers } = request;
  if (method === 'GET' || method === 'HEAD') return { ok: true, value: undefined };
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && !/^(?:identity)?$/i.test(encoding)) {
    return refused(`The body is encoded as ${encoding}; send it as it is.`, 415);
  }
  return readBody(request, limit).then((reading) => {
    if (!reading.ok) return tooLarge(reading.found, limit);
    const body = parseBody(reading.bytes, headers['content-type']);
    return body.ok ? body : refused(body.reason, body.status);
  });
}

function refused(message: string, status: number): RequestBody {
  return { ok: false, error: refusal('BAD_REQUEST', message, { status }) };
}

// The rest of the body is not read, so the connection ends with the answer.
function tooLarge(found: number, limit: number): RequestBody {
  const error = refusal(
    'REQUEST_TOO_LARGE',
    `The body has ${found} bytes or more; at most ${limit} are accepted.`,
    {
      status: 413,
      headers: { connection: 'close' },
      extensions: { limit, found },
    },
  );
  return { ok: false, error };
}
