import { nodeHash, type Hash } from './merkle-tree.ts';

/** Whether `proof` shows that `leaf` stands at `index` in the tree of `size` leaves with this root (RFC 9162, 2.1.3.2). */
export function verifyInclusion(claim: {
  leaf: Hash;
  index: number;
  size: number;
  root: Hash;
  proof: readonly Hash[];
}): boolean {
  if (claim.index >= claim.size) return false;
  let position = claim.index;
  let last = claim.size - 1;
  let hash = claim.leaf;
  for (const sibling of claim.proof) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      hash = nodeHash(sibling, hash);
      while (position % 2 === 0 && position !== 0) [position, last] = [position / 2, Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [position, last] = [Math.floor(position / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash.equals(claim.root);
}

/** Whether `proof` shows that the earlier tree is the beginning of the later one (RFC 9162, 2.1.4.2). */
export function verifyConsistency(claim: {
  earlier: { size: number; root: Hash };
  later: { size: number; root: Hash };
  proof: readonly Hash[];
}): boolean {
  const { earlier, later } = claim;
  if (earlier.size > later.size) return false;
  if (earlier.size === later.size) return claim.proof.length === 0 && earlier.root.equals(later.root);
  if (earlier.size === 0) return claim.proof.length === 0;
  const path = Number.isInteger(Math.log2(earlier.size)) ? [earlier.root, ...claim.proof] : [...claim.proof];
  const [first, ...rest] = path;
  if (first === undefined) return false;
  let position = earlier.size - 1;
  let last = later.size - 1;
  while (position % 2 === 1) [position, last] = [Math.floor(position / 2), Math.floor(last / 2)];
  let before = first;
  let after = first;
  for (const hash of rest) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      before = nodeHash(hash, before);
      after = nodeHash(hash, after);
      while (position % 2 === 0 && position !== 0) [position, last] = [position / 2, Math.floor(last / 2)];
    } else {
      after = nodeHash(after, hash);
    }
    [position, last] = [Math.floor(position / 2), Math.floor(last / 2)];
  }
  return last === 0 && before.equals(earlier.root) && after.equals(later.root);
}
