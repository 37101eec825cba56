import { describe, expect, it } from '@jest/globals';
import { callTo } from '../../../support/subgraph-call.ts';
import { replies } from '../../../support/subgraph-replies.ts';
import * as subgraphs from '../../../support/misbehaving-subgraph.ts';
import { stageTransport } from '../../../support/transport-stage.ts';

const stage = stageTransport();
const { answersWith } = subgraphs;
const { answered, timeout, unavailable } = replies;
const failing = answersWith({ status: 503, body: 'down' });

describe('a subgraph that is too slow', () => {
  it.each([
    ['never answers', subgraphs.neverAnswers],
    ['stalls in the body', subgraphs.stallsInBody],
    ['drips a body that never ends', subgraphs.drips],
  ])('costs no more than the deadline when it %s', async (_, behaviour) => {
    stage.behave(behaviour);
    expect(await stage.open({ deadlineMs: 100 }).send(callTo(stage.subgraph().url))).toEqual(timeout);
  });

  it('has one deadline for the queue and the call', async () => {
    stage.behave(subgraphs.neverAnswers);
    const transport = stage.open({ deadlineMs: 150, maxConcurrent: 1, maxQueued: 5 });
    const replies = await Promise.all([1, 2, 3].map(() => transport.send(callTo(stage.subgraph().url))));
    expect(replies).toEqual([timeout, timeout, timeout]);
    // The second may slip out in the millisecond between two timers; with a deadline of its own the third would too.
    expect(stage.subgraph().requests.length).toBeLessThan(3);
  });

  it('is not asked a second time', async () => {
    stage.behave(subgraphs.neverAnswers);
    await stage.open({ deadlineMs: 100 }).send(callTo(stage.subgraph().url));
    expect(stage.subgraph().requests).toHaveLength(1);
  });
});

describe('a connection that breaks', () => {
  it.each([
    ['instead of an answer', subgraphs.resets],
    ['in the body', subgraphs.resetsInBody],
  ])('%s leaves the subgraph unavailable', async (_, behaviour) => {
    stage.behave(behaviour);
    expect(await stage.open().send(callTo(stage.subgraph().url))).toEqual(unavailable);
  });

  it('that nobody accepts leaves the subgraph unavailable', async () => {
    const gone = await subgraphs.startMisbehavingSubgraph();
    await gone.close();
    expect(await stage.open().send(callTo(gone.url))).toEqual(unavailable);
  });

  it('makes a query go out once more', async () => {
    stage.behave((request, response) => {
      stage.behave(answersWith());
      subgraphs.resets(request, response);
    });
    expect(await stage.open().send(callTo(stage.subgraph().url))).toEqual(answered);
    expect(stage.subgraph().requests).toHaveLength(2);
  });

  it('never makes a mutation go out once more', async () => {
    stage.behave(subgraphs.resets);
    expect(await stage.open().send(callTo(stage.subgraph().url, { kind: 'mutation' }))).toEqual(unavailable);
    expect(stage.subgraph().requests).toHaveLength(1);
  });

  it('makes queries go out again only within the budget', async () => {
    stage.behave(subgraphs.resets);
    const transport = stage.open({
      breaker: { threshold: 0.99, window: 1_000, minimumCalls: 1_000, pauseMs: 1, maxPauseMs: 1 },
    });
    for (let i = 0; i < 30; i++) await transport.send(callTo(stage.subgraph().url));
    // Ten retries were saved; thirty calls earn less than three more.
    expect(stage.subgraph().requests).toHaveLength(42);
  });
});

describe('the circuit of a subgraph', () => {
  const breaker = { threshold: 0.5, window: 10, minimumCalls: 3, pauseMs: 1_000_000, maxPauseMs: 1_000_000 };

  it.each([
    ['503', failing],
    ['429', answersWith({ status: 429 })],
    ['broken connections', subgraphs.resets],
  ])('opens after too many answers of %s, and leaves it alone', async (_, behaviour) => {
    stage.behave(behaviour);
    const transport = stage.open({ breaker });
    for (let i = 0; i < 3; i++) await transport.send(callTo(stage.subgraph().url, { kind: 'mutation' }));
    stage.behave(answersWith());
    expect(await transport.send(callTo(stage.subgraph().url))).toEqual(unavailable);
    expect(stage.subgraph().requests).toHaveLength(3);
  });

  it('closes again when the one call let through is answered', async () => {
    stage.behave(failing);
    const transport = stage.open({ breaker: { ...breaker, pauseMs: 1, maxPauseMs: 1 } });
    for (let i = 0; i < 3; i++) await transport.send(callTo(stage.subgraph().url));
    stage.behave(answersWith());
    let reply = await transport.send(callTo(stage.subgraph().url));
    while (!reply.ok) reply = await transport.send(callTo(stage.subgraph().url));
    expect(await Promise.all([1, 2, 3].map(() => transport.send(callTo(stage.subgraph().url))))).toEqual([
      answered,
      answered,
      answered,
    ]);
  });

  it('stays open when the client goes whose call it was tried with', async () => {
    stage.behave(failing);
    const transport = stage.open({ breaker: { ...breaker, pauseMs: 1, maxPauseMs: 1 } });
    const { url, requests } = stage.subgraph();
    for (let i = 0; i < 3; i++) await transport.send(callTo(url));
    const held: (() => void)[] = [];
    stage.behave((request, response) => held.push(() => answersWith()(request, response)));
    const client = new AbortController();
    let tried = transport.send(callTo(url, { signal: client.signal }));
    while ((await Promise.race([tried, stage.subgraph().received(4)])) !== undefined)
      tried = transport.send(callTo(url, { signal: client.signal }));
    client.abort();
    expect(await tried).toEqual(unavailable);
    const waits = transport.send(callTo(url));
    stage.behave(answersWith());
    // Time for what would go out at once.
    const beside = stage.open();
    for (let i = 0; i < 3; i++) expect(await beside.send(callTo(`${url}/beside`))).toEqual(answered);
    expect(requests.filter(({ path }) => !path.endsWith('beside'))).toHaveLength(4);
    for (const release of held) release();
    expect(await waits).toEqual(answered);
  });

  it.each([
    ['invalid', answersWith({ body: '[]' })],
    ['refused', answersWith({ status: 403 })],
    ['too large', answersWith({ body: ' '.repeat(2_000) })],
  ])('stays closed for answers that are %s: no caller can open it for others', async (_, behaviour) => {
    stage.behave(behaviour);
    const transport = stage.open({ breaker, maxResponseBytes: 1_000 });
    for (let i = 0; i < 6; i++) await transport.send(callTo(stage.subgraph().url));
    stage.behave(answersWith());
    expect(await transport.send(callTo(stage.subgraph().url))).toEqual(answered);
  });

  it('of one subgraph is not that of another', async () => {
    const healthy = await subgraphs.startMisbehavingSubgraph();
    stage.behave(failing);
    const transport = stage.open({ breaker });
    for (let i = 0; i < 4; i++) await transport.send(callTo(stage.subgraph().url));
    expect(await transport.send(callTo(healthy.url))).toEqual(answered);
    await healthy.close();
  });
});
