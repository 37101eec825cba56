import { readFileSync } from 'node:fs';
import { type LoadOrder, load } from '../http/load.ts';
import { stayAwake } from '../http/stay-awake.ts';
import { openShop } from '../shop/open-shop.ts';

/**
 * Subgraphs and load in one process that does not sleep while it loads. On a virtual machine it costs a gateway five
 * times as much to write to a sleeping process as to one that is awake, for the other core has to be woken: a price of
 * the machine, which would be the larger part of what a fast gateway costs and next to nothing of a slow one.
 */
const [, , tokensFile = ''] = process.argv;
const tokens = readFileSync(tokensFile, 'utf8').split('\n');

async function loadAwake(order: LoadOrder): Promise<void> {
  const sleep = stayAwake();
  const result = await load(order, tokens);
  sleep();
  process.send?.(result);
}

process.on('message', (order) => void loadAwake(order as LoadOrder));
process.once('disconnect', () => process.exit());
process.send?.(await openShop());
