import type { Owner } from '../../gateway/deployment.ts';
import { mission } from '../../subgraphs/mission/parts.ts';
import { partners } from '../../subgraphs/partners/parts.ts';
import { review } from '../../subgraphs/review/parts.ts';
import { loadOrganisations } from './load-organisations.ts';
import { loadRecords } from './load-records.ts';

const folder = new URL('../../demonstration/', import.meta.url);

/** Loads the demonstration data into migrated databases; a second run adds nothing. */
export async function loadDemonstration(hub: {
  databaseUrls: Readonly<Record<Owner, string>>;
  keysFolder: string;
}): Promise<{ added: number }> {
  const loads = [mission, partners, review].map((parts) =>
    loadRecords(parts, hub.databaseUrls[parts.name as Owner], new URL(`${parts.name}.json`, folder)),
  );
  const organisations = loadOrganisations(
    { databaseUrl: hub.databaseUrls.hub, keysFolder: hub.keysFolder },
    new URL('organisations.json', folder),
  );
  const added = await Promise.all([organisations, ...loads]);
  return { added: added.reduce((sum, rows) => sum + rows, 0) };
}
