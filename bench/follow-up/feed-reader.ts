import { readChanges } from '../../subgraphs/kit/change-log/change-feed.ts';
import type { SubgraphContext } from '../../subgraphs/kit/context.ts';
import { loadRecommendation } from '../../subgraphs/review/loaders.ts';
import { policies } from '../../subgraphs/review/policies.ts';

/** How many changes a visit takes. */
export const visit = 500;

/** A reader who knew what there was before the first change, and who comes for the next page with the records. */
export async function readFeed(context: SubgraphContext): Promise<string> {
  const { organisation } = context.caller;
  const key = await context.changeReaders.keep(organisation, [
    { upTo: null, views: [{ grants: [], from: '0' }] },
  ]);
  const seal = await context.changeReaders.seal();
  const scope = JSON.stringify(['follow-up/changes', organisation, []]);
  return changesOf(context, seal.close(['0', '0', key, '', '', ''], scope));
}

/** A reader who comes for the first time. */
export function beginFeed(context: SubgraphContext): Promise<string> {
  return changesOf(context, null);
}

async function changesOf(context: SubgraphContext, since: string | null): Promise<string> {
  const { nodes } = await readChanges({ context, name: 'follow-up', policies, since, first: visit });
  const records = await Promise.all(nodes.map(({ id }) => loadRecommendation(context, id)));
  return records.map((record) => `${record?.id}`).join();
}
