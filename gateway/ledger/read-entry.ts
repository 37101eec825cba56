import type { AccessEntry, GovernanceEntry, RecordActEntry } from './entry.ts';

/** Reads the text of an entry of access; the hub wrote it itself. */
export function readAccessEntry({ entry }: { readonly entry: string }): AccessEntry {
  return JSON.parse(entry) as AccessEntry;
}

/** Reads the text of an entry of an act, of governance or on a record. */
export function readActEntry({ entry }: { readonly entry: string }): GovernanceEntry | RecordActEntry {
  return JSON.parse(entry) as GovernanceEntry | RecordActEntry;
}
