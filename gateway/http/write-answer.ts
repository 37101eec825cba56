import type { IncomingMessage, ServerResponse } from 'node:http';
import { compress, encodingFor } from './compress.ts';
import type { HttpAnswer } from './http-answer.ts';

/** Writes an answer, compressed where the client asks for it. */
export async function writeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: HttpAnswer,
): Promise<void> {
  const { status, headers, body } = answer;
  if (typeof body !== 'string' && !Buffer.isBuffer(body)) {
    response.writeHead(status, { ...headers });
    for await (const chunk of body) response.write(chunk);
    response.end();
    return;
  }
  const encoding = encodingFor(request.headers['accept-encoding'], body.length);
  // Text is left to the response, which sends it in one piece with the headers.
  const content = encoding === null ? body : await compress(body, encoding);
  response.writeHead(status, {
    ...headers,
    vary: 'accept, accept-encoding',
    ...(encoding === null ? {} : { 'content-encoding': encoding }),
    'content-length': Buffer.byteLength(content),
  });
  response.end(content);
}
