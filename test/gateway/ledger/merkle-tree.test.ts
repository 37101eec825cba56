import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  completedBy,
  completeSubtrees,
  consistencyProof,
  emptyRoot,
  inclusionProof,
  leafHash,
  nodeHash,
  rootOf,
  type Hash,
  type NodePosition,
} from '../../../gateway/ledger/merkle-tree.ts';
import { verifyConsistency, verifyInclusion } from '../../../gateway/ledger/verify-proof.ts';

/** The eight leaves that the Certificate Transparency implementations of RFC 6962 share as test data. */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

function treeOf(hashes: readonly Hash[]): (position: NodePosition) => Hash {
  const nodes = new Map<string, Hash>();
  const nodeAt = ({ level, index }: NodePosition): Hash => {
    const found = nodes.get(`${level}/${index}`);
    if (!found) throw new Error(`node ${level}/${index} is not complete`);
    return found;
  };
  hashes.forEach((hash, index) => {
    for (const node of completedBy(index, hash, nodeAt)) nodes.set(`${node.level}/${node.index}`, node.hash);
  });
  return nodeAt;
}

/** MTH as RFC 6962 words it, without any stored node. */
function plainRoot(hashes: readonly Hash[]): Hash {
  const [only] = hashes;
  if (only === undefined) return emptyRoot;
  if (hashes.length === 1) return only;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return nodeHash(plainRoot(hashes.slice(0, split)), plainRoot(hashes.slice(split)));
}

const someLeaves = fc
  .array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 70 })
  .map((contents) => contents.map(leafHash));

describe('the Merkle tree', () => {
  it('has the root of RFC 6962 when it is empty', () => {
    expect(emptyRoot.toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it.each(roots.map((root, index) => [index + 1, root] as const))(
    'has the root of the shared test data at %i leaves',
    (size, root) => {
      const nodeAt = treeOf(leaves.slice(0, size).map((leaf) => leafHash(Buffer.from(leaf, 'hex'))));
      expect(rootOf(size, nodeAt).toString('hex')).toBe(root);
    },
  );

  it('has the root that the RFC defines for any leaves', () => {
    fc.assert(
      fc.property(someLeaves, (hashes) => rootOf(hashes.length, treeOf(hashes)).equals(plainRoot(hashes))),
    );
  });

  it('keeps one complete subtree for each bit of its size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (size) => {
        const covered = completeSubtrees(size).reduce((sum, { level }) => sum + 2 ** level, 0);
        return covered === size;
      }),
    );
  });
});

describe('a proof of inclusion', () => {
  it('holds for every leaf of every tree, and for no other leaf, place or root', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), (hashes, seed) => {
        const nodeAt = treeOf(hashes);
        const size = hashes.length;
        const index = seed % size;
        const leaf = hashes[index] ?? emptyRoot;
        const claim = {
          leaf,
          index,
          size,
          root: rootOf(size, nodeAt),
          proof: inclusionProof(index, size, nodeAt),
        };
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, leaf: leafHash(Buffer.from('never appended')) })).toBe(false);
        expect(verifyInclusion({ ...claim, root: emptyRoot })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: [...claim.proof, emptyRoot] })).toBe(false);
        expect(verifyInclusion({ ...claim, index: size })).toBe(false);
      }),
    );
  });
});

describe('a proof of consistency', () => {
  it('holds between every two sizes of a tree, and not once an earlier leaf was changed', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), (hashes, seed) => {
        const earlierSize = (seed % hashes.length) + 1;
        const nodeAt = treeOf(hashes);
        const proof = consistencyProof(earlierSize, hashes.length, nodeAt);
        const earlier = { size: earlierSize, root: plainRoot(hashes.slice(0, earlierSize)) };
        const later = { size: hashes.length, root: plainRoot(hashes) };
        expect(verifyConsistency({ earlier, later, proof })).toBe(true);

        const changed = [leafHash(Buffer.from('another beginning')), ...hashes.slice(1)];
        const rewritten = { size: hashes.length, root: plainRoot(changed) };
        const forged = consistencyProof(earlierSize, hashes.length, treeOf(changed));
        expect(verifyConsistency({ earlier, later: rewritten, proof: forged })).toBe(false);
      }),
    );
  });
});
