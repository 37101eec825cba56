import sql, { raw, type Sql } from 'sql-template-tag';
import type { ImportSetting } from '../import-kind.ts';

/** The tables whose rows the data set says; they are written anew with their incident. */
const importedParts = ['act', 'victim_group', 'alleged_involvement', 'incident_source'] as const;

// In the order of the incidents' ids, so that rows that follow each other lie beside each other in the indexes of parts.
/**
 * Writes new and changed incidents. A change in the data set replaces what the data set says; labels, assessments and
 * findings are the organisation's own and stay.
 */
export function mergeIncidents({ organisation, labels }: ImportSetting): readonly Sql[] {
  return [
    sql`
      INSERT INTO incident (
        id, owner_id, classification, tlp, external_source, external_key, import_digest, title, summary, occurred_on,
        occurred_until, date_precision, country_code, adm1, adm2, place_name, latitude, longitude, place_precision,
        deaths_low, deaths_best, deaths_high, categories, parties)
      SELECT id, ${organisation}, ${labels?.classification}, ${labels?.tlp}, 'ucdp-ged', external_key, digest, title,
        summary, occurred_on, occurred_until, date_precision, country_code, adm1, adm2, place_name, latitude, longitude,
        place_precision, deaths_low, deaths_best, deaths_high, categories, parties
      FROM import_row ORDER BY id
      ON CONFLICT (id) DO UPDATE SET
        import_digest = EXCLUDED.import_digest, title = EXCLUDED.title, summary = EXCLUDED.summary,
        occurred_on = EXCLUDED.occurred_on, occurred_until = EXCLUDED.occurred_until,
        date_precision = EXCLUDED.date_precision, country_code = EXCLUDED.country_code, adm1 = EXCLUDED.adm1,
        adm2 = EXCLUDED.adm2, place_name = EXCLUDED.place_name, latitude = EXCLUDED.latitude,
        longitude = EXCLUDED.longitude, place_precision = EXCLUDED.place_precision, deaths_low = EXCLUDED.deaths_low,
        deaths_best = EXCLUDED.deaths_best, deaths_high = EXCLUDED.deaths_high, categories = EXCLUDED.categories,
        parties = EXCLUDED.parties || ARRAY(
          SELECT DISTINCT f.party FROM found_involvement f
          WHERE f.incident_id = incident.id AND f.party <> ALL (EXCLUDED.parties)),
        updated_at = now()`,
    ...importedParts.map(
      (part) => sql`
      DELETE FROM ${raw(part)} WHERE incident_id IN (SELECT id FROM import_row WHERE outcome = 'changed')`,
    ),
    sql`
      INSERT INTO act (id, incident_id, position, category, method)
      SELECT gen_random_uuid(), r.id, p.position, p.category, p.method
      FROM import_row r, ROWS FROM (jsonb_to_recordset(r.acts) AS (category text, method text))
        WITH ORDINALITY AS p(category, method, position)
      ORDER BY r.id, p.position`,
    sql`
      INSERT INTO victim_group (id, incident_id, position, victims, sex, age_band, harm, counting_unit, best)
      SELECT gen_random_uuid(), r.id, p.position, p.victims, 'UNKNOWN', 'UNKNOWN', 'KILLED', 'PERSON', p.best
      FROM import_row r, ROWS FROM (jsonb_to_recordset(r.victim_groups) AS ("group" text, best int))
        WITH ORDINALITY AS p(victims, best, position)
      ORDER BY r.id, p.position`,
    sql`
      INSERT INTO alleged_involvement (id, incident_id, position, party, party_name, degree)
      SELECT gen_random_uuid(), r.id, p.position, p.party, p.party_name, p.degree
      FROM import_row r,
        ROWS FROM (jsonb_to_recordset(r.alleged_involvements) AS (party text, party_name text, degree text))
        WITH ORDINALITY AS p(party, party_name, degree, position)
      ORDER BY r.id, p.position`,
    sql`
      INSERT INTO incident_source (id, incident_id, owner_id, position, kind, description)
      SELECT gen_random_uuid(), r.id, ${organisation}, p.position, p.kind, p.description
      FROM import_row r, ROWS FROM (jsonb_to_recordset(r.sources) AS (kind text, description text))
        WITH ORDINALITY AS p(kind, description, position)
      ORDER BY r.id, p.position`,
  ];
}
