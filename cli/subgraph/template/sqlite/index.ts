import { startSubgraph } from '@rapporteur/kit';
import { createSubgraph } from './subgraph.ts';

const { env } = process;

await startSubgraph(createSubgraph(env.ORGANISATION ?? 'organisation-id'), {
  env: { ...env, DATABASE_URL: env.DATABASE_URL ?? 'file:.data/records.sqlite' },
});
