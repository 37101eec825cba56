import { conditionsOver, recordPolicy } from '@rapporteur/kit';
import { caseEntity } from './case.ts';

/**
 * What a sharing agreement may show of a case. An agreement with a condition that is not named here (areas, categories,
 * verification) shows no case, since it cannot be judged. Row-level security stands behind.
 */
export const casePolicy = recordPolicy({
  dataset: 'TemplateNameCase',
  entity: caseEntity,
  conditions: conditionsOver({ country: 'country_code', day: 'opened_on' }),
  // An agreement may leave this group out; the other fields are shown with every case that is shown.
  fieldGroups: { NARRATIVE: ['summary'] },
  deidentified: { openedOn: "date_trunc('month', r.opened_on)::date" },
});
