import type { SubgraphFieldError } from '../subgraph-call.ts';

/** The codes any subgraph may pass on: what a client can act upon, and nothing about the subgraph's inside. */
const passedOn = new Set(['BAD_USER_INPUT', 'CONFLICT', 'FORBIDDEN', 'GONE', 'NOT_FOUND', 'UNAUTHENTICATED']);
const ownCode = /^[A-Z][A-Z0-9_]{1,63}$/;
const maxErrors = 100;
const maxPathLength = 64;
const maxMessageLength = 500;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readPath(path: unknown): SubgraphFieldError['path'] {
  if (!Array.isArray(path) || path.length > maxPathLength) return null;
  const steps: (string | number)[] = [];
  for (const step of path as readonly unknown[]) {
    if (typeof step === 'string' || (typeof step === 'number' && Number.isSafeInteger(step) && step >= 0))
      steps.push(step);
    else return null;
  }
  return steps;
}

function readCode(error: Readonly<Record<string, unknown>>, trusted: boolean): string {
  const code = isRecord(error.extensions) ? error.extensions.code : undefined;
  if (typeof code !== 'string') return 'SUBGRAPH_ERROR';
  return passedOn.has(code) || (trusted && ownCode.test(code)) ? code : 'SUBGRAPH_ERROR';
}

/** What is left of reported errors: for the executor, and for the log. */
export interface FieldErrors {
  readonly errors: readonly SubgraphFieldError[];
  readonly detail: string | null;
}

function readFieldError(error: unknown, trusted: boolean): SubgraphFieldError {
  if (!isRecord(error)) return { path: null, code: 'SUBGRAPH_ERROR' };
  const known = { path: readPath(error.path), code: readCode(error, trusted) };
  if (!trusted || typeof error.message !== 'string') return known;
  return { ...known, message: error.message.slice(0, maxMessageLength) };
}

/** Keeps of reported errors what may be passed on: path and code, and the text of the hub's own subgraphs. */
export function readFieldErrors(errors: readonly unknown[], trusted: boolean): FieldErrors {
  const [first] = errors;
  if (first === undefined) return { errors: [], detail: null };
  const text = isRecord(first) && typeof first.message === 'string' ? first.message : 'no message';
  return {
    errors: errors.slice(0, maxErrors).map((error) => readFieldError(error, trusted)),
    detail: `${errors.length} errors, the first: ${text}`,
  };
}
