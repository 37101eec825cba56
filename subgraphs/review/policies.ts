import sql, { type Sql } from 'sql-template-tag';
import { recordPolicy, type RecordPolicy } from '../kit/record-policy.ts';
import { conditionsOver } from '../kit/visible-records.ts';
import { evidenceLinkEntity } from './entities/evidence-link.ts';
import { recommendationEntity } from './entities/recommendation.ts';

/** A day told to the month. */
const month = (column: string): string => `date_trunc('month', r.${column})::date`;

const recordedInTheMonth = {
  createdAt: `date_trunc('month', r.created_at)`,
  updatedAt: `date_trunc('month', r.updated_at)`,
};

/**
 * What agreements may show of a recommendation. Its themes are what an agreement calls categories. De-identified, it is
 * a unit to count: whom it asks, about what, in which month, and whether the state supports it; not its words.
 */
export const recommendationPolicy = recordPolicy({
  dataset: 'Recommendation',
  entity: recommendationEntity,
  conditions: conditionsOver({ country: 'country_code', categories: 'themes', day: 'adopted_on' }),
  fieldGroups: {
    NARRATIVE: ['text'],
    PROVENANCE: ['documentSymbol', 'paragraph'],
    RESPONSES: ['responseStatus'],
    GRADES: [],
  },
  deidentified: {
    adoptedOn: month('adopted_on'),
    responseStatus: 'r.response_status',
    ...recordedInTheMonth,
  },
});

const isOfARecommendation = (condition: Sql): Sql =>
  sql`EXISTS (SELECT FROM recommendation w WHERE w.id = r.recommendation_id AND ${condition})`;

/**
 * What agreements may show of a link to evidence. It has no country, theme or day of its own: conditions speak of the
 * recommendation it hangs on.
 */
export const evidenceLinkPolicy = recordPolicy({
  dataset: 'EvidenceLink',
  entity: evidenceLinkEntity,
  conditions: {
    countries: (codes) => isOfARecommendation(sql`w.country_code = ANY(${codes}::text[])`),
    categories: (themes) => isOfARecommendation(sql`w.themes && ${themes}::text[]`),
    from: (day) => isOfARecommendation(sql`w.adopted_on >= ${day}::date`),
    to: (day) => isOfARecommendation(sql`w.adopted_on <= ${day}::date`),
  },
  fieldGroups: { NARRATIVE: ['note'], INCIDENT: ['incidentId'] },
  deidentified: { withdrawnAt: `date_trunc('month', r.withdrawn_at)`, ...recordedInTheMonth },
});

/** Every policy of the review subgraph. */
export const policies: readonly RecordPolicy[] = [recommendationPolicy, evidenceLinkPolicy];
