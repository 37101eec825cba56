import sql from 'sql-template-tag';
import { recogniseDelimited } from '../delimited-source.ts';
import type { ImportKind } from '../import-kind.ts';
import { recogniseNdjson } from '../ndjson-source.ts';
import { mergeRecommendations } from './merge-recommendations.ts';
import {
  allFields,
  neededFields,
  plainFields,
  recommendationColumns,
  toRecommendation,
} from './row-to-recommendation.ts';
import { takeUpWords } from './take-up-words.ts';

/**
 * Recommendations of any review body in the hub's own format: CSV, or JSON with one object a line, with the names that
 * the mutation upsertRecommendations has. They are not shared until their owner says so, or flags do.
 */
export const recommendations: ImportKind = {
  name: 'recommendations',
  database: 'review',
  labels: { classification: 'CONFIDENTIAL', tlp: 'AMBER_STRICT' },
  recognise: async (file) => {
    const head = (await file.readHead(16)).toString('utf8').replace(/^\uFEFF/, '');
    return head.trimStart().startsWith('{')
      ? recogniseNdjson(file, { needed: neededFields, plain: plainFields })
      : recogniseDelimited(file, { columns: neededFields });
  },
  toRow: toRecommendation,
  fields: allFields,
  columns: recommendationColumns,
  target: { table: 'recommendation', id: 'id', digest: 'import_digest' },
  refuse: ({ organisation }) => sql`
    SELECT s.position, CASE WHEN b.code IS NULL THEN 'no review body has the code "' || s.body_code || '"'
      ELSE 'another organisation acts as the review body "' || s.body_code || '"' END AS reason
    FROM import_staging s LEFT JOIN review_body b ON b.code = s.body_code
    LEFT JOIN LATERAL (
      SELECT a.organisation_id FROM review_body_assignment a WHERE a.body_code = b.code
      ORDER BY a.recorded_at DESC LIMIT 1
    ) a ON true
    WHERE b.code IS NULL OR COALESCE(a.organisation_id, b.owner_id, ${organisation}) <> ${organisation}
    ORDER BY s.position`,
  merge: mergeRecommendations,
  leaves: takeUpWords,
};
