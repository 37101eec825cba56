import { createDataSource } from '../../subgraphs/kit/database.ts';

/** Who shows its incidents, and who reads them. */
export const grantor = 'mission-aurora';
export const reader = 'ngo-lantern';

/** The id of one of an owner's incidents. */
export const incidentId = (owner: string, number: number): string => `${owner}-${number}`;

/** Writes as many incidents of each of the two, alike in everything else, past row-level security. */
export async function addIncidents(superuserUrl: string, count: number): Promise<void> {
  const source = await createDataSource({ url: superuserUrl, entities: [], poolSize: 1 }).initialize();
  try {
    await source.query(
      `INSERT INTO incident (id, owner_id, classification, tlp, title, summary, occurred_on, date_precision,
         country_code, place_name, place_precision, categories, parties, verification, standard_of_proof)
       SELECT owner || '-' || n, owner, 'CONFIDENTIAL', 'AMBER', 'Incident ' || n, repeat('What happened. ', 20),
         date '2020-01-01' + n, 'DAY', 'CAF', 'place ' || n % 90, 1, '{LIFE}', '{ARMED_GROUP}', 'REPORTED',
         'REASONABLE_SUSPICION'
       FROM unnest($1::text[]) owner, generate_series(0, $2::int - 1) n`,
      [[grantor, reader], count],
    );
    await source.query('VACUUM ANALYZE incident');
  } finally {
    await source.destroy();
  }
}
