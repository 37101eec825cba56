import type { Logger } from 'pino';
import type { BackgroundWork } from '../kit/subgraph-parts.ts';
import type { Database } from '../kit/database.ts';

/** How many texts are taken up in one transaction. */
const atOnce = 500;

/** How long to wait where no text waits, in milliseconds. */
const pause = 2000;

/**
 * Takes the words of recommendations that were imported into the index that searches use. Until it has, searches read
 * those texts word by word: they find the same and take longer. Their creation is entered in the log, so that whoever
 * reads that need not wait for it.
 */
export function takeUpWords({ source }: Database, logger: Logger): BackgroundWork {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let turn = Promise.resolve();
  const take = async (): Promise<void> => {
    let taken: number;
    do {
      const rows: { taken: number }[] = await source.query(
        'SELECT (enter_some_created() + take_up_recommendation_words($1))::int AS taken',
        [atOnce],
      );
      taken = rows[0]?.taken ?? 0;
    } while (taken > 0 && !stopping.signal.aborted);
  };
  const next = (): void => {
    turn = take()
      .catch((error: unknown) => logger.warn({ err: error }, 'words wait to be taken up'))
      .then(() => {
        if (!stopping.signal.aborted) timer = setTimeout(next, pause);
      });
  };
  next();
  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await turn;
    },
  };
}
