import { startSubgraph } from '@rapporteur/kit';
import { startDevelopmentDatabase } from './development-database.ts';
import { createSubgraph } from './subgraph.ts';

const { env } = process;
// A server of your own where one is named; otherwise one that keeps its data in .data and ends with this process.
const own = env.DATABASE_URL === undefined ? await startDevelopmentDatabase('.data/postgres') : undefined;

await startSubgraph(createSubgraph(env.ORGANISATION ?? 'organisation-id'), {
  env: { ...env, DATABASE_URL: own?.url ?? env.DATABASE_URL },
  stopLast: async () => own?.stop(),
});
