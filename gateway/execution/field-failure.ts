/**
 * Stands where a value was lost. It travels with the data: whatever needs the lost value fails for the same reason,
 * and the client is told once, at the path it wrote, when the answer is shaped.
 */
export class FieldFailure {
  readonly code: string;
  readonly subgraph: string;
  readonly message: string;
  /** Where below the lost value the subgraph saw the error. */
  readonly below: readonly (string | number)[];

  constructor(
    code: string,
    subgraph: string,
    details: { message?: string | undefined; below?: readonly (string | number)[] } = {},
  ) {
    this.code = code;
    this.subgraph = subgraph;
    this.message = details.message ?? failureText(code, subgraph);
    this.below = details.below ?? [];
  }
}

function failureText(code: string, subgraph: string): string {
  switch (code) {
    case 'SUBGRAPH_TIMEOUT':
      return `Subgraph "${subgraph}" did not answer in time.`;
    case 'SUBGRAPH_UNAVAILABLE':
      return `Subgraph "${subgraph}" could not be reached.`;
    case 'SUBGRAPH_OVERLOADED':
      return `Subgraph "${subgraph}" has as many requests under way as it may have.`;
    case 'SUBGRAPH_RESPONSE_TOO_LARGE':
      return `Subgraph "${subgraph}" answered with more bytes than it may.`;
    case 'SUBGRAPH_INVALID_RESPONSE':
      return `Subgraph "${subgraph}" answered with something other than what was asked.`;
    case 'SUBGRAPH_REFUSED':
      return `Subgraph "${subgraph}" refused the request.`;
    case 'NON_NULL_FIELD_WITHOUT_VALUE':
      return `This field is never null, but subgraph "${subgraph}" does not know the object it belongs to.`;
    case 'SUBGRAPH_QUARANTINED':
      return `Subgraph "${subgraph}" is not asked until it serves again what its organisation published.`;
    case 'DATA_FLOW_NOT_AGREED':
      return `Subgraph "${subgraph}" needs records of others for this field, and no agreement in force lets its organisation have them.`;
    default:
      return `Subgraph "${subgraph}" reported an error for this field.`;
  }
}
