const failed = <Code extends string>(code: Code): { ok: false; code: Code } => ({ ok: false, code });

/** What the transport says of calls to a misbehaving subgraph. */
export const replies = {
  answered: { ok: true, data: { ok: true }, errors: [] },
  invalid: failed('SUBGRAPH_INVALID_RESPONSE'),
  overloaded: failed('SUBGRAPH_OVERLOADED'),
  refused: failed('SUBGRAPH_REFUSED'),
  timeout: failed('SUBGRAPH_TIMEOUT'),
  tooLarge: failed('SUBGRAPH_RESPONSE_TOO_LARGE'),
  unavailable: failed('SUBGRAPH_UNAVAILABLE'),
} as const;
