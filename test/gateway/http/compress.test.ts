import { describe, expect, it } from '@jest/globals';
import { encodingFor } from '../../../gateway/http/compress.ts';

describe('the encoding of an answer', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['identity', null],
    ['deflate', null],
    ['gzip;q=0', null],
    ['gzip;q=0.000, br;q=0', null],
    ['*;q=0', null],
    ['identity;q=0', null],
    ['gzip;q=0.5, identity', null],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['x-gzip', 'gzip'],
    ['gzip;q=0, br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['identity;q=0, *;q=0.1', 'br'],
  ])('is what the client weighs most: %s', (accepted, encoding) => {
    expect(encodingFor(accepted, 100_000)).toBe(encoding);
  });

  it('is none for a short answer, unless that may not go out as it is', () => {
    expect(encodingFor('gzip', 100)).toBeNull();
    expect(encodingFor('gzip, identity;q=0', 100)).toBe('gzip');
    expect(encodingFor('gzip, *;q=0', 100)).toBe('gzip');
  });
});
