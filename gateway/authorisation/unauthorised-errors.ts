import type { GraphQLError } from 'graphql';
import { codedError } from '../errors.ts';
import type { Condition, RemovedField } from './list-removed.ts';

/** The errors of removed fields, of those that were asked under certain variables. */
export type UnauthorisedErrors = (variables: Readonly<Record<string, unknown>>) => readonly GraphQLError[];

interface PathError {
  readonly error: GraphQLError;
  /** The field was asked where all conditions of one of these lists hold. */
  readonly askedWhen: (readonly Condition[])[];
}

/** Makes one error for each path, once: an error holds a stack, too dear to make anew for each request. */
export function createUnauthorisedErrors(fields: readonly RemovedField[]): UnauthorisedErrors {
  const byPath = new Map<string, PathError>();
  for (const { path, conditions } of fields) {
    const readable = path.join('.');
    const known = byPath.get(readable) ?? { error: unauthorised(readable, path), askedWhen: [] };
    known.askedWhen.push(conditions);
    byPath.set(readable, known);
  }
  const all = [...byPath.values()];
  const errors = all.map(({ error }) => error);
  if (fields.every(({ conditions }) => conditions.length === 0)) return () => errors;
  return (variables) =>
    all
      .filter(({ askedWhen }) =>
        askedWhen.some((conditions) => conditions.every((one) => holds(one, variables))),
      )
      .map(({ error }) => error);
}

function holds({ variable, appliesWhen }: Condition, variables: Readonly<Record<string, unknown>>): boolean {
  return variables[variable] === appliesWhen;
}

function unauthorised(readable: string, path: readonly string[]): GraphQLError {
  return codedError('UNAUTHORIZED_FIELD_OR_TYPE', `The caller may not query "${readable}".`, { path });
}
