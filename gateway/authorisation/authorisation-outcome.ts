import type { DocumentNode, GraphQLError } from 'graphql';

/** What may be planned of an operation, for one caller. */
export type AuthorisationOutcome = AllowedOperation | FilteredOperation | RefusedOperation;

/** The caller may query all of it; `document` is the very object that was given. */
export interface AllowedOperation {
  readonly kind: 'allowed';
  readonly document: DocumentNode;
}

/** The caller may query a part of it. */
export interface FilteredOperation {
  readonly kind: 'filtered';
  /** What may be planned and sent: the one operation, without anything removed, without what is no longer used. */
  readonly document: DocumentNode;
  /** What the client asked, the very document that was given: what `document` lacks of it answers null. */
  readonly shape: DocumentNode;
  /** One error for each removed field that applies under the variables. */
  readonly errors: readonly GraphQLError[];
}

/** Nothing may be planned: the operation answers these errors and no data. */
interface RefusedOperation {
  readonly kind: 'refused';
  readonly errors: readonly GraphQLError[];
}
