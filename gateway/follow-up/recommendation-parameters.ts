import type { ParameterKind } from './read-parameters.ts';

/** The filter of recommendations, as parameters of an address: the words of `RecommendationFilter`, and `asOf`. */
export const recommendationParameters = {
  countries: 'codes',
  bodies: 'codes',
  themes: 'texts',
  affectedGroups: 'texts',
  sdgTargets: 'codes',
  sdgGoals: 'numbers',
  responses: 'codes',
  cycles: 'numbers',
  sessions: 'numbers',
  recommendingStates: 'codes',
  actionCategories: 'numbers',
  adoptedFrom: 'text',
  adoptedTo: 'text',
  owners: 'codes',
  search: 'text',
  statuses: 'codes',
  dueFrom: 'text',
  dueTo: 'text',
  dueWithinDays: 'number',
  awaitingAssessment: 'boolean',
  contradicted: 'boolean',
  asOf: 'text',
} as const satisfies Readonly<Record<string, ParameterKind>>;
