import { readFile } from 'node:fs/promises';
import type { OrganisationRecord } from '../../gateway/organisations/entities/organisation.ts';
import { openHubDatabase } from '../../gateway/organisations/hub-subgraph.ts';
import { registerOrganisation } from '../../gateway/organisations/register-organisation.ts';

interface DemonstrationOrganisation {
  readonly id: string;
  readonly kind: OrganisationRecord['kind'];
  readonly country: string | null;
  readonly name: string;
}

/** Registers the organisations of the demonstration; those that are registered already stay as they are. */
export async function loadOrganisations(databaseUrl: string, file: URL): Promise<number> {
  const organisations = JSON.parse(await readFile(file, 'utf8')) as readonly DemonstrationOrganisation[];
  const database = await openHubDatabase({ url: databaseUrl, poolSize: 1 });
  try {
    return await database.source.transaction(async (manager) => {
      let added = 0;
      for (const { id, kind, country, name } of organisations) {
        const outcome = await registerOrganisation(manager, { id, kind, name, countryCode: country });
        if (outcome.ok) added += 1;
        else if (outcome.code !== 'CONFLICT') throw new Error(`The organisation "${id}": ${outcome.message}`);
      }
      return added;
    });
  } finally {
    await database.close();
  }
}
