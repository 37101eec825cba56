/** A day told to its month, as SQL over the table `r`: by no time zone, so that an index can hold it. */
export const toMonth = (column: string): string => `date_trunc('month', r.${column}::timestamp)::date`;

/** When a record was made and changed, told to the month: the moment would tell the day of what it is about. */
export const recordedInTheMonth = {
  createdAt: `date_trunc('month', r.created_at)`,
  updatedAt: `date_trunc('month', r.updated_at)`,
} as const;
