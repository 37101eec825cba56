import {
  Kind,
  getOperationAST,
  print,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Caller } from '../caller.ts';
import { codedError } from '../errors.ts';
import type { AuthorisationOutcome } from './authorisation-outcome.ts';
import type { AuthorisationRules } from './authorisation-rules.ts';
import { deniedVariables, suspectVariables } from './denied-inputs.ts';
import { createRightsOf, type Rights } from './rights.ts';
import { screenOperation, type Screened } from './screen-operation.ts';

/** An operation and who asks for it. The document is valid under the full schema. */
interface AuthorisationRequest {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
}

/** What authorisation of one supergraph is made from. */
export interface AuthoriseOptions {
  readonly rules: AuthorisationRules;
  readonly schema: GraphQLSchema;
  /** Refuse an operation whole where a part of it would be removed. */
  readonly rejectUnauthorized?: boolean;
}

/** Decides what of an operation may be planned. */
export type Authorise = (request: AuthorisationRequest) => AuthorisationOutcome;

/** Bounds on what is remembered: by number, and by characters of text, which a parsed document outweighs manifold. */
const kept = { max: 2_000, maxSize: 4_000_000 };

/**
 * Makes the decision for one supergraph. What is removed depends on the document, the operation, the rights and,
 * where inputs are protected, on which variables carry something denied; it is worked out once for each of these.
 */
export function createAuthorise({ rules, schema, rejectUnauthorized = false }: AuthoriseOptions): Authorise {
  if (rules.clauses.length === 0) return ({ document }) => ({ kind: 'allowed', document });
  const rightsOf = createRightsOf(rules);
  const numberOf = createNumbering();
  const suspectsKnown = new LRUCache<string, ReturnType<typeof suspectVariables>>(kept);
  const screenedKnown = new LRUCache<string, Screened>(kept);

  const screen = (request: AuthorisationRequest, rights: Rights): Screened => {
    const { document, operationName, variables } = request;
    const judge = { types: rules.types, permissions: rights.permissions };
    const key = `${numberOf(document)} ${operationName ?? ''} ${rights.signature}`;
    const suspects = remembered(suspectsKnown, { key, document }, () =>
      suspectVariables(judge, definitionsOf(request)),
    );
    const denied = deniedVariables(judge, suspects, variables);
    const keyWithVariables = denied.size === 0 ? key : `${key} ${[...denied].join(' ')}`;
    return remembered(screenedKnown, { key: keyWithVariables, document }, () => {
      const operation = operationOf(request);
      const rootType = schema.getRootType(operation.operation)?.name ?? '';
      return screenOperation({ ...judge, document, operation, rootType, deniedVariables: denied });
    });
  };

  return (request) => {
    const screened = screen(request, rightsOf(request.caller));
    if (screened.kind === 'allowed') return { kind: 'allowed', document: request.document };
    if (screened.kind === 'unlistable') return { kind: 'refused', errors: [tooMuchRemoved()] };
    const errors = screened.errors(valuesOf(request));
    const refuseWhole = screened.nothingRemains || rejectUnauthorized;
    if (refuseWhole && errors.length > 0) return { kind: 'refused', errors };
    return { kind: 'filtered', document: screened.document, shape: request.document, errors };
  };
}

function remembered<Value extends object>(
  cache: LRUCache<string, Value>,
  { key, document }: { readonly key: string; readonly document: DocumentNode },
  make: () => Value,
): Value {
  const known = cache.get(key);
  if (known) return known;
  const made = make();
  cache.set(key, made, { size: 1 + (document.loc?.end ?? print(document).length) });
  return made;
}

function operationOf({ document, operationName }: AuthorisationRequest): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('Only a valid document with a known operation can be authorised.');
  return operation;
}

function definitionsOf(
  request: AuthorisationRequest,
): NonNullable<OperationDefinitionNode['variableDefinitions']> {
  return operationOf(request).variableDefinitions ?? [];
}

/** The variables with the defaults of those that are not given. */
function valuesOf(request: AuthorisationRequest): Readonly<Record<string, unknown>> {
  const defaults = definitionsOf(request).flatMap(({ variable, defaultValue }) =>
    defaultValue?.kind === Kind.BOOLEAN ? [[variable.name.value, defaultValue.value] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...request.variables };
}

/** Numbers documents by identity: a document parsed once is recognised without reading it again. */
function createNumbering(): (document: DocumentNode) => number {
  const numbers = new WeakMap<DocumentNode, number>();
  let last = 0;
  return (document) => {
    const known = numbers.get(document);
    if (known !== undefined) return known;
    last += 1;
    numbers.set(document, last);
    return last;
  };
}

function tooMuchRemoved(): GraphQLError {
  return codedError(
    'UNAUTHORIZED_FIELD_OR_TYPE',
    'The operation selects too many fields that the caller may not query, so nothing of it was done. Select fewer.',
  );
}
