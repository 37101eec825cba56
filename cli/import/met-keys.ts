/** Remembers the keys of the files of one command, to tell which of them may meet. */
export interface MetKeys {
  /** Takes up the keys of the next file. */
  nextFile(): KeysOfFile;
}

export interface KeysOfFile {
  /** Tells whether the file may have had it before: never false where it has. */
  readonly add: (key: string) => boolean;
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
          const { place, stride } = placesOf(key);
          let isKnown = true;
          let isRepeated = true;
          for (let bit = 0, at = place; bit < bitsOfKey; bit += 1, at = (at + stride) >>> 0) {
            const word = (at >>> 5) % words;
            const present = wordAt(its, word);
            isKnown &&= (wordAt(earlier, word) & maskOf(at)) !== 0;
            isRepeated &&= (present & maskOf(at)) !== 0;
            its[word] = present | maskOf(at);
          }
          meets ||= isKnown;
          return isRepeated;
        },
        meetEarlier: () => meets,
      };
    },
  };
}

/**
 * Two hashes stand for as many as one likes (A. Kirsch and M. Mitzenmacher, "Less hashing, same performance", 2006), here
 * FNV-1a with two beginnings, mixed since it leaves the last letters in the lowest bits. Nobody gains by keys that meet.
 */
function placesOf(key: string): { readonly place: number; readonly stride: number } {
  let place = 0x811c9dc5;
  let stride = 0x9e3779b9;
  for (let at = 0; at < key.length; at += 1) {
    const letter = key.charCodeAt(at);
    place = Math.imul(place ^ letter, 0x01000193);
    stride = Math.imul(stride ^ letter, 0x85ebca6b);
  }
  return { place: mixed(place), stride: mixed(stride) | 1 };
}

function mixed(bits: number): number {
  const half = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  const most = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return (most ^ (most >>> 16)) >>> 0;
}

function wordAt(bits: Uint32Array, word: number): number {
  return bits[word] ?? 0;
}

function maskOf(place: number): number {
  return 1 << (place & 31);
}
