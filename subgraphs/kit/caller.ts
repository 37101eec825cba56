import { forbidden } from './errors.ts';
import type { Grant } from './grant.ts';

/** Who asks, as the hub's assertion says it: never the client's own word. */
export interface SubgraphCaller {
  /** The organisation the caller acts for. */
  readonly organisation: string;
  /** What kind of organisation that is, as the hub's OrganisationKind; null where the hub does not say. */
  readonly organisationKind: string | null;
  /** The country it belongs to (ISO 3166-1 alpha-3); null where it belongs to none. */
  readonly organisationCountry: string | null;
  readonly clientId: string;
  readonly scopes: ReadonlySet<string>;
  /** What the data is asked for; null where the caller states no purpose. */
  readonly purpose: string | null;
  /** What sharing agreements grant the caller here; empty where none applies. */
  readonly grants: readonly Grant[];
}

/** Throws FORBIDDEN unless the caller's token carries `scope`. */
export function requireScope(caller: SubgraphCaller, scope: string): void {
  if (caller.scopes.has(scope)) return;
  throw forbidden(`This needs the scope "${scope}"; ask for it when requesting the token.`);
}
