import { startSubgraph } from '../kit/start.ts';
import { partners } from './parts.ts';

await startSubgraph(partners);
