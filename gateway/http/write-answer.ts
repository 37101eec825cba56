import type { IncomingMessage, ServerResponse } from 'node:http';
import { AnswerText } from '../execution/answer/answer-text.ts';
import { compress, encodingFor } from './compress.ts';
import type { HttpAnswer } from './http-answer.ts';

const vary = 'accept, accept-encoding';

/** Writes an answer, compressed where the client asks for it; there is something to wait for where it takes a while. */
export function writeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: HttpAnswer,
): Promise<void> | undefined {
  const { status, headers } = answer;
  const body = answer.body instanceof AnswerText ? answer.body.take() : answer.body;
  if (typeof body !== 'string') return writeChunks(response, answer, body);
  if (status === 304) {
    // The length would be that of what is not sent (RFC 9110, 8.6).
    response.writeHead(status, { vary, ...headers }).end();
    return undefined;
  }
  const encoding = encodingFor(request.headers['accept-encoding'], body.length);
  if (encoding === null) {
    // A string goes out in one write with its headers, and faster where it needs no encoding.
    const length = Buffer.byteLength(body);
    response
      .writeHead(status, headerLines(headers, length))
      .end(body, length === body.length ? 'latin1' : 'utf8');
    return undefined;
  }
  return compress(body, encoding).then((bytes) => {
    response
      .writeHead(status, { ...headers, vary, 'content-encoding': encoding, 'content-length': bytes.length })
      .end(bytes);
  });
}

/** Names and values in turn: Node writes such a list as it is. */
function headerLines(headers: HttpAnswer['headers'], length: number): string[] {
  const lines = ['vary', vary, 'content-length', String(length)];
  for (const name of Object.keys(headers)) lines.push(name, headers[name] ?? '');
  return lines;
}

async function writeChunks(
  response: ServerResponse,
  { status, headers }: HttpAnswer,
  chunks: AsyncIterable<string>,
): Promise<void> {
  response.writeHead(status, { ...headers });
  for await (const chunk of chunks) response.write(chunk);
  response.end();
}
