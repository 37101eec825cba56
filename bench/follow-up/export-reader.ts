import type { SubgraphContext } from '../../subgraphs/kit/context.ts';
import { exportPageSize } from '../../gateway/follow-up/recommendation-table.ts';
import { recommendationTable } from '../../subgraphs/review/recommendation-table.ts';

/** How many of the newest recommendations are exported. */
export const exported = 20_000;

/** Reads what a download tells, page by page, each a request of its own. */
export async function readExport(contextOf: () => SubgraphContext): Promise<string> {
  const told: string[] = [];
  let after: string | null = null;
  do {
    const page = await recommendationTable(contextOf(), {
      first: exportPageSize,
      after,
      filter: {},
      asOf: null,
    });
    told.push(...page.rows.map(({ id, status, grade }) => `${id}:${status}:${grade ?? ''}`));
    after = page.next;
  } while (after !== null && told.length < exported);
  return told.slice(0, exported).join();
}
