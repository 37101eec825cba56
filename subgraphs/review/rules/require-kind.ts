import type { SubgraphCaller } from '../../kit/caller.ts';
import { forbidden } from '../../kit/errors.ts';

/** Throws FORBIDDEN unless the hub says that the caller's organisation is of one of these kinds. */
export function requireKind(caller: SubgraphCaller, kinds: readonly string[], act: string): void {
  if (kinds.some((kind) => kind === caller.organisationKind)) return;
  throw forbidden(
    `Only organisations of the kind ${kinds.join(' or ')} ${act}; yours is ${caller.organisationKind ?? 'of no kind the hub knows'}.`,
  );
}

/** Throws FORBIDDEN unless the caller speaks for this state. */
export function requireState(caller: SubgraphCaller, country: string, act: string): void {
  requireKind(caller, ['STATE'], act);
  if (caller.organisationCountry === country) return;
  throw forbidden(`Only the state ${country} itself may ${act}.`);
}
