import { recordPolicy, sqliteConditionsOver } from '@rapporteur/kit';
import { caseEntity } from './case.ts';

/**
 * What a sharing agreement may show of a case: the kit makes it a condition of every statement that reads cases. An
 * agreement with a condition that is not named here (areas, categories, verification) shows no case, since it cannot be
 * judged.
 */
export const casePolicy = recordPolicy({
  dataset: 'TemplateNameCase',
  entity: caseEntity,
  conditions: sqliteConditionsOver({ country: 'country_code', day: 'opened_on' }),
  // An agreement may leave this group out; the other fields are shown with every case that is shown.
  fieldGroups: { NARRATIVE: ['summary'] },
  deidentified: { openedOn: "strftime('%Y-%m-01', r.opened_on)" },
});
