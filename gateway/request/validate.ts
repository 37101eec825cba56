import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  recommendedRules,
  specifiedRules,
  validate as validateDocument,
} from 'graphql';

/** Step three of a request: the document must fit the schema. */
export type Validate = (document: DocumentNode, schemas: Schemas) => readonly GraphQLError[];

interface Schemas {
  /** What the supergraph offers: a field the caller may not query is valid, and authorisation removes it. */
  readonly whole: GraphQLSchema;
  /** What this caller may ever query: the only source of suggestions. Made when it is needed. */
  readonly visible: () => GraphQLSchema;
}

const maxErrors = 20;

// graphql-js keeps its bound on nested introspection among the recommended rules.
const rules = [...new Set([...specifiedRules, ...recommendedRules])];

/** Validates against the whole schema, but suggests only names of the visible one. */
export const validate: Validate = (document, { whole, visible }) => {
  const errors = validateDocument(whole, document, rules, { maxErrors, hideSuggestions: true });
  if (errors.length === 0) return errors;
  const suggesting = validateDocument(visible(), document, rules, { maxErrors: 100 });
  return errors.map((error) => coded(suggestingTwin(error, suggesting) ?? error));
};

/** The error about the same place which goes on where this one ends: with suggestions. */
function suggestingTwin(error: GraphQLError, candidates: readonly GraphQLError[]): GraphQLError | undefined {
  return candidates.find(
    (candidate) =>
      candidate.positions?.[0] === error.positions?.[0] && candidate.message.startsWith(error.message),
  );
}

function coded(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
}
