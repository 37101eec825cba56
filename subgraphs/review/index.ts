import { startSubgraph } from '../kit/start.ts';
import { review } from './parts.ts';

await startSubgraph(review);
