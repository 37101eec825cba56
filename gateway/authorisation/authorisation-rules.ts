import type { SupergraphTypes } from './supergraph-types.ts';

/** One condition on the caller, as one directive states it. */
export type Clause =
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'scopes'; readonly anyOf: readonly (readonly string[])[] }
  | { readonly kind: 'policies'; readonly anyOf: readonly (readonly string[])[] }
  | { readonly kind: 'denied' };

/** The conditions on one schema coordinate, all of which must hold: positions in `AuthorisationRules.clauses`. */
export type Rule = readonly number[];

/** What a supergraph says about who may query what; immutable, made once for each supergraph. */
export interface AuthorisationRules {
  /** Every different clause of the supergraph once: a caller's rights are which of them hold. */
  readonly clauses: readonly Clause[];
  /** Rules by schema coordinate: `Type`, `Type.field`, `Type.field(argument:)`, `Enum.VALUE`. */
  readonly byCoordinate: ReadonlyMap<string, Rule>;
  readonly types: SupergraphTypes;
}
