import { describe, expect, it } from '@jest/globals';
import { callTo } from '../../../support/subgraph-call.ts';
import { replies } from '../../../support/subgraph-replies.ts';
import * as subgraphs from '../../../support/misbehaving-subgraph.ts';
import { stageTransport } from '../../../support/transport-stage.ts';

const stage = stageTransport();
const { answersWith } = subgraphs;
const { overloaded, refused, unavailable } = replies;

describe('a status', () => {
  it.each([
    [401, refused],
    [403, refused],
    [431, refused],
    [429, overloaded],
    [500, unavailable],
    [502, unavailable],
    [503, unavailable],
  ])('of %i without a GraphQL response has its code', async (status, reply) => {
    stage.behave(answersWith({ status, headers: { 'content-type': 'text/html' }, body: 'at /srv/app.js:1' }));
    expect(await stage.open().send(callTo(stage.subgraph().url))).toEqual(reply);
  });

  it.each([400, 422, 500])('of %i with a GraphQL response is that response', async (status) => {
    stage.behave(answersWith({ status, body: '{"errors":[{"message":"Cannot query field"}]}' }));
    expect(await stage.open().send(callTo(stage.subgraph().url))).toEqual({
      ok: true,
      data: null,
      errors: [{ path: null, code: 'SUBGRAPH_ERROR' }],
    });
  });
});

describe('an error a subgraph reports', () => {
  const secret = 'connect ECONNREFUSED 10.0.0.7:5432 at /srv/app.js:1';
  const report = (error: unknown): void =>
    stage.behave(
      answersWith({
        body: JSON.stringify({ data: { ok: null }, errors: [error], extensions: { disclosures: [] } }),
      }),
    );

  it('keeps neither text nor extensions, and the log has the text', async () => {
    report({
      message: secret,
      path: ['ok'],
      extensions: { code: 'PG_DOWN', stacktrace: [secret], http: { status: 418 } },
    });
    expect(await stage.open().send(callTo(stage.subgraph().url))).toEqual({
      ok: true,
      data: { ok: null },
      errors: [{ path: ['ok'], code: 'SUBGRAPH_ERROR' }],
    });
    expect(stage.reports()).toEqual([
      {
        subgraph: 'partner',
        requestId: 'request-1',
        code: 'SUBGRAPH_ERROR',
        detail: `1 errors, the first: ${secret}`,
      },
    ]);
  });

  it.each(['NOT_FOUND', 'FORBIDDEN', 'BAD_USER_INPUT', 'CONFLICT', 'UNAUTHENTICATED'])(
    'keeps the code %s',
    async (code) => {
      report({ message: secret, path: ['ok', 0], extensions: { code } });
      const reply = await stage.open().send(callTo(stage.subgraph().url));
      expect(reply.ok && reply.errors).toEqual([{ path: ['ok', 0], code }]);
    },
  );

  it.each([
    ['a string', 'ok'],
    ['a negative index', ['ok', -1]],
    ['an object', ['ok', {}]],
    ['65 steps', Array(65).fill('ok')],
  ])('loses a path that is or has %s', async (_, path) => {
    report({ message: secret, path });
    const reply = await stage.open().send(callTo(stage.subgraph().url));
    expect(reply.ok && reply.errors).toEqual([{ path: null, code: 'SUBGRAPH_ERROR' }]);
  });

  it("keeps code and text, to 500 characters, where the subgraph is the hub's own", async () => {
    report({ message: 'x'.repeat(501), path: ['ok'], extensions: { code: 'AGREEMENT_ENDED' } });
    const call = callTo(stage.subgraph().url, {
      subgraph: { name: 'hub', url: stage.subgraph().url, trusted: true },
    });
    const reply = await stage.open().send(call);
    expect(reply.ok && reply.errors).toEqual([
      { path: ['ok'], code: 'AGREEMENT_ENDED', message: 'x'.repeat(500) },
    ]);
  });

  it('reaches the log without control characters and bounded', async () => {
    report({ message: `a\n\u001b[31m${'x'.repeat(1_000)}` });
    await stage.open().send(callTo(stage.subgraph().url));
    expect(stage.reports()[0]?.detail).toMatch(/^1 errors, the first: a {2}\[31mx+$/);
    expect(stage.reports()[0]?.detail).toHaveLength(300);
  });
});
