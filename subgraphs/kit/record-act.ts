/** What a change did to who may read a record: the hub writes it into its ledger before it answers. */
export interface RecordAct {
  /** By which it is in the ledger once, however often it is told; left out by what keeps no acts. */
  readonly id?: string;
  /** What was done, such as LABELS_RELAXED or CONSENT_WITHDRAWN. */
  readonly act: string;
  /** The record: type and id. */
  readonly subject: string;
  /** The other organisation that it concerns; null where it is the caller's alone. */
  readonly concerns: string | null;
  /** What exactly, such as the labels before and after. */
  readonly detail: string | null;
}

/** An act that is kept until the hub has it, with who acted. */
export interface KeptAct extends RecordAct {
  readonly id: string;
  readonly organisation: string;
  readonly client: string;
  readonly requestId: string;
}
