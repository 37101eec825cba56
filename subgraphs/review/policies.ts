import sql, { type Sql } from 'sql-template-tag';
import { recordedInTheMonth, toMonth } from '../kit/generalised.ts';
import { recordPolicy, type PolicyConditions, type RecordPolicy } from '../kit/record-policy.ts';
import { conditionsOver } from '../kit/grant-conditions.ts';
import { actionEntity } from './entities/action.ts';
import { alternativeReportEntity } from './entities/alternative-report.ts';
import { evidenceLinkEntity } from './entities/evidence-link.ts';
import { indicatorEntity } from './entities/indicator.ts';
import { progressReportEntity } from './entities/progress-report.ts';
import { recommendationEntity } from './entities/recommendation.ts';

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
    adoptedOn: toMonth('adopted_on'),
    responseStatus: 'r.response_status',
    ...recordedInTheMonth,
  },
});

const isOfARecommendation = (condition: Sql): Sql =>
  sql`EXISTS (SELECT FROM recommendation w WHERE w.id = r.recommendation_id AND ${condition})`;

/** What hangs on a recommendation has no country, theme or day of its own: conditions speak of the recommendation. */
const ofItsRecommendation: PolicyConditions = {
  countries: (codes) => isOfARecommendation(sql`w.country_code = ANY(${codes}::text[])`),
  categories: (themes) => isOfARecommendation(sql`w.themes && ${themes}::text[]`),
  from: (day) => isOfARecommendation(sql`w.adopted_on >= ${day}::date`),
  to: (day) => isOfARecommendation(sql`w.adopted_on <= ${day}::date`),
};

/** What agreements may show of a link to evidence. */
export const evidenceLinkPolicy = recordPolicy({
  dataset: 'EvidenceLink',
  entity: evidenceLinkEntity,
  conditions: ofItsRecommendation,
  fieldGroups: {
    NARRATIVE: ['note'],
    INCIDENT: ['incidentId', 'activityId', 'visitId', 'interviewReference'],
  },
  deidentified: {
    occurredOn: toMonth('occurred_on'),
    withdrawnAt: `date_trunc('month', r.withdrawn_at)`,
    ...recordedInTheMonth,
  },
});

/** What agreements may show of an action: de-identified, without the offices that answer for it. */
export const actionPolicy = recordPolicy({
  dataset: 'Action',
  entity: actionEntity,
  conditions: conditionsOver({ country: 'country_code', day: 'starts_on' }),
  fieldGroups: {
    NARRATIVE: ['description'],
    CONTACTS: ['institution', 'mainFocalPoint', 'alternateFocalPoint'],
  },
  deidentified: { ...recordedInTheMonth },
});

/** What agreements may show of an indicator. */
export const indicatorPolicy = recordPolicy({
  dataset: 'Indicator',
  entity: indicatorEntity,
  conditions: ofItsRecommendation,
  fieldGroups: {},
  deidentified: { ...recordedInTheMonth },
});

const reportGroups = {
  conditions: ofItsRecommendation,
  addressee: 'addressed_to',
  fieldGroups: { NARRATIVE: ['text'], PROVENANCE: ['documentSymbol'] },
  deidentified: { submittedOn: toMonth('submitted_on'), ...recordedInTheMonth },
} as const;

/** What agreements may show of a state's report. */
export const progressReportPolicy = recordPolicy({
  dataset: 'ProgressReport',
  entity: progressReportEntity,
  ...reportGroups,
});

/** What agreements may show of a report of civil society or a national institution. */
export const alternativeReportPolicy = recordPolicy({
  dataset: 'AlternativeReport',
  entity: alternativeReportEntity,
  restsOnAccounts: true,
  ...reportGroups,
});

/** Every policy of the review subgraph. */
export const policies: readonly RecordPolicy[] = [
  recommendationPolicy,
  evidenceLinkPolicy,
  actionPolicy,
  indicatorPolicy,
  progressReportPolicy,
  alternativeReportPolicy,
];
