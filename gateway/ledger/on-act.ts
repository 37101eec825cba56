import type { GovernanceEntry } from './entry.ts';

/** Keeps an act before it takes effect: where this rejects, the act is undone. */
export type OnAct = (entry: GovernanceEntry) => Promise<void>;
