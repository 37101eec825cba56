/** Lets only a share of the calls be sent twice, so that retries never multiply the load on a failing subgraph. */
export interface RetryBudget {
  /** A first attempt earns a part of a retry. */
  earn(): void;
  /** Takes one retry if there is one. */
  take(): boolean;
}

const share = 0.1;
const most = 10;

/** A budget of one retry for ten calls, saved up to ten retries. */
export function createRetryBudget(): RetryBudget {
  let saved = most;
  return {
    earn() {
      saved = Math.min(most, saved + share);
    },
    take() {
      if (saved < 1) return false;
      saved -= 1;
      return true;
    },
  };
}
