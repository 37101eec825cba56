import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ResponseReader } from '../../bench/http/response-reader.ts';

const counted = 'HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{"a":1}';
const chunked = 'HTTP/1.1 503 No\r\ntransfer-encoding: chunked\r\n\r\n3\r\n{"a\r\n4\r\n":1}\r\n0\r\n\r\n';

describe('a response the load reads', () => {
  it.each([
    ['of announced length', counted, 200],
    ['in chunks', chunked, 503],
  ])('%s is complete at its last byte, however it arrives', (_, response, status) => {
    const bytes = Buffer.from(response);
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: bytes.length - 1 })), (cuts) => {
        const reader = new ResponseReader();
        const edges = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
        const complete = edges.slice(1).map((end, index) => reader.feed(bytes.subarray(edges[index], end)));
        expect(complete).toEqual([...cuts.map(() => false), true]);
        expect(reader.status).toBe(status);
      }),
    );
  });

  it('is followed by the next on the same connection', () => {
    const reader = new ResponseReader();
    expect([chunked, counted].map((response) => reader.feed(Buffer.from(response)))).toEqual([true, true]);
    expect(reader.text).toBe('{"a":1}');
  });
});
