import type { SubgraphUnderTest } from './subgraph.ts';

/** What a subgraph asked of its database while it answered: what an answer costs, whatever the machine does beside it. */
export async function askedOf(
  { statements }: Pick<SubgraphUnderTest, 'statements'>,
  work: () => Promise<unknown>,
): Promise<readonly string[]> {
  statements.length = 0;
  await work();
  return statements.splice(0);
}
