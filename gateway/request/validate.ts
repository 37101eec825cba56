import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import { validateFor } from '../authorisation/validate-for.ts';
import type { VisibleSchema } from '../authorisation/visible-schema.ts';

/** Step three of a request: the document must fit the schema; what is wrong is told in terms of what the caller may see. */
export type Validate = (asked: AskedValidation) => Invalid | Promise<Invalid>;

/** What is wrong with a document; nothing where it is valid. */
type Invalid = readonly GraphQLError[];

interface AskedValidation {
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
  /** Made only when it is needed. */
  readonly visible: () => VisibleSchema;
}

// All that graphql-js says where fields of one name are so many that comparing them in pairs would take too long.
const uncompared = 'Validation aborted.';
const compareLess =
  'The document has too many fields or fragments beside one another to be validated; ask for each field once.';

/** Validates, and gives what is wrong its code. */
export const validate: Validate = (asked) => {
  const errors = validateFor(asked);
  return errors instanceof Promise ? errors.then(withCodes) : withCodes(errors);
};

function withCodes(errors: Invalid): Invalid {
  return errors.map(
    ({ message, nodes }) =>
      new GraphQLError(message === uncompared ? compareLess : message, {
        nodes: nodes ?? null,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
      }),
  );
}
