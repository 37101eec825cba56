import type { GraphQLSchema } from 'graphql';
import type { AuthorisationOutcome } from '../authorisation/authorisation-outcome.ts';
import {
  createAuthorise as createAuthoriseOn,
  type Authorise as AuthoriseOn,
} from '../authorisation/authorise.ts';
import type { Caller } from '../caller.ts';
import type { KnownDocument } from '../known-document.ts';
import type { Snapshot } from '../supergraph/snapshot.ts';

/** Step five of a request: what this caller may query, decided before anything is planned. */
export interface Authorise {
  readonly operation: (asked: AskedAuthorisation) => AuthorisationOutcome;
  /** What of the schema the caller may ever query: what introspection and suggestions tell of. */
  readonly visibleSchema: (snapshot: Snapshot, caller: Caller) => GraphQLSchema;
}

interface AskedAuthorisation {
  readonly known: KnownDocument;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
}

/** Decides by the rules of the snapshot that the operation runs on. */
export function createAuthorise(options: { readonly rejectUnauthorized: boolean }): Authorise {
  const bySnapshot = new WeakMap<Snapshot, AuthoriseOn>();

  function authoriseOn(snapshot: Snapshot): AuthoriseOn {
    const known = bySnapshot.get(snapshot);
    if (known !== undefined) return known;
    const made = createAuthoriseOn({ rules: snapshot.rules, schema: snapshot.schema, ...options });
    bySnapshot.set(snapshot, made);
    return made;
  }

  return {
    operation({ known: { snapshot, document, operationName }, variables, caller }) {
      return authoriseOn(snapshot)({ document, operationName, variables, caller });
    },
    visibleSchema: (snapshot) => snapshot.schema,
  };
}
