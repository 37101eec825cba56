import type { AccessEntry, GovernanceEntry } from './entry.ts';

/** Reads the text of an entry of access; the hub wrote it itself. */
export function readAccessEntry({ entry }: { readonly entry: string }): AccessEntry {
  return JSON.parse(entry) as AccessEntry;
}

/** Reads the text of an entry of governance. */
export function readGovernanceEntry({ entry }: { readonly entry: string }): GovernanceEntry {
  return JSON.parse(entry) as GovernanceEntry;
}
