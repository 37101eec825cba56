import { describe, expect, it } from '@jest/globals';
import { createInPieces, eachInPieces, type Pieces } from '../../gateway/in-pieces.ts';
import { countTurns } from '../support/count-turns.ts';

function* noting(name: string, pieces: number, note: (name: string) => void): Pieces<string> {
  for (let piece = 1; piece < pieces; piece += 1) {
    note(name);
    yield;
  }
  note(name);
  return `${name} is done`;
}

function* failing(): Pieces<never> {
  yield;
  throw new TypeError('a piece failed');
}

describe('work in pieces', () => {
  it('fails with a piece that fails, and holds up no other work', async () => {
    const inPieces = createInPieces();
    const works = await Promise.allSettled([inPieces(failing()), inPieces(noting('a', 3, () => undefined))]);
    expect(works).toMatchObject([
      { status: 'rejected', reason: { message: 'a piece failed' } },
      { status: 'fulfilled', value: 'a is done' },
    ]);
  });

  it('has one piece done in a turn of the event loop, however much is under way', async () => {
    const inPieces = createInPieces();
    const turns = countTurns();
    const doneIn: number[] = [];
    const note = (): void => void doneIn.push(turns());
    await Promise.all([inPieces(noting('a', 3, note)), inPieces(noting('b', 3, note))]);
    expect(doneIn).toHaveLength(6);
    expect(new Set(doneIn).size).toBe(6);
  });

  it('takes turns with other work', async () => {
    const inPieces = createInPieces();
    const done: string[] = [];
    const note = (name: string): void => void done.push(name);
    await Promise.all([inPieces(noting('a', 3, note)), inPieces(noting('b', 2, note))]);
    expect(done).toEqual(['a', 'b', 'a', 'b', 'a']);
  });

  it('goes on with what comes later', async () => {
    const inPieces = createInPieces();
    expect(await inPieces(noting('a', 2, () => undefined))).toBe('a is done');
    expect(await inPieces(noting('b', 2, () => undefined))).toBe('b is done');
  });
});

describe('looking at each of many', () => {
  it('stops after so many', () => {
    const seen: number[] = [];
    const pieces = eachInPieces([1, 2, 3, 4, 5], 2, (item) => void seen.push(item));
    pieces.next();
    expect(seen).toEqual([1, 2]);
    expect([...pieces]).toHaveLength(1);
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });
});
