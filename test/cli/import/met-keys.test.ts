import { describe, expect, it } from '@jest/globals';
import { createMetKeys } from '../../../cli/import/met-keys.ts';

/** Which of the files have a key of an earlier one. */
function meetings(...files: readonly (readonly string[])[]): boolean[] {
  const met = createMetKeys();
  return files.map((keys) => {
    const its = met.nextFile();
    for (const key of keys) its.add(key);
    return its.meetEarlier();
  });
}

describe('the keys of several files', () => {
  it('meet where a file has one of any earlier file', () => {
    expect(meetings(['a', 'b'], ['c'], ['d', 'b'], ['c'])).toEqual([false, false, true, true]);
  });

  it('do not meet where a key is repeated within its file only', () => {
    expect(meetings(['a', 'a'], ['b', 'b'], [])).toEqual([false, false, false]);
  });

  it('do not meet for being many', () => {
    const keys = (of: string) => Array.from({ length: 20_000 }, (_, at) => `${of}-${at}`);
    expect(meetings(keys('one'), keys('other'))).toEqual([false, false]);
  });

  it('are told apart within their file', () => {
    const its = createMetKeys().nextFile();
    expect(['a', 'b', 'a', 'c'].map((key) => its.add(key))).toEqual([false, false, true, false]);
  });
});
