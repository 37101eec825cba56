import type { GraphQLError } from 'graphql';
import type { AnswerText } from './execution/answer/answer-text.ts';

/** What became of an operation. */
export type OperationOutcome = AnsweredOperation | RefusedOperation;

/** It ran, at least in part. */
export interface AnsweredOperation {
  readonly kind: 'answered';
  /** The JSON text of `data`. */
  readonly data: AnswerText;
  readonly errors: readonly FieldError[];
  /** What is told beside data and errors; left out where there is nothing. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Nothing of it ran. */
export interface RefusedOperation {
  readonly kind: 'refused';
  readonly errors: readonly GraphQLError[];
}

/** An error for a place in the answer. */
export interface FieldError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The outcome of an operation that one step stopped. */
export function refusedOperation(...errors: readonly GraphQLError[]): RefusedOperation {
  return { kind: 'refused', errors };
}
