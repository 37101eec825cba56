import { describe, expect, it } from '@jest/globals';
import { anonymous } from '../../../gateway/caller.ts';
import { shareCalls } from '../../../gateway/execution/share-calls.ts';
import type { SubgraphCall, SubgraphReply } from '../../../gateway/execution/subgraph-call.ts';

const call: SubgraphCall = {
  subgraph: { name: 'one', url: 'https://one.example/' },
  query: '{ a }',
  variables: { representations: [{ id: '1' }] },
  kind: 'query',
  caller: anonymous,
  requestId: 'r1',
};
const answer: SubgraphReply = { ok: true, data: { a: 1 }, errors: [] };

/** A transport whose answers come when the test says so. */
function startSharing() {
  const sent: SubgraphCall[] = [];
  const replies: ((reply: SubgraphReply) => void)[] = [];
  const shared = shareCalls({
    send(one) {
      sent.push(one);
      return new Promise((resolve) => replies.push(resolve));
    },
    close: () => Promise.resolve(),
  });
  return {
    sent,
    replies,
    send: (changes: Partial<SubgraphCall> = {}) => shared.send({ ...call, ...changes }),
  };
}

describe('equal calls under way', () => {
  it.each([
    ['callers with other rights', { caller: { ...anonymous, key: 'another' } }],
    ['other variables', { variables: { representations: [{ id: '2' }] } }],
    ['another subgraph', { subgraph: { name: 'two', url: 'https://two.example/' } }],
    ['another address', { subgraph: { name: 'one', url: 'https://other.example/' } }],
    ['another operation of the text', { operationName: 'B' }],
  ])('are not shared between %s', (_what, changes) => {
    const { sent, send } = startSharing();
    void send();
    void send(changes);
    expect(sent).toHaveLength(2);
  });

  it.each([
    ['change something', { kind: 'mutation' as const }],
    ['read what was just changed', { afterChange: true }],
  ])('are never shared where they %s', (_what, changes) => {
    const { sent, send } = startSharing();
    void send();
    void send(changes);
    void send(changes);
    expect(sent).toHaveLength(3);
  });

  it('are one for callers with the same rights', async () => {
    const { sent, replies, send } = startSharing();
    const both = Promise.all([send(), send({ requestId: 'r2' })]);
    replies[0]?.(answer);
    expect(await both).toEqual([answer, answer]);
    expect(sent).toHaveLength(1);
  });

  it('are made anew once answered', async () => {
    const { sent, replies, send } = startSharing();
    const first = send();
    replies[0]?.(answer);
    await first;
    void send();
    expect(sent).toHaveLength(2);
  });

  it('are one also where thousands of others have asked before', async () => {
    const { sent, replies, send } = startSharing();
    for (let other = 0; other < 10_000; other += 1)
      void send({ caller: { ...anonymous, key: `other ${other}` } });
    const both = Promise.all([send(), send({ requestId: 'r2' })]);
    expect(sent).toHaveLength(10_001);
    for (const reply of replies) reply(answer);
    expect(await both).toEqual([answer, answer]);
  });

  it('go on for those who stay when one client has gone, and end when all have', async () => {
    const { sent, replies, send } = startSharing();
    const [one, other] = [new AbortController(), new AbortController()];
    const first = send({ signal: one.signal });
    const second = send({ signal: other.signal });
    one.abort();
    expect(await first).toEqual({ ok: false, code: 'SUBGRAPH_UNAVAILABLE' });
    expect(sent[0]?.signal?.aborted).toBe(false);
    replies[0]?.(answer);
    expect(await second).toBe(answer);
    const third = new AbortController();
    void send({ signal: third.signal });
    third.abort();
    expect(sent[1]?.signal?.aborted).toBe(true);
  });

  it('are not made for a client that has gone already', async () => {
    const { sent, send } = startSharing();
    const gone = new AbortController();
    gone.abort();
    expect(await send({ signal: gone.signal })).toEqual({ ok: false, code: 'SUBGRAPH_UNAVAILABLE' });
    expect(sent).toHaveLength(0);
  });
});
