import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import type { OrganisationRecord } from './entities/organisation.ts';
import { type Refused, refused } from './outcome.ts';
import { type ClientRegistration, registerClient } from './register-client.ts';
import { registerOrganisation } from './register-organisation.ts';

/** An organisation, and the steward that lets it take part. */
export interface Admission {
  readonly organisation: OrganisationRecord;
  /** Public keys of its first client; without them that client gets a secret. */
  readonly administratorKeys?: string | null | undefined;
  readonly steward: string;
}

/** What a first client may do: register the others. */
const administratorScopes = ['organisation:read', 'organisation:write'];

/** Registers an organisation with its first client; only an organisation of kind STEWARD does that. */
export async function admitOrganisation(
  manager: EntityManager,
  { organisation, administratorKeys, steward }: Admission,
): Promise<ClientRegistration> {
  if (!(await isSteward(manager, steward))) return stewardsOnly;
  const registered = await registerOrganisation(manager, organisation);
  if (!registered.ok) return registered;
  return registerClient(manager, {
    organisation: organisation.id,
    name: 'Administrator',
    scopes: administratorScopes,
    authentication: administratorKeys ? 'PRIVATE_KEY' : 'SECRET',
    publicKeys: administratorKeys,
  });
}

const stewardsOnly: Refused = refused('FORBIDDEN', 'Only a steward registers organisations.');

async function isSteward(manager: EntityManager, organisation: string): Promise<boolean> {
  const { text, values } = sql`SELECT FROM organisation WHERE id = ${organisation} AND kind = 'STEWARD'`;
  const rows: unknown[] = await manager.query(text, values);
  return rows.length > 0;
}
