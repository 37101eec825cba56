import type { AuthorisationOutcome } from '../authorisation/authorisation-outcome.ts';
import { createAuthorise as createAuthoriseSupergraph, type Authorise as AuthoriseSupergraph } from '../authorisation/authorise.ts';
import type { Caller } from '../caller.ts';
import type { KnownDocument } from '../known-document.ts';
import type { Snapshot } from '../supergraph/snapshot.ts';

/** Step five of a request: what of the operation this caller may query, decided before anything is planned. */
export type Authorise = (asked: AskedAuthorisation) => AuthorisationOutcome;

interface AskedAuthorisation {
  readonly known: KnownDocument;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
}

/** Decides by the rules of the snapshot that the operation runs on. */
export function createAuthorise(options: { readonly rejectUnauthorized: boolean }): Authorise {
  const bySnapshot = new WeakMap<Snapshot, AuthoriseSupergraph>();

  function authoriseOn(snapshot: Snapshot): AuthoriseSupergraph {
    const known = bySnapshot.get(snapshot);
    if (known !== undefined) return known;
    const { rules, schema } = snapshot;
    const made = createAuthoriseSupergraph({ rules, schema, ...options });
    bySnapshot.set(snapshot, made);
    return made;
  }

  return ({ known: { snapshot, document, operationName }, variables, caller }) =>
    authoriseOn(snapshot)({ document, operationName, variables, caller });
}
