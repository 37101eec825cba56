import { createHash, randomBytes } from 'node:crypto';
import { leafHash, type Hash } from './merkle-tree.ts';

/** Stands for an organisation where none acted; no organisation can have this id. */
export const nobody = '-';

/** That one organisation's records were given to another. */
export interface AccessEntry {
  readonly kind: 'ACCESS';
  /** Who read: the caller's organisation and client. */
  readonly organisation: string;
  readonly client: string;
  /** Whose records, and of which type. */
  readonly owner: string;
  readonly dataset: string;
  /** Single records, or totals that may have counted the owner's records. */
  readonly given: 'RECORDS' | 'TOTALS';
  /** How many single records; 0 for totals. */
  readonly records: number;
  /** The groups of fields that were given; empty where a whole record was. */
  readonly fieldGroups: readonly string[];
  /** The agreements that granted it, each as id@version; empty for what is labelled for everybody. */
  readonly agreements: readonly string[];
  readonly purpose: string | null;
  /** SHA-256 of the operation's text: what was asked can be compared, not read. */
  readonly operation: string;
  readonly requestId: string;
}

/** An act that changes who may do or read what. */
export interface GovernanceEntry {
  readonly kind: 'GOVERNANCE';
  readonly organisation: string;
  readonly client: string;
  /** What was done, such as AGREEMENT_SIGNED or CLIENT_REVOKED. */
  readonly act: string;
  /** What it was done to: type and id. */
  readonly subject: string;
  /** The other organisation that it concerns, where there is one. */
  readonly concerns: string | null;
  /** SHA-256 of what was decided, such as an agreement's canonical terms; null where the act says it all. */
  readonly content: string | null;
  readonly requestId: string;
}

/** An act that changes who may read one record. Only who acted and whom it concerns may know of it, no steward. */
export interface RecordActEntry {
  readonly kind: 'RECORD_ACT';
  readonly organisation: string;
  readonly client: string;
  /** What was done, such as LABELS_RELAXED or CONSENT_WITHDRAWN. */
  readonly act: string;
  /** The record: type and id. */
  readonly subject: string;
  /** The other organisation that it concerns, where there is one. */
  readonly concerns: string | null;
  /** What exactly, such as the labels before and after. */
  readonly detail: string | null;
  readonly requestId: string;
  /** By which the act is in the ledger once: its subgraph's name and its id there. Entries of before have none. */
  readonly id?: string | null;
  /** Whose word it is, where the hub's own subgraphs do not say it. */
  readonly reportedBy?: string | null;
}

/** By what an entry is in the ledger only once; null for what is told only once. */
export function actIdOf(entry: LedgerEntry): string | null {
  return entry.kind === 'RECORD_ACT' ? (entry.id ?? null) : null;
}

/** What the ledger keeps. */
export type LedgerEntry = AccessEntry | GovernanceEntry | RecordActEntry;

/** An entry as it is kept: its very text, the salt, and the leaf of the tree that commits to both. */
export interface SealedEntry {
  readonly recordedAt: string;
  readonly text: string;
  readonly salt: Buffer;
  readonly leaf: Hash;
}

/**
 * Seals an entry. The leaf commits to the text through a salt of 256 bits, so that a proof or a published leaf tells
 * nothing of an entry to somebody who guesses at its content.
 */
export function sealEntry(entry: LedgerEntry, at: Date): SealedEntry {
  const recordedAt = at.toISOString();
  const text = JSON.stringify({ recordedAt, ...entry });
  const salt = randomBytes(32);
  return { recordedAt, text, salt, leaf: leafOf(text, salt) };
}

/** The leaf of an entry's text under its salt. */
export function leafOf(text: string, salt: Uint8Array): Hash {
  return leafHash(createHash('sha256').update(salt).update(text, 'utf8').digest());
}
