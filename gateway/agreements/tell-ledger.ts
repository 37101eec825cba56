import type { Act } from './act.ts';

/** What an act on an agreement or a group was. */
export interface ToldAct {
  readonly act: string;
  readonly subject: string;
  /** The other organisation that it concerns, where there is one. */
  readonly concerns?: string | null;
  /** The hash of what was decided, where the act does not say it all. */
  readonly content?: string | null;
}

/** Keeps an act in the ledger; where that fails, the change it belongs to is undone. */
export function tellLedger(
  { organisation, client, requestId, onAct }: Act,
  { act, subject, concerns = null, content = null }: ToldAct,
): Promise<void> {
  return onAct({ kind: 'GOVERNANCE', organisation, client, act, subject, concerns, content, requestId });
}
