import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createReadHead } from '../../../../../gateway/execution/transport/http/response-head.ts';
import { ResponseParser } from '../../../../../gateway/execution/transport/http/response-parser.ts';

// One for all: what one response taught it must not change how another is read.
const readHead = createReadHead();

interface Heard {
  status: number;
  body: string;
  outcome: 'under way' | 'complete' | 'invalid';
}

/** Feeds a response piece by piece; `closes` ends the connection after it. */
function read(pieces: readonly string[], closes = false): Heard {
  const heard: Heard = { status: 0, body: '', outcome: 'under way' };
  const parser = new ResponseParser(
    {
      onHead({ status }) {
        heard.status = status;
        return true;
      },
      onData: (bytes) => void (heard.body += bytes.toString('latin1')),
      onEnd: () => void (heard.outcome = 'complete'),
      onInvalid: () => void (heard.outcome = 'invalid'),
    },
    readHead,
  );
  for (const piece of pieces) if (heard.outcome !== 'invalid') parser.feed(Buffer.from(piece, 'latin1'));
  if (closes && heard.outcome === 'under way') parser.end();
  return heard;
}

const ok = 'HTTP/1.1 200 OK\r\n';
const chunked = `${ok}transfer-encoding: chunked\r\n\r\n`;

describe('what is no response', () => {
  it.each([
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['another version', 'HTTP/2.0 200 OK\r\n\r\n'],
    ['a status of two digits', 'HTTP/1.1 20 OK\r\n\r\n'],
    ['another protocol after this one', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: h2c\r\n\r\n'],
    ['a line that ends in a line feed alone', `${ok}a: b\nc: d\r\n\r\n`],
    ['a folded header', `${ok}a: b\r\n c\r\n\r\n`],
    ['a blank before the colon', `${ok}content-length : 2\r\n\r\n{}`],
    ['a header without a name', `${ok}: 2\r\n\r\n{}`],
    ['a zero byte in a header', `${ok}a: \0\r\n\r\n`],
    ['two lengths', `${ok}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`],
    ['two equal lengths', `${ok}content-length: 2\r\ncontent-length: 2\r\n\r\n{}`],
    ['a length below nothing', `${ok}content-length: -2\r\n\r\n{}`],
    ['a length with a sign', `${ok}content-length: +2\r\n\r\n{}`],
    ['a length in hexadecimal', `${ok}content-length: 0x2\r\n\r\n{}`],
    [
      'a length and chunks',
      `${ok}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
    ],
    ['chunks that are packed', `${ok}transfer-encoding: gzip, chunked\r\n\r\n`],
    ['chunks twice', `${ok}transfer-encoding: chunked\r\ntransfer-encoding: chunked\r\n\r\n`],
    ['chunks in HTTP/1.0', 'HTTP/1.0 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['a chunk without a size', `${chunked}\r\n{}\r\n`],
    ['a chunk of a size that is no number', `${chunked}2 3\r\n{}\r\n`],
    ['a chunk of more bytes than there can be', `${chunked}fffffffff\r\n`],
    ['a chunk longer than its size', `${chunked}2\r\n{}}\r\n0\r\n\r\n`],
    ['an endless size line', `${chunked}2;${'x'.repeat(300)}`],
    ['a trailer that is no header', `${chunked}0\r\nno header\r\n\r\n`],
    ['endless trailers', `${chunked}0\r\n${'a: b\r\n'.repeat(5_000)}`],
    ['an endless head', `${ok}${'a: b\r\n'.repeat(3_000)}`],
    ['an endless header', `${ok}a: ${'b'.repeat(20_000)}`],
    ['endless hints', 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(1_000)],
    ['a response after the response', `${ok}content-length: 2\r\n\r\n{}${ok}`],
    ['a byte after the last chunk', `${chunked}0\r\n\r\nx`],
  ])('is %s', (_, text) => {
    expect(read([text]).outcome).toBe('invalid');
  });

  it('is a response cut off in its head, its length or its chunks', () => {
    for (const text of [ok, `${ok}content-length: 9\r\n\r\n{}`, `${chunked}2\r\n{}\r\n`])
      expect(read([text], true).outcome).toBe('under way');
  });
});

describe('a response', () => {
  it.each([
    ['of a length', `${ok}Content-Length:  2 \r\n\r\n`, '{}'],
    ['without a body', 'HTTP/1.1 204 No Content\r\n\r\n', ''],
    ['of length nothing', `${ok}content-length: 0\r\n\r\n`, ''],
    ['after a hint', `HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${ok}content-length: 2\r\n\r\n`, '{}'],
    ['after 100', `HTTP/1.1 100 Continue\r\n\r\n${ok}content-length: 2\r\n\r\n`, '{}'],
    ['without a reason', 'HTTP/1.1 200\r\ncontent-length: 2\r\n\r\n', '{}'],
  ])('%s is complete at its end', (_, head, body) => {
    expect(read([head + body])).toMatchObject({ body, outcome: 'complete' });
  });

  it('of no announced length ends with the connection', () => {
    expect(read([`${ok}\r\n{`, '}'])).toMatchObject({ body: '{}', outcome: 'under way' });
    expect(read([`${ok}\r\n{`, '}'], true)).toMatchObject({ body: '{}', outcome: 'complete' });
  });

  it('is the same however its bytes arrive', () => {
    const text = `HTTP/1.1 100 Continue\r\n\r\n${chunked}5;name=value\r\n{"a":\r\n3 \r\n[1]\r\n1\r\n}\r\n0\r\nx: y\r\n\r\n`;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: text.length - 1 }), { maxLength: 40 }), (cuts) => {
        const ends = [...new Set(cuts), text.length].toSorted((one, other) => one - other);
        const pieces = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
        expect(read(pieces)).toEqual({ status: 200, body: '{"a":[1]}', outcome: 'complete' });
      }),
    );
  });

  it('keeps of chunks no more than their data', () => {
    const kept: Buffer[] = [];
    const listener = { onHead: () => true, onEnd: () => undefined, onInvalid: () => undefined };
    const parser = new ResponseParser({ ...listener, onData: (bytes) => void kept.push(bytes) }, readHead);
    parser.feed(Buffer.from(chunked));
    const small = Buffer.from(`1;${'x'.repeat(200)}\r\n \r\n`.repeat(300));
    for (let arrived = 0; arrived < 10; arrived += 1) parser.feed(Buffer.from(small));
    expect(Buffer.concat(kept).toString()).toBe(' '.repeat(3000));
    expect(kept).toHaveLength(10);
    const held = [...new Set(kept.map(({ buffer }) => buffer))];
    expect(held.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBeLessThan(3 * small.length);
  });
});
