import sql from 'sql-template-tag';

/** The words of many recommendations written at once wait for the index that searches use, and the log for their creation. */
export const takeUpWords = sql`SELECT enter_some_created() + take_up_recommendation_words(2000) AS done`;
