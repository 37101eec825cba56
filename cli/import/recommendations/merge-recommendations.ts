import sql, { type Sql } from 'sql-template-tag';
import type { ImportSetting } from '../import-kind.ts';

/** Writes what is new or changed. What is known keeps all that was added to it: labels, answers, grades and evidence. */
export function mergeRecommendations({ organisation, labels }: ImportSetting): readonly Sql[] {
  return [
    sql`
      INSERT INTO recommendation (
        id, owner_id, classification, tlp, external_source, external_key, import_digest, body_code, country_code,
        recommending_state, text, document_symbol, paragraph, cycle, session, adopted_on, themes, affected_groups,
        sdg_targets, action_category)
      SELECT id, ${organisation}, ${labels?.classification}, ${labels?.tlp}, 'recommendations', external_key, digest,
        body_code, country_code, recommending_state, text, document_symbol, paragraph, cycle, session, adopted_on,
        themes, affected_groups, sdg_targets, action_category
      FROM import_row
      ON CONFLICT (id) DO UPDATE SET
        import_digest = EXCLUDED.import_digest, body_code = EXCLUDED.body_code, country_code = EXCLUDED.country_code,
        recommending_state = EXCLUDED.recommending_state, text = EXCLUDED.text,
        document_symbol = EXCLUDED.document_symbol, paragraph = EXCLUDED.paragraph, cycle = EXCLUDED.cycle,
        session = EXCLUDED.session, adopted_on = EXCLUDED.adopted_on, themes = EXCLUDED.themes,
        affected_groups = EXCLUDED.affected_groups, sdg_targets = EXCLUDED.sdg_targets,
        action_category = EXCLUDED.action_category, updated_at = now()`,
  ];
}
