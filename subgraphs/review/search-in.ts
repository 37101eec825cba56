import sql, { raw, type Sql } from 'sql-template-tag';
import type { SubgraphContext } from '../kit/context.ts';

/** Where a search finds words: all of the index, or, while no words wait to be in it, the index as it lies. */
export type WordsIn = 'recommendation_search' | 'recommendation_search_settled';

/** Asks where the words are that a request may search, in the moment that it sees: once, however many lists are searched. */
export function wordsIn(context: SubgraphContext, search: string | null | undefined): Promise<WordsIn> {
  if (search == null) return Promise.resolve('recommendation_search');
  const loader = context.loader<string, WordsIn>('words', async (keys) => {
    const [row] = await context.db.query<{ wait: boolean }>(sql`SELECT recommendation_words_wait() AS wait`);
    const words = row?.wait === false ? 'recommendation_search_settled' : 'recommendation_search';
    return keys.map(() => words);
  });
  return loader.load('');
}

/** Whether the text of `t` has words. A text that is withheld is NULL in `t`, so that no word of it is found. */
export function hasWords(query: Sql, words: WordsIn): Sql {
  return sql`t.text IS NOT NULL AND t.id IN (SELECT s.recommendation_id FROM ${raw(words)} s WHERE s.words @@ ${query})`;
}
