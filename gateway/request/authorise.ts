import type { AuthorisationOutcome } from '../authorisation/authorisation-outcome.ts';
import { createAuthorise as createAuthoriseOn } from '../authorisation/authorise.ts';
import { createVisibleSchemas, type VisibleSchema } from '../authorisation/visible-schema.ts';
import type { Caller } from '../caller.ts';
import type { InPieces } from '../in-pieces.ts';
import type { KnownDocument } from '../known-document.ts';
import type { Snapshot } from '../supergraph/snapshot.ts';

/** Step five of a request: what this caller may query, decided before anything is planned. */
export interface Authorise {
  readonly operation: (asked: AskedAuthorisation) => AuthorisationOutcome;
  /** What of the schema the caller may ever query: what introspection and suggestions tell of. */
  readonly visibleSchema: (snapshot: Snapshot, caller: Caller) => VisibleSchema;
}

interface AskedAuthorisation {
  readonly known: KnownDocument;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
}

interface AuthoriseParts {
  readonly rejectUnauthorized: boolean;
  /** How visible schemas are made: requests are served meanwhile. */
  readonly inPieces: InPieces;
}

/** Decides by the rules of the snapshot that the operation runs on. */
export function createAuthorise({ rejectUnauthorized, inPieces }: AuthoriseParts): Authorise {
  const authoriseOn = madeOnce(({ rules, schema }: Snapshot) =>
    createAuthoriseOn({ rules, schema, rejectUnauthorized }),
  );
  const visibleSchemasOf = madeOnce(({ rules, schema }: Snapshot) =>
    createVisibleSchemas({ rules, schema, inPieces }),
  );
  return {
    operation({ known: { snapshot, document, operationName }, variables, caller }) {
      return authoriseOn(snapshot)({ document, operationName, variables, caller });
    },
    visibleSchema: (snapshot, caller) => visibleSchemasOf(snapshot)(caller),
  };
}

/** Made when first asked for, and gone with its snapshot. */
function madeOnce<Made>(make: (snapshot: Snapshot) => Made): (snapshot: Snapshot) => Made {
  const made = new WeakMap<Snapshot, Made>();
  return (snapshot) => {
    const known = made.get(snapshot);
    if (known !== undefined) return known;
    const fresh = make(snapshot);
    made.set(snapshot, fresh);
    return fresh;
  };
}
