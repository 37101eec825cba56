import type { CountedTable } from '../../kit/cell-table.ts';

/** What incidents are counted by. */
export const countedIncidentTable: CountedTable = {
  table: 'incident',
  columns: ['country_code', 'categories', 'verification', 'consented'],
  day: 'occurred_on',
};
