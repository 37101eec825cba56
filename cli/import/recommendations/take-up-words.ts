import sql from 'sql-template-tag';

/** The words of many recommendations written at once wait for the index that searches use. */
export const takeUpWords = sql`SELECT take_up_recommendation_words(2000) AS done`;
