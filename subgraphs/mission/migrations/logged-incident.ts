import type { LoggedPart, LoggedTable } from '../../kit/change-log/log-changes-of.ts';

/** What is logged of incidents. */
export const loggedIncident: LoggedTable = {
  table: 'incident',
  dataset: 'Incident',
  judgedBy: ['country_code', 'adm1', 'categories', 'occurred_on', 'verification', 'consented'],
};

/** What is logged as a change of an incident. */
export const loggedIncidentParts: readonly LoggedPart[] = [
  { table: 'assessment', foreignKey: 'incident_id', whole: loggedIncident },
];
