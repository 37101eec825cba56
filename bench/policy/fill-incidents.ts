import { createDataSource } from '../../subgraphs/kit/database.ts';

/** The owners of made-up incidents, all alike in number. */
export const owners: readonly string[] = Array.from({ length: 50 }, (_, at) => `mission-${at}`);

/** Where and about what made-up incidents are. */
export const countries = ['CAF', 'COD', 'TCD', 'SSD', 'MLI', 'NER', 'SDN', 'YEM', 'SYR', 'HTI'] as const;
export const categories = ['LIFE', 'LIBERTY', 'EXPRESSION', 'MOVEMENT', 'INTEGRITY'] as const;
export const verifications = ['REPORTED', 'CORROBORATED', 'VERIFIED'] as const;

/**
 * Writes made-up incidents by one statement, past row-level security: each mission in its one country, most of its
 * incidents of one category and under few labels. What is logged of a change is no part of what is measured.
 */
export async function fillIncidents(superuserUrl: string, rows: number): Promise<void> {
  const source = await createDataSource({ url: superuserUrl, entities: [], poolSize: 1 }).initialize();
  try {
    await source.query('ALTER TABLE incident DISABLE TRIGGER log_insert_of_incident');
    await source.query(
      `INSERT INTO incident (owner_id, classification, tlp, title, occurred_on, date_precision, country_code, adm1,
         place_name, place_precision, deaths_best, categories, parties, verification, standard_of_proof)
       SELECT 'mission-' || n % $2::int, (ARRAY['UNCLASSIFIED', 'CONFIDENTIAL', 'CONFIDENTIAL', 'STRICTLY_CONFIDENTIAL'])[1 + n / 7 % 4],
         (ARRAY['GREEN', 'AMBER', 'AMBER_STRICT', 'AMBER_STRICT', 'RED'])[1 + n / 11 % 5], 'Incident ' || n,
         date '2015-01-01' + (n * 7919 % 3650)::int, 'DAY', ($3::text[])[1 + n % cardinality($3::text[])],
         'area ' || n / 3 % 20, 'place ' || n % 900, 1, n % 6,
         CASE WHEN n / 13 % 3 = 0 THEN ARRAY[($4::text[])[1 + n / 5 % cardinality($4::text[])], ($4::text[])[1 + n / 17 % cardinality($4::text[])]]
           ELSE ARRAY[($4::text[])[1 + n / 5 % cardinality($4::text[])]] END, '{ARMED_GROUP}',
         ($5::text[])[1 + n / 19 % cardinality($5::text[])], 'REASONABLE_GROUNDS_TO_BELIEVE'
       FROM generate_series(1::bigint, $1::bigint) n`,
      [rows, owners.length, countries, categories, verifications],
    );
    await source.query('ALTER TABLE incident ENABLE TRIGGER log_insert_of_incident');
    await source.query('VACUUM ANALYZE incident, incident_cell');
  } finally {
    await source.destroy();
  }
}
