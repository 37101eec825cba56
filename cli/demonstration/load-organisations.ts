import { readFile } from 'node:fs/promises';
import type { OrganisationRecord } from '../../gateway/organisations/entities/organisation.ts';
import { registerOrganisation } from '../../gateway/organisations/register-organisation.ts';
import { actAtHub, type LedgerOfHub } from '../ledger/act-at-hub.ts';
import { inTransaction } from '../organisations/hub-database.ts';

interface DemonstrationOrganisation {
  readonly id: string;
  readonly kind: OrganisationRecord['kind'];
  readonly country: string | null;
  readonly name: string;
}

/** Registers the organisations of the demonstration; those that are registered already stay as they are. */
export async function loadOrganisations(hub: LedgerOfHub, file: URL): Promise<number> {
  const organisations = JSON.parse(await readFile(file, 'utf8')) as readonly DemonstrationOrganisation[];
  const outcome = await actAtHub(hub, (tell) =>
    inTransaction(hub.databaseUrl, async (manager) => {
      const added: string[] = [];
      for (const { id, kind, country, name } of organisations) {
        const registered = await registerOrganisation(manager, { id, kind, name, countryCode: country });
        if (registered.ok) added.push(id);
        else if (registered.code !== 'CONFLICT')
          throw new Error(`The organisation "${id}": ${registered.message}`);
      }
      for (const id of added)
        await tell({ act: 'ORGANISATION_REGISTERED', subject: `Organisation:${id}`, concerns: id });
      return { ok: true, added: added.length };
    }),
  );
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.added;
}
