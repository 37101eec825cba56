import { createServer, type Server } from 'node:net';

/** Answers the body of a POST with the bytes of a whole HTTP response. */
export type Answer = (body: string) => Promise<Buffer> | Buffer;

const headEnd = Buffer.from('\r\n\r\n');

function requestLength(received: Buffer): { readonly start: number; readonly end: number } | null {
  const at = received.indexOf(headEnd);
  if (at < 0) return null;
  const start = at + headEnd.length;
  const length = /content-length: *(\d+)/i.exec(received.toString('latin1', 0, at))?.[1];
  if (length === undefined) throw new Error('only requests of announced length are served');
  return { start, end: start + Number(length) };
}

/**
 * An HTTP server reduced to what keep-alive POSTs need, so that subgraphs cost next to nothing and the gateways
 * before them are what is measured.
 */
export function createRawServer(answer: Answer): Server {
  return createServer({ noDelay: true }, (socket) => {
    let received: Buffer = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const extent = requestLength(received);
      if (!extent || received.length < extent.end) return;
      const body = received.toString('utf8', extent.start, extent.end);
      received = received.subarray(extent.end);
      const response = answer(body);
      if (response instanceof Promise) void response.then((bytes) => socket.write(bytes));
      else socket.write(response);
    });
  });
}

/** A whole response of status 200. */
export function jsonResponse(json: string): Buffer {
  const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(json)}\r\n\r\n`;
  return Buffer.from(head + json);
}
