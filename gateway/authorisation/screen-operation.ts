import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';
import { documentOf, dropRemoved } from './drop-removed.ts';
import { listRemoved } from './list-removed.ts';
import { markRemoved, type Judgement } from './mark-removed.ts';
import { createUnauthorisedErrors, type UnauthorisedErrors } from './unauthorised-errors.ts';

/** What the rules leave of an operation, whatever the values of its `@skip` and `@include` variables. */
export type Screened = { readonly kind: 'allowed' } | FilteredScreen | { readonly kind: 'unlistable' };

interface FilteredScreen {
  readonly kind: 'filtered';
  readonly document: DocumentNode;
  /** Everything is removed: `document` asks for no more than the name of the root type. */
  readonly nothingRemains: boolean;
  readonly errors: UnauthorisedErrors;
}

/** Fragments in fragments can name one removed field at exponentially many places; nobody reads that many errors. */
const mostRemovedFields = 1_000;

/** Removes from an operation what certain rights do not cover, and lists it. */
export function screenOperation(judgement: Judgement): Screened {
  const marked = markRemoved(judgement);
  if (marked.removed.size === 0) return { kind: 'allowed' };
  const fields = listRemoved(marked, mostRemovedFields);
  if (!fields) return { kind: 'unlistable' };
  const remaining = dropRemoved(marked);
  const document = remaining ?? documentOf({ ...marked.operation, selectionSet: rootTypeName }, () => null);
  return {
    kind: 'filtered',
    document,
    nothingRemains: remaining === null,
    errors: createUnauthorisedErrors(fields),
  };
}

const rootTypeName: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
};
