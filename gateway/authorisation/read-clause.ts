import { Kind, type ConstValueNode } from 'graphql';
import type { Clause } from './authorisation-rules.ts';

/** The three directives that state who may query what. */
export type AuthorisationDirective = 'authenticated' | 'requiresScopes' | 'policy';

/**
 * What one directive demands of a caller. What it does not state clearly (no alternative, an empty alternative,
 * a value of another form) denies everybody: the author meant to protect something.
 */
export function readClause(
  directive: AuthorisationDirective | 'unlinked',
  argument: (name: string) => ConstValueNode | undefined,
): Clause {
  switch (directive) {
    case 'authenticated':
      return { kind: 'authenticated' };
    case 'requiresScopes':
      return clauseOf('scopes', readAlternatives(argument('scopes')));
    case 'policy':
      return clauseOf('policies', readAlternatives(argument('policies')));
    case 'unlinked':
      return { kind: 'denied' };
  }
}

function clauseOf(kind: 'scopes' | 'policies', alternatives: readonly (readonly string[])[]): Clause {
  const anyOf = alternatives.filter((names) => names.length > 0);
  return anyOf.length === 0 ? { kind: 'denied' } : { kind, anyOf };
}

/** A lone value stands for a list of it, as GraphQL coerces input. */
function readAlternatives(value: ConstValueNode | undefined): string[][] {
  if (!value) return [];
  return itemsOf(value).map(readNames);
}

/** The names of one alternative, sorted so that equal clauses are recognised; none where one of them is no text. */
function readNames(value: ConstValueNode): string[] {
  const names = itemsOf(value).map((item) => (item.kind === Kind.STRING ? item.value : null));
  const known = names.filter((name) => name !== null);
  return known.length === names.length ? [...new Set(known)].sort() : [];
}

function itemsOf(value: ConstValueNode): readonly ConstValueNode[] {
  return value.kind === Kind.LIST ? value.values : [value];
}
