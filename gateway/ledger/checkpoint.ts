import { createHash } from 'node:crypto';
import type { CryptoKey } from 'jose';

/** A tree's size and root at a moment. */
export interface TreeHead {
  readonly size: number;
  readonly root: Buffer;
}

/** A key that signs checkpoints, with the name it signs under. */
export interface CheckpointSigner {
  /** The ledger's own name, first line of every checkpoint: a checkpoint of another ledger is not mistaken for it. */
  readonly origin: string;
  /** The name of the key: the hub's, or a witness's. */
  readonly name: string;
  readonly privateKey: CryptoKey;
  /** The raw 32 bytes of the Ed25519 public key. */
  readonly publicKey: Uint8Array;
}

/** A key that checkpoints are verified with. */
export interface CheckpointKey {
  readonly name: string;
  readonly publicKey: Uint8Array;
}

/** Ed25519, as C2SP's signed-note numbers it. */
export const signatureAlgorithm = 1;

/** The four bytes that say which key a signature line is of (C2SP signed-note). */
export function keyId({ name, publicKey }: CheckpointKey): Buffer {
  return createHash('sha256')
    .update(name)
    .update(Uint8Array.of(0x0a, signatureAlgorithm))
    .update(publicKey)
    .digest()
    .subarray(0, 4);
}

/** Signs a tree head as a signed note (C2SP tlog-checkpoint): text any witness or auditor can check on its own. */
export async function signCheckpoint(head: TreeHead, signer: CheckpointSigner): Promise<string> {
  const body = `${signer.origin}\n${head.size}\n${head.root.toString('base64')}\n`;
  return `${body}\n${await signatureLine(body, signer)}`;
}

/** Adds a witness's signature to a checkpoint, which it should have checked for consistency with the last it saw. */
export async function cosignCheckpoint(note: string, witness: CheckpointSigner): Promise<string> {
  const { body } = splitNote(note);
  return note + (await signatureLine(body, witness));
}

async function signatureLine(body: string, signer: CheckpointSigner): Promise<string> {
  const signature = await crypto.subtle.sign('Ed25519', signer.privateKey, Buffer.from(body));
  const payload = Buffer.concat([keyId(signer), Buffer.from(signature)]).toString('base64');
  return `— ${signer.name} ${payload}\n`;
}

/** A checkpoint as read: whose it says it is, its head, and which of the known keys signed it. */
export interface ReadCheckpoint {
  readonly origin: string;
  readonly head: TreeHead;
  /** The names of the known keys whose signatures hold. */
  readonly signedBy: readonly string[];
}

/** Reads a checkpoint and checks the signatures of the known keys; throws where the text is no checkpoint. */
export async function readCheckpoint(note: string, keys: readonly CheckpointKey[]): Promise<ReadCheckpoint> {
  const { body, signatures } = splitNote(note);
  const [origin, size, root] = body.split('\n');
  if (!origin || !size || !/^\d{1,15}$/.test(size) || !root)
    throw new Error('This is not a checkpoint of a ledger.');
  const signedBy: string[] = [];
  for (const key of keys) {
    for (const line of signatures) if (await isSignedBy(body, line, key)) signedBy.push(key.name);
  }
  return { origin, head: { size: Number(size), root: Buffer.from(root, 'base64') }, signedBy };
}

async function isSignedBy(body: string, line: string, key: CheckpointKey): Promise<boolean> {
  const prefix = `— ${key.name} `;
  if (!line.startsWith(prefix)) return false;
  const payload = Buffer.from(line.slice(prefix.length), 'base64');
  if (!payload.subarray(0, 4).equals(keyId(key))) return false;
  const publicKey = await crypto.subtle.importKey('raw', Uint8Array.from(key.publicKey), 'Ed25519', false, [
    'verify',
  ]);
  return crypto.subtle.verify('Ed25519', publicKey, Uint8Array.from(payload.subarray(4)), Buffer.from(body));
}

function splitNote(note: string): { body: string; signatures: string[] } {
  const end = note.indexOf('\n\n');
  if (end === -1) throw new Error('This is not a checkpoint of a ledger.');
  return {
    body: note.slice(0, end + 1),
    signatures: note
      .slice(end + 2)
      .split('\n')
      .filter((line) => line !== ''),
  };
}
