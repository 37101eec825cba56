import { type FirstPage, followPages, listOf, type PageRead } from './follow-pages.ts';
import type { Ask } from './visit.ts';

/** What the downloads tell of a recommendation; what the caller may not query is null. */
export interface ExportedRecommendation {
  readonly id: string;
  readonly body: { readonly code: string } | null;
  readonly country: { readonly code: string } | null;
  readonly documentSymbol: string | null;
  readonly paragraph: string | null;
  readonly cycle: number | null;
  readonly session: number | null;
  readonly adoptedOn: string | null;
  readonly recommendingState: { readonly code: string } | null;
  readonly text: string | null;
  readonly themes: readonly string[];
  readonly affectedGroups: readonly string[];
  readonly sdgTargets: readonly string[];
  readonly actionCategory: number | null;
  readonly response: { readonly status: string; readonly verbatim: string } | null;
  readonly status: string | null;
  readonly grade: {
    readonly code: string;
    readonly gradedOn: string;
    readonly rationale: string | null;
  } | null;
  readonly selection: { readonly dueOn: string | null } | null;
  readonly owner: { readonly id: string } | null;
  readonly classification: string;
  readonly tlp: string;
  readonly updatedAt: string;
}

/** What is asked: which fields, and narrowed how. */
export interface ListRequest {
  readonly fields: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How many recommendations are asked for at a time. */
const pageSize = 200;

interface PageAnswer<Row> {
  readonly recommendations: {
    readonly nodes: readonly Row[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
}

/** Reads recommendations page by page: what the policy withholds from the query is withheld from the download. */
export function openRecommendations<Row>(
  ask: Ask,
  { fields, variables }: ListRequest,
): Promise<FirstPage<Row>> {
  const query = `query ExportRecommendations(
    $filter: RecommendationFilter, $asOf: Date, $first: Int, $after: String
  ) { recommendations(filter: $filter, asOf: $asOf, first: $first, after: $after) {
    nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
  return followPages(async (after): Promise<PageRead<Row>> => {
    const answer = await ask<PageAnswer<Row> | null>(query, { ...variables, first: pageSize, after });
    const read = listOf(answer, answer.ok ? answer.data?.recommendations : null);
    if (!read.ok) return read;
    const { nodes, pageInfo } = read.list;
    return { ok: true, page: { rows: nodes, next: pageInfo.hasNextPage ? pageInfo.endCursor : null } };
  });
}
