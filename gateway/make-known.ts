import {
  BREAK,
  type DocumentNode,
  getOperationAST,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import type { VisibleSchema } from './authorisation/visible-schema.ts';
import type { Caller } from './caller.ts';
import type { KnownDocument } from './known-document.ts';
import type { KnownDocuments } from './known-documents.ts';
import { refusal } from './refusal.ts';
import type { Admit } from './request/admit.ts';
import type { Validate } from './request/validate.ts';
import type { Snapshot } from './supergraph/snapshot.ts';

/** A parsed document on its way to become known. */
export interface UnknownDocument {
  readonly source: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly caller: Caller;
}

/** A document that passed, or why it is refused. */
export type DocumentVerdict =
  | { readonly ok: true; readonly known: KnownDocument }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

/** Admits and validates a document that is not known yet. */
export type MakeKnown = (
  snapshot: Snapshot,
  unknown: UnknownDocument,
) => DocumentVerdict | Promise<DocumentVerdict>;

interface MakeKnownOptions {
  readonly admit: Admit;
  readonly validate: Validate;
  readonly knownDocuments: KnownDocuments;
  readonly visibleSchema: (snapshot: Snapshot, caller: Caller) => VisibleSchema;
  /** Subscriptions are made known for streams only: nothing else can answer one. */
  readonly forStreams?: boolean;
}

/** Bounds come before validation, because validation itself is what hostile documents aim at. */
export function createMakeKnown({
  admit,
  validate,
  knownDocuments,
  visibleSchema,
  forStreams = false,
}: MakeKnownOptions): MakeKnown {
  return (snapshot, unknown) => {
    const { source, document, operationName, caller } = unknown;
    const before = knownDocuments.find(snapshot, unknown);
    if (before !== undefined) return { ok: true, known: before };
    const operation = getOperationAST(document, operationName);
    if (!operation) return { ok: false, errors: [unresolved(document, operationName)] };
    if (operation.operation === OperationTypeNode.SUBSCRIPTION && !forStreams)
      return { ok: false, errors: [noSubscription()] };
    const beyond = admit.document(source, document, operation);
    if (beyond !== null) return { ok: false, errors: [beyond] };
    const errors = validate({
      document,
      schema: snapshot.schema,
      visible: () => visibleSchema(snapshot, caller),
    });
    // Only what is wrong takes time to explain.
    if (errors instanceof Promise) return errors.then((explained) => ({ ok: false, errors: explained }));
    if (errors.length > 0) return { ok: false, errors };
    // Without a root type there is nothing that graphql-js would hold its fields against.
    if (!snapshot.schema.getRootType(operation.operation)) return { ok: false, errors: [noRoot(operation)] };
    const weighed = admit.weigh(snapshot, document, operation);
    const known = {
      ...{ snapshot, document, operation, operationName, ...weighed },
      introspects: introspects(document),
    };
    knownDocuments.keep(unknown, known);
    return { ok: true, known };
  };
}

function unresolved(document: DocumentNode, operationName: string | undefined): GraphQLError {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
  const message =
    operations === 0
      ? 'The document holds no operation.'
      : operationName === undefined
        ? `The document holds ${operations} operations; name one as operationName.`
        : `The document holds no operation named "${operationName}".`;
  return refusal('OPERATION_RESOLUTION_FAILURE', message, { status: 400 });
}

function noRoot({ operation }: OperationDefinitionNode): GraphQLError {
  return refusal('GRAPHQL_VALIDATION_FAILED', `The graph has no ${operation} type.`, { status: 400 });
}

function noSubscription(): GraphQLError {
  const message =
    'A subscription is answered as a stream: ask with "Accept: text/event-stream", or over WebSocket.';
  return refusal('SUBSCRIPTION_NOT_SUPPORTED', message, { status: 400 });
}

function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field(node) {
      found = node.name.value === '__schema' || node.name.value === '__type';
      return found ? BREAK : undefined;
    },
  });
  return found;
}
