import type { GraphQLError } from 'graphql';
import { overLimit } from '../../over-limit.ts';

/** Far more than any operation within the bound on depth needs; each level takes several calls of the parser's stack. */
const mostNested = 500;

/** The refusal of a text that nests so deep that reading it would exhaust the stack; null of any other. */
export function nestingRefusal(source: string): GraphQLError | null {
  const found = deepestNesting(source);
  if (found <= mostNested) return null;
  const what = `The document has ${found} brackets within one another`;
  return overLimit('OPERATION_TOO_DEEP', { what, limit: mostNested, found });
}

/** How many brackets are open at once at most, those in strings and comments left out; in one pass, whatever the text. */
function deepestNesting(source: string): number {
  let deepest = 0;
  let open = 0;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (sign === '#') at = endOfLine(source, at);
    else if (sign === '"') at = endOfString(source, at);
    else if (sign === '{' || sign === '(' || sign === '[') deepest = Math.max(deepest, (open += 1));
    else if (sign === '}' || sign === ')' || sign === ']') open -= 1;
  }
  return deepest;
}

function endOfLine(source: string, start: number): number {
  let at = start;
  while (at < source.length && source.charAt(at) !== '\n' && source.charAt(at) !== '\r') at += 1;
  return at;
}

function endOfString(source: string, start: number): number {
  if (source.startsWith('"""', start)) return endOfBlockString(source, start + 3);
  for (let at = start + 1; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (sign === '"' || sign === '\n' || sign === '\r') return at;
    if (sign === '\\') at += 1;
  }
  return source.length;
}

function endOfBlockString(source: string, start: number): number {
  for (let at = source.indexOf('"""', start); at !== -1; at = source.indexOf('"""', at + 3)) {
    if (source.charAt(at - 1) !== '\\') return at + 2;
  }
  return source.length;
}
