import type { SubgraphContext } from '../../subgraphs/kit/context.ts';
import { pageStatement } from '../../subgraphs/kit/collection.ts';
import { exportPageSize } from '../../gateway/follow-up/recommendation-pages.ts';
import {
  recommendationEntity,
  type RecommendationRecord,
} from '../../subgraphs/review/entities/recommendation.ts';
import { loadSelection, loadStanding } from '../../subgraphs/review/follow-up-loaders.ts';
import { loadGradeOf, loadResponseOf, loadReviewBody } from '../../subgraphs/review/loaders.ts';
import { recommendationList } from '../../subgraphs/review/recommendation-list.ts';

/** How many of the newest recommendations are exported. */
export const exported = 20_000;

type Row = RecommendationRecord & { readonly __cursor: readonly string[] };

/** Reads what a download tells, page by page, each a request of its own. */
export async function readExport(contextOf: () => SubgraphContext): Promise<string> {
  const told: string[] = [];
  let after: readonly string[] | null = null;
  while (told.length < exported) {
    const context = contextOf();
    const rows: readonly Row[] = await readPage(context, after);
    const page = rows.slice(0, exportPageSize);
    const parts = await Promise.all(page.map((row) => readParts(context, row)));
    told.push(...parts);
    const last = page.at(-1);
    if (rows.length <= exportPageSize || !last) break;
    after = last.__cursor;
  }
  return told.slice(0, exported).join();
}

function readPage(request: SubgraphContext, after: readonly string[] | null): Promise<Row[]> {
  const { context, collection } = recommendationList(request, null);
  return request.db.query<Row>(
    pageStatement({
      storage: request.db.storage(recommendationEntity),
      visible: context.visible(recommendationEntity),
      order: collection.order,
      conditions: collection.where({}),
      keys: [''],
      first: exportPageSize,
      after,
      wants: { page: true, total: false },
    }),
  );
}

async function readParts(context: SubgraphContext, { id, bodyCode }: Row): Promise<string> {
  const [standing, grade] = await Promise.all([
    loadStanding(context, id, null),
    loadGradeOf(context, id, null),
    loadSelection(context, id, null),
    loadResponseOf(context, id, null),
    loadReviewBody(context, bodyCode),
  ]);
  return `${id}:${standing?.status}:${grade?.code ?? ''}`;
}
