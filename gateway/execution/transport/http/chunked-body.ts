import { Buffer } from 'node:buffer';

/** What became of the bytes of a chunked body. */
export type ChunksRead =
  { readonly kind: 'more' } | { readonly kind: 'invalid' } | { readonly kind: 'end'; readonly rest: number };

/** Takes the chunks of a body apart. */
export interface ChunkedBody {
  /** Gives the data on, at most once; after the end, tells how many bytes were not of the body. */
  read(bytes: Buffer, onData: (data: Buffer) => void): ChunksRead;
}

type Expected = 'size' | 'data' | 'line end' | 'trailer';

const lineEnd = Buffer.from('\r\n');
const maxLineBytes = 256;
const sizeLine = /^([0-9a-f]{1,8})[\t ]*(?:;[\t\x20-\x7e]*)?$/i;
const trailerLine = /^[\w!#$%&'*+.^`|~-]+:[\t\x20-\x7e\x80-\xff]*$/;

const more: ChunksRead = { kind: 'more' };
const invalid: ChunksRead = { kind: 'invalid' };

/** Trailers are read over, up to so many bytes. */
export function createChunkedBody(maxTrailerBytes: number): ChunkedBody {
  let expected: Expected = 'size';
  let left = 0;
  let pending: Buffer | null = null;
  let trailerBytes = 0;

  /** What a line makes of the state; the end where the body is over. */
  function takeLine(line: string): 'go on' | 'end' | 'invalid' {
    if (expected === 'line end') {
      expected = 'size';
      return line === '' ? 'go on' : 'invalid';
    }
    if (expected === 'trailer') {
      if (line === '') return 'end';
      trailerBytes += line.length;
      return trailerBytes <= maxTrailerBytes && trailerLine.test(line) ? 'go on' : 'invalid';
    }
    const size = sizeLine.exec(line)?.[1];
    if (size === undefined) return 'invalid';
    left = Number.parseInt(size, 16);
    expected = left === 0 ? 'trailer' : 'data';
    return 'go on';
  }

  return {
    read(arrived, onData) {
      const bytes = pending === null ? arrived : Buffer.concat([pending, arrived]);
      pending = null;
      const gathered = new Gathered(bytes, onData);
      let at = 0;
      while (at < bytes.length) {
        if (expected === 'data') {
          const end = Math.min(at + left, bytes.length);
          gathered.add(at, end);
          left -= end - at;
          at = end;
          if (left === 0) expected = 'line end';
          continue;
        }
        const end = bytes.indexOf(lineEnd, at);
        const longest = expected === 'trailer' ? maxTrailerBytes : maxLineBytes;
        if ((end < 0 ? bytes.length : end) - at > longest) return invalid;
        if (end < 0) {
          pending = bytes.subarray(at);
          break;
        }
        const verdict = takeLine(bytes.toString('latin1', at, end));
        at = end + lineEnd.length;
        if (verdict === 'invalid') return invalid;
        if (verdict === 'end') {
          gathered.give();
          return { kind: 'end', rest: bytes.length - at };
        }
      }
      gathered.give();
      return more;
    },
  };
}

/**
 * The data of several chunks in one piece: kept apart, each with all that came around it, a body within the limit could
 * hold a hundred times its size. They are moved together where they are: what arrived is nobody else's.
 */
class Gathered {
  readonly #bytes: Buffer;
  readonly #onData: (data: Buffer) => void;
  #from = 0;
  #to = 0;

  constructor(bytes: Buffer, onData: (data: Buffer) => void) {
    this.#bytes = bytes;
    this.#onData = onData;
  }

  add(from: number, to: number): void {
    if (this.#from === this.#to) [this.#from, this.#to] = [from, to];
    else {
      this.#bytes.copyWithin(this.#to, from, to);
      this.#to += to - from;
    }
  }

  give(): void {
    if (this.#from === this.#to) return;
    const data = this.#bytes.subarray(this.#from, this.#to);
    // A part keeps the whole that it is a part of.
    this.#onData(data.length * 2 < this.#bytes.length ? Buffer.from(data) : data);
  }
}
