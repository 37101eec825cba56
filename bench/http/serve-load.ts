import { readFileSync } from 'node:fs';
import { type LoadOrder, load } from './load.ts';

/** A process of its own that loads what it is told to, with the tokens of the file it is started with. */
const [, , tokensFile = ''] = process.argv;
const tokens = readFileSync(tokensFile, 'utf8').split('\n');

process.on(
  'message',
  (order) => void load(order as LoadOrder, tokens).then((result) => process.send?.(result)),
);
process.once('disconnect', () => process.exit());
