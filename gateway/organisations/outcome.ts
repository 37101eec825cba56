/** Why something was not done; the codes are the subgraphs' own. */
export interface Refused {
  readonly ok: false;
  readonly code: 'BAD_USER_INPUT' | 'CONFLICT' | 'FORBIDDEN' | 'NOT_FOUND';
  readonly message: string;
}

/** Makes a refusal: what is wrong and what would be right. */
export function refused(code: Refused['code'], message: string): Refused {
  return { ok: false, code, message };
}
