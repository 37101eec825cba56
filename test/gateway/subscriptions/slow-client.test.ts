import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { anonymous } from '../../../gateway/caller.ts';
import { createSubscriber } from '../../../gateway/subscriptions/subscriber.ts';
import { beginStream, writeStream } from '../../../gateway/subscriptions/write-stream.ts';

const filling = 'x'.repeat(1_000_000);

/** A feed without an end: its cursors are the numbers of its events. */
const endlessFeed = () =>
  createSubscriber({
    caller: anonymous,
    cursor: '0',
    authenticate: () => ({ ok: true, caller: anonymous }),
    nextPage({ cursor }) {
      const number = Number(cursor) + 1;
      const events = [{ event: { data: { number, filling } }, cursor: String(number) }];
      return Promise.resolve({ kind: 'page', pauseSeconds: 0, events, cursor: String(number), more: true });
    },
  });

describe('a client that does not read its stream', () => {
  it('is let go with the cursor behind what it was sent, and nothing is read ahead for it', async () => {
    const written = Promise.withResolvers<undefined>();
    const server = createServer((_request, response) => {
      beginStream(response, 'request');
      writeStream(response, endlessFeed(), 100).then(() => written.resolve(undefined), written.reject);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const [response] = (await once(get({ port, host: '127.0.0.1' }), 'response')) as [IncomingMessage];
    await written.promise;
    const told = (await text(response))
      .split('\n\n')
      .flatMap((block) => /^id: .*\nevent: next\ndata: (.*)$/.exec(block)?.[1] ?? []);
    const last = JSON.parse(told.pop() ?? '');
    expect(told.map((data) => JSON.parse(data).data.number)).toEqual(told.map((_, at) => at + 1));
    expect(last.errors[0].extensions).toEqual({
      code: 'SUBSCRIPTION_TOO_SLOW',
      reason: 'TOO_SLOW',
      cursor: String(told.length),
    });
    server.close();
  });
});
