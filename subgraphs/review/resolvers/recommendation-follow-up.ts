import sql from 'sql-template-tag';
import { emptyConnection } from '../../kit/connection.ts';
import { loadHighlight, loadSelection, loadStanding } from '../follow-up-loaders.ts';
import {
  actions,
  alternativeReports,
  evidenceLinks,
  indicators,
  progressReports,
  reminders,
} from '../lists.ts';
import type { RecommendationResolvers } from '../schema.generated.ts';
import { partsOf, shows } from './parts-of.ts';

const servesIt = sql`EXISTS (
  SELECT FROM action_recommendation ar WHERE ar.action_id = t.id AND ar.recommendation_id = p.key)`;

/** What became of a recommendation: where it stands, and what everybody did about it. */
export const recommendationFollowUpFields: RecommendationResolvers = {
  asOf: ({ asOf }) => asOf ?? null,
  status: async (recommendation, _args, context) =>
    shows(recommendation, 'GRADES')
      ? ((await loadStanding(context, recommendation.id, recommendation.asOf ?? null))?.status ?? null)
      : null,
  awaitingAssessment: async (recommendation, _args, context) =>
    shows(recommendation, 'GRADES')
      ? ((await loadStanding(context, recommendation.id, recommendation.asOf ?? null))?.awaitsAssessment ??
        null)
      : null,
  selection: (recommendation, _args, context) =>
    shows(recommendation, 'GRADES')
      ? loadSelection(context, recommendation.id, recommendation.asOf ?? null)
      : null,
  highlight: ({ text }, { search }, context) => (text === null ? null : loadHighlight(context, text, search)),
  actions: (recommendation, args, context, info) =>
    partsOf(
      recommendation,
      { parts: actions, known: { recorded: 'created_at' }, tie: servesIt },
      { context, args, info },
    ),
  indicators: (recommendation, args, context, info) =>
    partsOf(
      recommendation,
      { parts: indicators, known: { recorded: 'created_at' } },
      { context, args, info },
    ),
  progressReports: (recommendation, args, context, info) =>
    partsOf(
      recommendation,
      { parts: progressReports, known: { recorded: 'created_at', valid: 'submitted_on' } },
      { context, args, info },
    ),
  alternativeReports: (recommendation, args, context, info) =>
    partsOf(
      recommendation,
      { parts: alternativeReports, known: { recorded: 'created_at', valid: 'submitted_on' } },
      { context, args, info },
    ),
  reminders: (recommendation, args, context, info) =>
    shows(recommendation, 'GRADES')
      ? partsOf(
          recommendation,
          { parts: reminders, known: { recorded: 'recorded_at', valid: 'sent_on' } },
          { context, args, info },
        )
      : emptyConnection(),
  evidence: (recommendation, args, context, info) =>
    partsOf(
      recommendation,
      { parts: evidenceLinks(recommendation.asOf ?? null), known: { recorded: 'created_at' } },
      { context, args, info },
    ),
};
