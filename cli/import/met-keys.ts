import { hash } from 'node:crypto';

/** Remembers the keys of the files of one command, to tell which of them may meet. */
export interface MetKeys {
  /** Takes up the keys of the next file. */
  nextFile(): KeysOfFile;
}

export interface KeysOfFile {
  readonly add: (key: string) => void;
  /** Whether one of its keys may be an earlier file's: never false where one is. */
  readonly meetEarlier: () => boolean;
}

/** 64 million bits: of a million keys, one in forty thousand is taken for another, and only costs some waiting. */
const words = 2 ** 21;

/** How many bits stand for a key. */
const bitsOfKey = 4;

/**
 * A Bloom filter, so that its memory does not grow with the files (B. H. Bloom, "Space/time trade-offs in hash coding
 * with allowable errors", 1970).
 */
export function createMetKeys(): MetKeys {
  const earlier = new Uint32Array(words);
  let present = new Uint32Array(0);
  return {
    nextFile() {
      present.forEach((bits, word) => {
        if (bits !== 0) earlier[word] = (earlier[word] ?? 0) | bits;
      });
      const its = new Uint32Array(words);
      present = its;
      let meets = false;
      return {
        add(key) {
          const places = placesOf(key);
          meets ||= places.every((place) => (wordAt(earlier, place) & maskOf(place)) !== 0);
          for (const place of places) its[place >>> 5] = wordAt(its, place) | maskOf(place);
        },
        meetEarlier: () => meets,
      };
    },
  };
}

function placesOf(key: string): readonly number[] {
  const digest = hash('md5', key, 'buffer');
  return Array.from({ length: bitsOfKey }, (_, at) => digest.readUInt32LE(at * 4) % (words * 32));
}

function wordAt(bits: Uint32Array, place: number): number {
  return bits[place >>> 5] ?? 0;
}

function maskOf(place: number): number {
  return 1 << (place & 31);
}
