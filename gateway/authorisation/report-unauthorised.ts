import type { GraphQLError, GraphQLFormattedError } from 'graphql';

/** Where a response tells what was removed: among its errors, in `extensions.authorizationErrors`, or nowhere. */
export type UnauthorisedReport = 'errors' | 'extensions' | 'off';

/** What the removed fields add to a response. */
export interface UnauthorisedParts {
  readonly errors: readonly GraphQLError[];
  readonly extensions: { readonly authorizationErrors?: readonly GraphQLFormattedError[] };
}

/** Puts the errors of removed fields where the hub's operator wants them. */
export function reportUnauthorised(
  report: UnauthorisedReport,
  errors: readonly GraphQLError[],
): UnauthorisedParts {
  switch (report) {
    case 'errors':
      return { errors, extensions: {} };
    case 'extensions':
      return {
        errors: [],
        extensions: errors.length > 0 ? { authorizationErrors: errors.map(publicError) } : {},
      };
    case 'off':
      return { errors: [], extensions: {} };
  }
}

/** As among the errors: where in the document a field stood is not told there either. */
function publicError({ message, path, extensions }: GraphQLError): GraphQLFormattedError {
  return { message, ...(path === undefined ? {} : { path }), extensions };
}
