import { openShop } from './open-shop.ts';

/** A process of its own for the four subgraphs. */
process.send?.(await openShop());
process.once('disconnect', () => process.exit());
