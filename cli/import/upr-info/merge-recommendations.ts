import sql, { type Sql } from 'sql-template-tag';
import type { ImportSetting } from '../import-kind.ts';

/**
 * Writes new recommendations, each with the state's answer as the first of its history. A row that is known already
 * keeps everything that was added to it: labels, later answers, grades and evidence.
 */
export function mergeRecommendations(setting: ImportSetting): readonly Sql[] {
  return [
    addRecommendations(setting),
    // By the key's index whatever the planner knows of the tables, and only where there are any.
    sql`${insertRows(setting, 'changed')}
      ON CONFLICT (id) DO UPDATE SET
        import_digest = EXCLUDED.import_digest, country_code = EXCLUDED.country_code,
        recommending_state = EXCLUDED.recommending_state, text = EXCLUDED.text, cycle = EXCLUDED.cycle,
        session = EXCLUDED.session, themes = EXCLUDED.themes, action_category = EXCLUDED.action_category,
        updated_at = now()`,
  ];
}

/** Writes new recommendations only: a statement that might change some has their creation entered in the log first. */
export function addRecommendations(setting: ImportSetting): Sql {
  return insertRows(setting, 'added');
}

// In the order of the ids, which is the order of the indexes of rows that are written at one moment. That is the moment of
// the statement and not of the whole file, so that a list has few rows of one moment to put in order.
function insertRows({ organisation, labels }: ImportSetting, outcome: 'added' | 'changed'): Sql {
  return sql`
    INSERT INTO recommendation (
      id, owner_id, classification, tlp, external_source, external_key, import_digest, body_code, country_code,
      recommending_state, text, cycle, session, themes, action_category, response_status, first_response,
      first_verbatim, created_at, updated_at)
    SELECT id, ${organisation}, ${labels?.classification}, ${labels?.tlp}, 'upr-info', external_key, digest, 'UPR',
      country_code, recommending_state, text, cycle, session, themes, action_category, response_status,
      response_status, verbatim, statement_timestamp(), statement_timestamp()
    FROM import_row WHERE outcome = ${outcome} ORDER BY id`;
}
