/** What a change did to who may read a record: the hub writes it into its ledger before it answers. */
export interface RecordAct {
  /** What was done, such as LABELS_RELAXED or CONSENT_WITHDRAWN. */
  readonly act: string;
  /** The record: type and id. */
  readonly subject: string;
  /** The other organisation that it concerns; null where it is the caller's alone. */
  readonly concerns: string | null;
  /** What exactly, such as the labels before and after. */
  readonly detail: string | null;
}
