import { FieldFailure } from '../field-failure.ts';

/** What stands where an object or a list should: nothing, a failure, or what is neither. */
export function withoutItems(value: unknown, invalid: FieldFailure): unknown {
  return value === null || value instanceof FieldFailure ? value : invalid;
}

/** A fetch adds to the answer and never takes away: what is given stays. */
export function isGiven(kept: unknown): boolean {
  return kept !== undefined && kept !== null && !(kept instanceof FieldFailure);
}

/** A failure tells more than an absence, and a null more than a failure of another subgraph. */
export function better(value: unknown, kept: unknown): unknown {
  if (kept === undefined) return value;
  return value instanceof FieldFailure ? kept : (value ?? kept);
}
