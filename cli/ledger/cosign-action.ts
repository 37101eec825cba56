import { readFile } from 'node:fs/promises';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { cosignCheckpoint, readCheckpoint, type CheckpointSigner } from '../../gateway/ledger/checkpoint.ts';
import { ledgerSigner } from '../../gateway/ledger/ledger-signer.ts';
import { writeVerifierKey } from '../../gateway/ledger/verifier-key.ts';
import type { Terminal } from '../organisations/print-outcome.ts';
import { writePrivately } from '../up/home.ts';
import { findLedgerKey } from './hub-ledger-key.ts';
import { refuse } from './refuse.ts';
import { verifyProofFile } from './verify-proof-file.ts';

/** What `ledger cosign` is told. */
export interface CosignOptions {
  readonly name: string;
  readonly keyFile: string;
  readonly key?: string;
  /** The checkpoint signed last, and a proof that this one continues it. */
  readonly since?: string;
  readonly proof?: string;
}

/**
 * Signs a checkpoint as a witness and prints it. What a witness promises is that it saw one history: it signs nothing
 * that the ledger's key has not signed, nor what does not continue the checkpoint it signed before.
 */
export async function cosignAction(file: string, options: CosignOptions, terminal: Terminal): Promise<0 | 1> {
  const found = await findLedgerKey(options.key, terminal.env);
  if (!found.ok) return refuse(found.message, terminal);
  const { key } = found;
  const note = await readFile(file, 'utf8');
  const { origin, signedBy } = await readCheckpoint(note, [key]);
  if (origin !== key.name || !signedBy.includes(key.name))
    return refuse(`${file} is not signed by the key of the ledger.`, terminal);
  if (options.since !== undefined) {
    if (options.proof === undefined)
      return refuse('--since needs --proof, a proof of consistency.', terminal);
    const kept = [await readFile(options.since, 'utf8'), note];
    const quiet = { ...terminal, stdout: terminal.stderr };
    if ((await verifyProofFile({ file: options.proof, key, kept }, quiet)) !== 0) return 1;
  }
  const witness = await openWitness(options);
  terminal.stdout.write(await cosignCheckpoint(note, witness));
  terminal.stderr.write(`key\t${writeVerifierKey(witness)}\n`);
  return 0;
}

/** Opens the witness's key, or makes it where there is none. */
async function openWitness({ keyFile, name }: CosignOptions): Promise<CheckpointSigner> {
  const text = await readFile(keyFile, 'utf8').catch(() => null);
  const key = text === null ? await makeKey(keyFile) : (JSON.parse(text) as JWK);
  return { ...(await ledgerSigner(key)), name };
}

async function makeKey(file: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('Ed25519', { extractable: true });
  const key = await exportJWK(privateKey);
  await writePrivately(file, JSON.stringify(key));
  return key;
}
