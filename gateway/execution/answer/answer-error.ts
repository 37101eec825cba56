import type { FieldFailure } from '../field-failure.ts';

/** An error of the answer; its path grows from the inside out while the answer is written. */
export interface AnswerError {
  readonly message: string;
  readonly path?: (string | number)[];
  readonly extensions: { readonly code: string; readonly subgraph?: string };
}

/** More errors than anybody reads: a subgraph that loses every item of a long list must not make the answer endless. */
const mostErrors = 1000;

/** The errors of one answer, in the order of its fields. */
export class AnswerErrors {
  readonly list: AnswerError[] = [];

  /** Notes the error of a lost value at the place being written. */
  lost(failure: FieldFailure, below: readonly (string | number)[]): void {
    if (this.list.length >= mostErrors) return;
    this.#note({
      message: failure.message,
      path: [...below],
      extensions: { code: failure.code, subgraph: failure.subgraph },
    });
  }

  /** Notes a value that no rule of the schema allows here. */
  invalid(): void {
    this.#note({
      message: 'A subgraph answered with a value that this field cannot have.',
      path: [],
      extensions: { code: 'SUBGRAPH_INVALID_RESPONSE' },
    });
  }

  /** Notes that a field which is never null has no value. */
  missing(): void {
    this.#note({
      message:
        'This field is never null, but no subgraph gave a value; the nearest nullable field around it is null.',
      path: [],
      extensions: { code: 'NON_NULL_FIELD_WITHOUT_VALUE' },
    });
  }

  /** Completes the paths of the errors noted since there were `count`. */
  under(key: string | number, count: number): void {
    for (let index = count; index < this.list.length; index += 1) this.list[index]?.path?.unshift(key);
  }

  #note(error: AnswerError): void {
    if (this.list.length < mostErrors) this.list.push(error);
  }
}
