import { startSubgraph } from '../kit/start.ts';
import { mission } from './parts.ts';

await startSubgraph(mission);
