import { isUtf8 } from 'node:buffer';
import { parseWithDigits } from '../execution/parse-with-digits.ts';

/** A body as JSON, or why it is none. */
export type ParsedBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 415; readonly reason: string };

const jsonType = /^application\/json *(?:;|$)/i;
const charset = /; *charset *= *"?([^\s;"]+)/i;

/**
 * Parses a body of type `application/json`. A body of any other type counts as none: `@apollo/server` then says what
 * is wrong, and, for the types a browser sends without asking first, refuses it as possible request forgery.
 */
export function parseBody(bytes: Buffer, contentType: string | undefined): ParsedBody {
  if (contentType === undefined || !jsonType.test(contentType)) return { ok: true, value: undefined };
  const encoding = charset.exec(contentType)?.[1]?.toLowerCase() ?? 'utf-8';
  if (encoding !== 'utf-8' && encoding !== 'utf8') {
    return { ok: false, status: 415, reason: `The body is in ${encoding}; send UTF-8.` };
  }
  if (bytes.length === 0) return { ok: true, value: undefined };
  // Decoded all the same, they would be other letters than were sent.
  if (!isUtf8(bytes)) return { ok: false, status: 400, reason: 'The body is not UTF-8.' };
  try {
    return { ok: true, value: parseWithDigits(bytes.toString('utf8')) };
  } catch {
    return { ok: false, status: 400, reason: 'Invalid JSON: the body cannot be parsed.' };
  }
}
