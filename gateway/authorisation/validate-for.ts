import {
  recommendedRules,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { VisibleSchema } from './visible-schema.ts';

// graphql-js keeps its bound on nested introspection among the recommended rules.
const rules = [...new Set([...specifiedRules, ...recommendedRules])];

const maxErrors = 20;

/**
 * Validates an operation without telling a caller what it may not see. What is valid under the full schema is valid:
 * what the caller may not query of it is authorisation's to remove. What is not is explained from the caller's
 * visible schema alone, so that every message and suggestion is what it would be if the rest did not exist.
 */
export function validateFor(request: {
  readonly schema: GraphQLSchema;
  /** Made only when it is needed. */
  readonly visible: () => VisibleSchema;
  readonly document: DocumentNode;
}): readonly GraphQLError[] | Promise<readonly GraphQLError[]> {
  const { schema, visible, document } = request;
  const errors = validate(schema, document, rules, { maxErrors, hideSuggestions: true });
  if (errors.length === 0) return [];
  const explain = (seen: GraphQLSchema): readonly GraphQLError[] => {
    const explained = validate(seen, document, rules, { maxErrors });
    return explained.length > 0 ? explained : errors;
  };
  const seen = visible();
  return seen instanceof Promise ? seen.then(explain) : explain(seen);
}
