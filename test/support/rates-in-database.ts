/** Rates counted in the database, small enough for a test to use them up. */
export const ratesInDatabase = {
  requestsPerMinute: 3,
  anonymousRequestsPerMinute: 2,
  costPerMinute: 0,
  anonymousCostPerMinute: 0,
  tokenRequestsPerMinute: 2,
  redisUrl: null,
  store: 'database',
} as const;
