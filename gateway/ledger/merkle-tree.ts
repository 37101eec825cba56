import { createHash } from 'node:crypto';

/** SHA-256, as RFC 6962 fixes it. */
export type Hash = Buffer;

/** A node of the tree that is complete: `level` 0 is a leaf, and node `index` of level l covers 2^l leaves. */
export interface NodePosition {
  readonly level: number;
  readonly index: number;
}

/** Gives the hash of a complete node; every node it is asked for lies within the tree. */
export type NodeAt = (position: NodePosition) => Hash;

const sha256 = (...parts: readonly Uint8Array[]): Hash =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** MTH of one leaf (RFC 6962, section 2.1): the prefix keeps leaves and nodes apart. */
export function leafHash(leaf: Uint8Array): Hash {
  return sha256(Uint8Array.of(0), leaf);
}

/** MTH of two subtrees (RFC 6962, section 2.1). */
export function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(Uint8Array.of(1), left, right);
}

/** MTH of the empty tree. */
export const emptyRoot: Hash = sha256();

/** The complete subtrees that make up a tree of `size` leaves, from the left: one for each bit of the size. */
export function completeSubtrees(size: number): NodePosition[] {
  const found: NodePosition[] = [];
  let covered = 0;
  for (let level = Math.floor(Math.log2(Math.max(size, 1))); level >= 0; level -= 1) {
    const width = 2 ** level;
    if (size - covered < width) continue;
    found.push({ level, index: covered / width });
    covered += width;
  }
  return found;
}

/** The root of a tree of `size` leaves. */
export function rootOf(size: number, nodeAt: NodeAt): Hash {
  return size === 0 ? emptyRoot : rangeHash(0, size, nodeAt);
}

/** The nodes that appending leaf `index` completes, leaf first. */
export function completedBy(index: number, leaf: Hash, nodeAt: NodeAt): (NodePosition & { hash: Hash })[] {
  const completed = [{ level: 0, index, hash: leaf }];
  let { level, index: at, hash } = { level: 0, index, hash: leaf };
  while (at % 2 === 1) {
    hash = nodeHash(nodeAt({ level, index: at - 1 }), hash);
    level += 1;
    at = (at - 1) / 2;
    completed.push({ level, index: at, hash });
  }
  return completed;
}

/** PATH(m, D[n]) (RFC 6962, section 2.1.1): shows that leaf `index` is in the tree of `size` leaves. */
export function inclusionProof(index: number, size: number, nodeAt: NodeAt): Hash[] {
  const path = (start: number, end: number): Hash[] => {
    if (end - start === 1) return [];
    const middle = start + splitOf(end - start);
    return index < middle
      ? [...path(start, middle), rangeHash(middle, end, nodeAt)]
      : [...path(middle, end), rangeHash(start, middle, nodeAt)];
  };
  return path(0, size);
}

/** PROOF(m, D[n]) (RFC 6962, section 2.1.2): shows that the tree of `earlier` leaves is the beginning of that of `size`. */
export function consistencyProof(earlier: number, size: number, nodeAt: NodeAt): Hash[] {
  const proof = (start: number, end: number, whole: boolean): Hash[] => {
    if (earlier === end) return whole ? [] : [rangeHash(start, end, nodeAt)];
    const middle = start + splitOf(end - start);
    return earlier <= middle
      ? [...proof(start, middle, whole), rangeHash(middle, end, nodeAt)]
      : [...proof(middle, end, false), rangeHash(start, middle, nodeAt)];
  };
  return earlier === 0 || earlier === size ? [] : proof(0, size, true);
}

/** The hash of the leaves from `start` up to `end`, put together from complete nodes. */
function rangeHash(start: number, end: number, nodeAt: NodeAt): Hash {
  const width = end - start;
  if (Number.isInteger(Math.log2(width)) && start % width === 0) {
    return nodeAt({ level: Math.log2(width), index: start / width });
  }
  const middle = start + splitOf(width);
  return nodeHash(rangeHash(start, middle, nodeAt), rangeHash(middle, end, nodeAt));
}

/** The largest power of two below `width`. */
function splitOf(width: number): number {
  return 2 ** Math.floor(Math.log2(width - 1));
}
