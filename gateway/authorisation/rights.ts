import { LRUCache } from 'lru-cache';
import type { Caller } from '../caller.ts';
import type { AuthorisationRules, Clause } from './authorisation-rules.ts';
import { createPermissions, type Permissions } from './permissions.ts';

/** What one caller may query under one supergraph; the same object for all callers with the same rights. */
export interface Rights {
  /** Equal only where every clause of the supergraph holds for both callers or for neither. */
  readonly signature: string;
  readonly permissions: Permissions;
}

const callersKept = 10_000;
const rightsKept = 500;

/** Finds a caller's rights, remembering them by caller and, since few rights differ, by what holds. */
export function createRightsOf(rules: AuthorisationRules): (caller: Caller) => Rights {
  const byCaller = new LRUCache<string, Rights>({ max: callersKept });
  const bySignature = new LRUCache<string, Rights>({ max: rightsKept });
  return (caller) => {
    const known = byCaller.get(caller.key);
    if (known) return known;
    const holding = rules.clauses.map((clause) => holds(clause, caller));
    const signature = holding.map(Number).join('');
    const rights = bySignature.get(signature) ?? {
      signature,
      permissions: createPermissions(rules, holding),
    };
    bySignature.set(signature, rights);
    byCaller.set(caller.key, rights);
    return rights;
  };
}

function holds(clause: Clause, caller: Caller): boolean {
  switch (clause.kind) {
    case 'authenticated':
      return caller.kind === 'client';
    case 'scopes':
      return clause.anyOf.some((scopes) => scopes.every((scope) => caller.scopes.has(scope)));
    case 'policies':
      return clause.anyOf.some((policies) => policies.every((policy) => caller.policies.has(policy)));
    case 'denied':
      return false;
  }
}
