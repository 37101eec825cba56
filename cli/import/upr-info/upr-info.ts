import { recogniseDelimited } from '../delimited-source.ts';
import type { ImportKind } from '../import-kind.ts';
import { takeUpWords } from '../recommendations/take-up-words.ts';
import { addRecommendations, mergeRecommendations } from './merge-recommendations.ts';
import { exportColumns, recommendationColumns, toRecommendation } from './row-to-recommendation.ts';
import { textEncoding } from './text-encoding.ts';

/**
 * Recommendations of the Universal Periodic Review from UPR Info's export. They stand in published United Nations
 * documents, so they are unclassified and clear unless flags say otherwise.
 */
export const uprInfo: ImportKind = {
  name: 'upr-info',
  database: 'review',
  labels: { classification: 'UNCLASSIFIED', tlp: 'CLEAR' },
  recognise: async (file) =>
    recogniseDelimited(file, { columns: exportColumns, encoding: await textEncoding(file.path) }),
  toRow: toRecommendation,
  columns: recommendationColumns,
  target: { table: 'recommendation', id: 'id', digest: 'import_digest' },
  // The key is a digest of the whole row.
  addInAnyOrder: addRecommendations,
  merge: mergeRecommendations,
  leaves: takeUpWords,
};
