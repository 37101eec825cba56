import type { GraphQLError } from 'graphql';
import { codedError } from '../errors.ts';
import type { RemovedField } from './list-removed.ts';

/** One error for each path at which a removed field was asked under these variables. */
export function unauthorisedErrors(
  fields: readonly RemovedField[],
  variables: Readonly<Record<string, unknown>>,
): GraphQLError[] {
  const asked = fields.filter(({ conditions }) =>
    conditions.every(({ variable, appliesWhen }) => variables[variable] === appliesWhen),
  );
  const paths = new Map(asked.map(({ path }) => [path.join('.'), path]));
  return [...paths].map(([readable, path]) =>
    codedError('UNAUTHORIZED_FIELD_OR_TYPE', `The caller may not query "${readable}".`, { path }),
  );
}
