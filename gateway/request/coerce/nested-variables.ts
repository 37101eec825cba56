import type { GraphQLError } from 'graphql';
import { overLimit } from '../../over-limit.ts';

/** Far more than any input type needs; graphql-js calls itself for each level. */
const mostNested = 200;

/** The refusal of variables that nest so deep that coercing them would exhaust the stack; null of any other. */
export function nestedVariablesRefusal(variables: Readonly<Record<string, unknown>>): GraphQLError | null {
  const found = nestingOf(variables) - 1;
  if (found <= mostNested) return null;
  const what = `The variables have ${found} lists and objects within one another`;
  return overLimit('OPERATION_TOO_DEEP', { what, limit: mostNested, found });
}

/** How many lists and objects are within one another at most; level by level, whatever the value. */
function nestingOf(value: unknown): number {
  let depth = 0;
  for (let level = [value].filter(isMade); level.length > 0; level = level.flatMap(madeWithin)) depth += 1;
  return depth;
}

function madeWithin(value: object): object[] {
  return Object.values(value).filter(isMade);
}

function isMade(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
